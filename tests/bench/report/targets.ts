import type { DictionaryFigures, Figures } from '../measure/everything.ts';
import { textToPaint } from '../measure/pages.ts';
import { coldRatio, largePages, mediansOf, timesLess, warmRatio } from './figures-of.ts';
import { medianOf } from './median.ts';

/** One line of what was promised: `met` is `null` where nothing could be measured. */
export interface Target {
  readonly target: string;
  readonly figure: string;
  readonly met: boolean | null;
}

const MILLION = 1_000_000;
const MB = 1024 * 1024;

const shown = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

function atMost(target: string, value: number | undefined, limit: number, unit: string): Target {
  if (value === undefined) return { target, figure: 'not measured', met: null };
  return { target, figure: `${shown(value)}${unit}`, met: value <= limit };
}

function atLeast(target: string, value: number | undefined, limit: number): Target {
  if (value === undefined) return { target, figure: 'not measured', met: null };
  return { target, figure: `${shown(value)} ×`, met: value >= limit };
}

const medianIn = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : medianOf(values);

/** The million: its own figures, or those of the largest pack that was imported, which is then said. */
const millionOf = ({ dictionaries }: Figures): DictionaryFigures | undefined =>
  dictionaries.find(({ aliases, ours }) => aliases === MILLION && ours.length > 0);

function coldAtMillion(figures: Figures): number | undefined {
  const million = millionOf(figures);
  const [article] = figures.pages;
  if (million === undefined || article === undefined) return undefined;
  return medianOf(million.ours.map((sample) => textToPaint(sample, article.stacks))) / mediansOf(article).floor;
}

function roomTargets({ rooms }: Figures): readonly Target[] {
  return rooms.flatMap(({ page, floor, rooms: all }) => {
    const timeAt = (at: number): number | undefined => medianIn(all[at]?.times ?? []);
    const small = timeAt(0);
    const large = all.findIndex(({ aliases }) => aliases > MILLION / 2);
    const million = large < 0 ? undefined : timeAt(large);
    return [
      atMost(
        `match room alone, warm, at 600 aliases, ≤ 0.8 × floor (${page})`,
        small && small / medianOf(floor),
        0.8,
        ' ×',
      ),
      atMost(
        `match room alone at 1,000,000 aliases ≤ 1.5 × its own cost at 600 (${page})`,
        small && million && million / small,
        1.5,
        ' ×',
      ),
    ];
  });
}

function importTargets(figures: Figures): readonly Target[] {
  const million = figures.dictionaries.find(({ aliases }) => aliases === MILLION)?.imported;
  const done = million === undefined || million === null || 'failure' in million ? undefined : million;
  const part = figures.rooms
    .flatMap(({ rooms }) => rooms)
    .find(({ aliases, bytes }) => bytes !== null && aliases > MILLION / 2);
  return [
    atMost('import of a million aliases ≤ 60 s', done?.seconds, 60, ' s'),
    atMost('… with a peak of ≤ 512 MB', done?.peak === null ? undefined : done && (done.peak ?? 0) / MB, 512, ' MB'),
    atMost('… and ≤ 24 bytes an alias in the lexicon', part && (part.bytes ?? 0) / part.aliases, 24, ' bytes'),
    atMost(
      'worker wake to first answer at a million ≤ 150 ms (wall)',
      medianIn(millionOf(figures)?.wake ?? []),
      150,
      ' ms',
    ),
  ];
}

/** Each target of the issue with its figure. */
export function targetsOf(figures: Figures): readonly Target[] {
  const large = largePages(figures).map(mediansOf);
  const { pointer, warm, changes, heap, script, atRest } = figures;
  return [
    atMost(
      'cold, text to paint, ≤ 4 × cold floor, bundled dictionary (median over pages)',
      coldRatio(figures.pages),
      4,
      ' ×',
    ),
    atMost('cold, text to paint, ≤ 4 × cold floor, 1,000,000 aliases (first article)', coldAtMillion(figures), 4, ' ×'),
    atMost('warm, text to paint, ≤ 5 × warm floor (first article)', warmRatio(figures), 5, ' ×'),
    atLeast('cold, ≥ 400 × less than mark.js with a list', timesLess(figures, 'mark-list'), 400),
    atLeast('cold, ≥ 8 × less than advanced-mark.js at its best', timesLess(figures, 'advanced-mark'), 8),
    atLeast(
      'cold, one trie regex by hand takes as many times ours (reported)',
      timesLess(figures, 'one-trie-regex'),
      0,
    ),
    ...roomTargets(figures),
    ...large.flatMap(({ name, longest, tasks95 }) => [
      atMost(`no task of ours > 50 ms (${name})`, longest, 50, ' ms'),
      atMost(`p95 of our tasks ≤ 16 ms (${name})`, tasks95, 16, ' ms'),
    ]),
    atMost('clear ≤ 0.5 ms', medianIn(warm?.ours.map(({ clear }) => clear) ?? []), 0.5, ' ms'),
    atMost('hover ≤ 0.1 ms', medianIn(pointer.hover), 0.1, ' ms'),
    ...importTargets(figures),
    atMost('first card ≤ 16 ms after the dwell, warm (main thread busy)', medianIn(pointer.cardWork), 16, ' ms'),
    atMost('page script ≤ 45 kB gzip', script.gzip / 1000, 45, ' kB'),
    atMost('page without mentions: ≤ 1 MB heap of ours', medianIn(heap) && medianOf(heap) / MB, 1, ' MB'),
    atMost('nothing runs while nothing changes (runs in 4 s)', atRest, 0, ''),
    atMost(
      'the page’s own changes ≤ 1.5 × at 10,000 mentions',
      changes.without.length === 0 || changes.withUs.length === 0
        ? undefined
        : medianOf(changes.withUs) / medianOf(changes.without),
      1.5,
      ' ×',
    ),
  ];
}
