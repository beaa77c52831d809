import { FLOOR, PEERS } from '../browser/contestants.ts';
import { labelOf, type Sampled, STAGES, stageOf } from '../browser/profile.ts';
import type { Beside, Figures } from '../measure/everything.ts';
import type { LivingSample } from '../measure/living.ts';
import { type PageFigures, sampledTime, sharesOf } from '../measure/pages.ts';
import { mediansOf, peerCold, samplesOf } from './figures-of.ts';
import { medianOf, quantileOf } from './median.ts';
import { targetsOf } from './targets.ts';

const FUNCTIONS = 25;

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [row(head), row(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(row)].join('\n');
const fine = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const times = (value: number): string => `${fine(value)} ×`;
const median = (values: readonly number[]): string => (values.length === 0 ? '–' : fine(medianOf(values)));

/** Everything that was measured, as Markdown. */
export function reportOf(figures: Figures): string {
  return `${[
    introduction(figures),
    '## Targets',
    table(
      ['target', 'figure', 'met'],
      targetsOf(figures).map(({ target, figure, met }) => [
        target,
        figure,
        met === null ? '–' : met ? 'yes' : '**no**',
      ]),
    ),
    '## Cold, on each page',
    coldTable([...figures.pages, ...figures.long]),
    '## Peers on a fresh page load',
    peerTable(figures),
    '## Stage by stage',
    stageTable([...figures.pages, ...figures.long]),
    '## The match room alone, warm',
    roomTable(figures.rooms),
    '## As the dictionary grows',
    dictionaryTable(figures),
    '## Around it',
    restTable(figures),
    '## What is left between us and the floor',
    functionTable(figures.pages.flatMap(({ stacks }) => stacks)),
  ].join('\n\n')}\n`;
}

/** What was measured on some pages alone: how they are read, and where the time goes. */
export const pagesReportOf = (pages: readonly PageFigures[]): string =>
  [coldTable(pages), stageTable(pages), functionTable(pages.flatMap(({ stacks }) => stacks))].join('\n\n');

function introduction({ plan, aliases }: Figures): string {
  return [
    '# Bench',
    `One Chromium, contestants in turns, medians of ${plan.samples}${plan.isQuick ? ' (**--quick**: fewer pages and loads than the whole bench)' : ''}; bundled dictionary, ${aliases} forms without demonyms.`,
    'Times are **time of the main thread** (the browser’s own trace, `tdur`), not of the wall: what other programs do on the machine does not count in them. Where a row says “wall”, it is the wall’s. **Cold** is a page just loaded in a new tab. **Floor**: a TreeWalker over the text nodes and one join. Peers run in an isolated world of a quiet page, with the forms as whole words and capitals as written; making their pattern counts cold, evaluating their script does not. Ours is the extension as it is shipped, loaded by the browser: **text to paint** is what its page script takes from reading the text to painted names (blocks, messages, settling, ranges, paint); **whole** adds compiling and starting it, the page’s date, notes, ticks, reports and the part that draws cards. Which part is whose is told by stacks sampled every 0.1 ms on loads of their own and mapped to our files by source maps that lie beside the very same build: nothing is added to what readers get. Styles and layout that the script asked for are counted in.',
  ].join('\n\n');
}

function coldTable(pages: readonly PageFigures[]): string {
  return table(
    [
      'page',
      'names lit',
      'floor, ms',
      'text to paint, ms',
      '× floor',
      'whole, ms',
      'longest task, ms',
      'p95 of tasks, ms',
    ],
    pages.map((page) => {
      const { name, shown, floor, textToPaint, whole, longest, tasks95 } = mediansOf(page);
      return [
        name,
        shown,
        fine(floor),
        fine(textToPaint),
        times(textToPaint / floor),
        fine(whole),
        fine(longest),
        fine(tasks95),
      ];
    }),
  );
}

function peerTable({ pages }: Figures): string {
  const rows = pages
    .filter(({ peers }) => Object.keys(peers).length > 0)
    .flatMap((page) => {
      const ours = mediansOf(page);
      const warmFloor = medianOf(page.floor.flatMap((sample) => sample.warm));
      const peers = PEERS.flatMap(({ script, name }) => {
        const outcomes = page.peers[script] ?? [];
        const failed = outcomes.find((outcome) => 'failure' in outcome);
        const cold = peerCold(page, script);
        if (outcomes.length === 0) return [];
        if (cold === undefined)
          return [
            [
              page.page.name,
              name,
              failed && 'failure' in failed ? failed.failure.slice(0, 60) : '–',
              '',
              '',
              '',
              '',
              '',
            ],
          ];
        const samples = samplesOf(outcomes);
        const warm = medianOf(samples.flatMap((sample) => sample.warm));
        return [
          [
            page.page.name,
            name,
            fine(cold),
            times(cold / ours.floor),
            times(cold / ours.textToPaint),
            fine(warm),
            times(warm / warmFloor),
            fine(medianOf(samples.map(({ rendering }) => rendering))),
          ],
        ];
      });
      return [
        [page.page.name, FLOOR.name, fine(ours.floor), times(1), '', fine(warmFloor), times(1), ''],
        [
          page.page.name,
          '**ours, text to paint**',
          fine(ours.textToPaint),
          times(ours.textToPaint / ours.floor),
          times(1),
          '',
          '',
          '',
        ],
        ...peers,
      ];
    });
  return table(
    ['page', 'who', 'cold, ms', '× floor', '× ours', 'warm, ms', '× warm floor', 'rendering after, ms'],
    rows,
  );
}

function stageTable(pages: readonly PageFigures[]): string {
  const measured = pages.filter(({ stacks }) => stacks.length > 0);
  return table(
    ['page', 'compile', ...STAGES, 'background’s thread'],
    measured.map(({ page, ours, stacks }) => {
      const shares = sharesOf(stacks);
      const time = medianOf(ours.map(sampledTime));
      return [
        page.name,
        median(ours.map(({ compile }) => compile)),
        ...STAGES.map((stage) => fine(shares[stage] * time)),
        median(ours.map(({ background }) => background)),
      ];
    }),
  );
}

/** The match room alone, as it was measured. */
export function roomTable(rooms: Figures['rooms']): string {
  const rows = rooms.flatMap(({ page, units, floor, rooms: all }) => {
    const least = medianOf(floor);
    const own = medianOf(all[0]?.times ?? []);
    return all.map(({ aliases, times: measured, found, bytes }) => {
      const time = medianOf(measured);
      return [
        `${page} (${units} units)`,
        aliases,
        found,
        fine(time),
        times(time / least),
        times(time / own),
        bytes === null ? '' : (bytes / aliases).toFixed(1),
      ];
    });
  });
  return table(['page', 'aliases', 'raw finds', 'ms', '× warm floor', '× at 600', 'bytes an alias'], rows);
}

function dictionaryTable({ dictionaries }: Figures): string {
  return table(
    [
      'pack beside the bundled one',
      'import, s',
      'peak, MB',
      'kept, MB',
      'page thread, whole, ms',
      'background’s thread, ms',
      'wake to answer, ms (wall)',
    ],
    dictionaries.map(({ aliases, imported, ours, wake }) => {
      const isDone = imported !== null && !('failure' in imported);
      return [
        imported === null ? 'none' : `${aliases} aliases`,
        imported === null
          ? ''
          : isDone
            ? fine(imported.seconds)
            : `not imported: ${imported.failure.replaceAll('|', '/').slice(0, 120)}`,
        isDone && imported.peak !== null ? fine(imported.peak / 1048576) : '',
        isDone ? fine(imported.kept / 1048576) : '',
        median(ours.map(sampledTime)),
        median(ours.map(({ background }) => background)),
        median(wake),
      ];
    }),
  );
}

const living = ({ without, withUs }: Beside<LivingSample>): string => {
  const ours = withUs.map((sample) => sample.ours);
  const longest = Math.max(0, ...withUs.flatMap(({ tasks }) => tasks));
  const all = (samples: readonly LivingSample[]): number => medianOf(samples.map((sample) => sample.all));
  return `${median(ours)} ms a second of ours, longest task ${fine(longest)} ms; the main thread ${fine(all(withUs))} against ${fine(all(without))} ms a second without us`;
};

const delay = (values: readonly number[]): string =>
  values.length === 0
    ? '–'
    : `${fine(quantileOf(values, 0.5))} / ${fine(quantileOf(values, 0.95))} / ${fine(Math.max(...values))}`;

function restTable(figures: Figures): string {
  const { pointer, firstPaint, delays, growing, endless, changes, heap, bytes, script, warm } = figures;
  return table(
    ['what', 'figure'],
    [
      [
        'key to listener while a page loads and is read, wall, ms: median / p95 / longest, with us',
        `${delay(delays.withUs)} (${delays.page})`,
      ],
      ['… without us', delay(delays.without)],
      [
        'DOMContentLoaded to first painted name, wall, ms: worker awake / asleep',
        `${median(firstPaint.awake)} / ${median(firstPaint.asleep)}`,
      ],
      ['100 paragraphs a second', living(growing)],
      ['scrolling without end', living(endless)],
      [
        'the page’s own changes at 10,000 mentions, ms: with / without us',
        `${median(changes.withUs)} / ${median(changes.without)}`,
      ],
      [
        'read again by warm code (switch off, on), ms; rendering after',
        `${median(warm?.ours.map(({ work }) => work) ?? [])}; ${median(warm?.ours.map(({ rendering }) => rendering) ?? [])}`,
      ],
      ['hover within a name / onto another name, ms', `${median(pointer.hover)} / ${median(pointer.enter)}`],
      ['card after the dwell, warm: main thread / wall, ms', `${median(pointer.cardWork)} / ${median(pointer.card)}`],
      ['heap added on a page without mentions, kB', median(heap.map((value) => value / 1024))],
      ['page script, bytes: gzip / plain', `${script.gzip} / ${script.plain}`],
      ...Object.entries(bytes).map(([page, sent]) => [
        `JSON units sent to the background (${page})`,
        Object.entries(sent)
          .map(([type, units]) => `${type} ${units}`)
          .join(', '),
      ]),
    ],
  );
}

/** The functions on top of the stacks, most often first: with all that the engine did for them. */
function functionTable(stacks: readonly Sampled[]): string {
  const counts = new Map<string, { readonly stage: string; count: number }>();
  let all = 0;
  for (const sampled of stacks) {
    const [top] = sampled.stack;
    if (top === undefined) continue;
    all += sampled.count;
    const known = counts.get(labelOf(top));
    if (known === undefined) counts.set(labelOf(top), { stage: stageOf(sampled), count: sampled.count });
    else known.count += sampled.count;
  }
  const top = [...counts].toSorted(([, a], [, b]) => b.count - a.count).slice(0, FUNCTIONS);
  return table(
    ['function', 'stage', 'share of our time'],
    top.map(([label, { stage, count }]) => [`\`${label}\``, stage, `${((100 * count) / all).toFixed(1)} %`]),
  );
}
