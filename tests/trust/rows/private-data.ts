import type { Frame, Page } from 'puppeteer-core';
import { ask } from '../../../lib/command/our-page.ts';
import { until } from '../../../lib/command/until.ts';
import { FIRST_SETTINGS } from '../../../lib/model/settings.ts';
import { newNote } from '../../../lib/notes/new-note.ts';
import { randomFrom } from '../../drill/random.ts';
import { settledIn } from '../../e2e/marks.ts';
import { hover } from '../../e2e/pointer.ts';
import type { Stage } from '../../e2e/stage.ts';
import { chooseLine } from '../../e2e/worker.ts';
import { ASK_US, CONTROL, LISTEN, LOOK } from '../intruder/looking.ts';
import { makeNeighbour } from '../intruder/neighbour.ts';
import { openSealed } from '../intruder/sealed.ts';
import type { Trust, TrustRow, Wish } from '../row.ts';

const PATH = '/intruder.html';
const PASSAGE = 'La Russie importe du café';
const HTML = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Indiscrète</title><link rel="icon" href="data:,">
<script>${LISTEN}</script>
<body><p style="font:18px serif;margin:3em">${PASSAGE} ; le Vietnam importe des machines.</p></body></html>`;

/** What the neighbour's content script does: it looks as the page does, and through shadow trees that are closed to pages. */
const NEIGHBOUR = `${LISTEN}
window.addEventListener('look-now', async () => {
  const open = (node) => chrome.dom?.openOrClosedShadowRoot?.(node) ?? node.shadowRoot;
  const found = await (${LOOK})(open);
  document.documentElement.dataset.neighbour = JSON.stringify(found);
});`;

async function keepCanary(stage: Stage, canary: string, id: string): Promise<void> {
  const address = `${stage.served.origin}${PATH}`;
  const page = { address, opened: address, title: `${canary}-title` };
  const at = '2025-05-04T00:00:00.000Z';
  const anchor = { quote: { exact: PASSAGE, prefix: '', suffix: '' }, position: { start: 0, end: PASSAGE.length } };
  const begun = newNote({
    id,
    target: { kind: 'passage', page, anchor },
    entities: ['country/russie'],
    colour: 'pink',
    at,
  });
  const note = { ...begun, text: `${canary}-text`, tags: [`${canary}-tag`] };
  await ask(stage.ours, 'note/save', { note });
  await ask(stage.ours, 'note/draft', { note: { ...note, revision: 2, text: `${canary}-draft` } });
  await ask(stage.ours, 'own/add', { name: `${canary} name`, category: 'leader', aliases: [], fact: null });
  await ask(stage.ours, 'settings/set', {
    ...FIRST_SETTINGS,
    language: 'fr',
    sitesOff: [`https://${canary}.invalid`],
    entitiesOff: [`leader/${canary}`],
  });
}

/** Everything that they could read, as one text. */
const lookFromPage = (page: Page): Promise<string> =>
  page.evaluate(`(${LOOK})((node) => node.shadowRoot).then(JSON.stringify)`) as Promise<string>;

async function lookFromNeighbour(page: Page): Promise<string> {
  await page.evaluate(() => {
    delete document.documentElement.dataset.neighbour;
    window.dispatchEvent(new Event('look-now'));
  });
  return until('the neighbour to have looked', () => page.evaluate(() => document.documentElement.dataset.neighbour));
}

const frameOf = (stage: Stage, page: Page): Frame | undefined =>
  page.frames().find((frame) => frame.url().startsWith(`${stage.root}note.html`));

interface Scene {
  readonly name: string;
  set(stage: Stage, page: Page, canary: string): Promise<void>;
}

const SCENES: readonly Scene[] = [
  { name: 'as it is read', set: async (_, page) => void (await settledIn(page)) },
  {
    name: 'with a card',
    set: async (_, page) => {
      await hover(page, 'Russie');
      await until('the card', () => page.evaluate(() => document.querySelector('reperes-card:popover-open') !== null));
    },
  },
  {
    name: 'while a note is written',
    set: async (stage, page, canary) => {
      await page.mouse.move(2, 2);
      await chooseLine(stage, page, 'note-page');
      const frame = await until('the note frame', async () => {
        const one = frameOf(stage, page);
        return (await one?.evaluate(() => document.querySelector('textarea') !== null)) && one;
      });
      await frame.type('textarea', `${canary}-typed`);
      await until('the draft to be kept', () => frame.evaluate(() => document.body.innerText.includes('conservé')));
    },
  },
];

async function run({ rounds, seed }: Wish): Promise<readonly TrustRow[]> {
  const random = randomFrom(seed);
  const canary = `canari${random.uuid().slice(0, 8)}`;
  const id = random.uuid();
  const stage = await openSealed((path) => (path === PATH ? { type: 'text/html', body: HTML } : undefined));
  const neighbour = await makeNeighbour(NEIGHBOUR);
  try {
    const others = await stage.browser.installExtension(neighbour.path);
    await keepCanary(stage, canary, id);
    const faults = { page: new Set<string>(), neighbour: new Set<string>(), files: new Set<string>() };
    let looks = 0;
    for (let round = 0; round < rounds; round += 1) {
      const page = await stage.open(PATH);
      await until('the passage to be tinted', () =>
        page.evaluate(() => (CSS.highlights.get('reperes-note-pink')?.size ?? 0) > 0),
      );
      for (const { name, set } of SCENES) {
        await set(stage, page, canary);
        looks += 1;
        for (const [who, seen] of [
          ['page', await lookFromPage(page)],
          ['neighbour', await lookFromNeighbour(page)],
        ] as const) {
          if (!seen.includes(CONTROL)) throw new Error(`The ${who} did not even find what was laid out for it.`);
          for (const hit of seen.match(new RegExp(`.{0,40}(${canary}|${id}).{0,40}`, 'g')) ?? [])
            faults[who].add(`${name}: ${hit}`);
        }
      }
      await ask(stage.ours, 'note/drop-draft', { id });
      await page.close();
    }
    const stranger = await stage.browser.newPage();
    await stranger.goto(`chrome-extension://${others}/page.html`);
    const got = (await stranger.evaluate(`(${ASK_US})(${JSON.stringify(stage.id)})`)) as readonly string[];
    for (const each of got)
      if (each.includes(canary) || each.startsWith('answered')) faults.files.add(each.slice(0, 160));
    const row = (what: string, tried: number, found: ReadonlySet<string>): TrustRow => ({
      what: `private data, ${what}`,
      rounds: tried,
      figure: `${found.size} hits`,
      target: '0',
      faults: [...found],
    });
    return [
      row('looked for by the page', looks, faults.page),
      row('looked for by another extension in the page, closed shadow trees included', looks, faults.neighbour),
      row('asked for by another extension: messages, ports, files', got.length, faults.files),
    ];
  } finally {
    await stage.close();
    await neighbour.remove();
  }
}

/** A canary in notes, tags, a draft, the reader's own names and the settings. `npm test` looks once. */
export const privateData: Trust = { rounds: 5, everyday: 1, run };
