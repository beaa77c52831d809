import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lexer, walkTokens } from 'marked';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { briefToMarkdown } from '../../../lib/brief/markdown.ts';
import { cardIn } from '../../../lib/command/card-seen.ts';
import { ask } from '../../../lib/command/our-page.ts';
import { until } from '../../../lib/command/until.ts';
import { notesToMarkdown } from '../../../lib/notes/markdown.ts';
import { emptyFolder } from '../../drill/extension.ts';
import { settledIn } from '../../e2e/marks.ts';
import { clickIn, frameSays, noteFrame, noteHostGone, notesThat } from '../../e2e/notes.ts';
import { openPanel } from '../../e2e/our-panel.ts';
import { openPopup } from '../../e2e/our-popup.ts';
import { hover } from '../../e2e/pointer.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';
import { briefOf, hypothesisOf } from '../intruder/payload-files.ts';
import { aboutNames, entityOf, idOf, nameOf, notesOf, packOf, payloads, SCAN } from '../intruder/payloads.ts';
import type { Trust, TrustRow, Wish } from '../row.ts';

const PATH = '/charges.html';
const FILE_NAMES = 5;
const SHOWN = 200;
/** Where nothing of ours may lead. */
const ELSEWHERE = (root: string): readonly string[] => [
  'javascript:top.ran=1',
  'data:text/html,x',
  'file:///etc/hosts',
  `${root}library.html`,
];

const asText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const pageOf = (all: readonly string[]): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${asText(all[0] ?? '')}</title><link rel="icon" href="data:,"><body>${all
    .map((payload, n) => `<p>${nameOf(n)} a dit : ${asText(payload)}</p>`)
    .join('')}</body></html>`;

const scanned = async (page: Page | Frame, view: string, isOurs = true): Promise<string[]> =>
  ((await page.evaluate(`(${SCAN})(${isOurs})`)) as string[]).map((fault) => `${view}: ${fault}`.slice(0, SHOWN));

async function show(stage: Stage, library: Page, place: string, says: string): Promise<void> {
  await library.evaluate((hash) => {
    location.hash = hash;
  }, place);
  const wanted = says.replaceAll(/\W/g, '').slice(0, 12);
  await until(`${stage.root} ${place} to say ${says}`, () =>
    library.evaluate(
      // A note's text is drawn as Markdown, which does not show its own marks; the view before it has none.
      (some, isNote) =>
        isNote
          ? document.querySelector('.markdown') !== null
          : document.body.innerText.replaceAll(/\W/g, '').includes(some),
      wanted,
      place.startsWith('/note/'),
    ),
  );
}

async function inLibrary(stage: Stage, all: readonly string[]): Promise<string[]> {
  const library = await stage.browser.newPage();
  await library.goto(`${stage.root}library.html#/`);
  const faults: string[] = [];
  for (const [n, payload] of all.entries()) {
    for (const place of [`/note/${idOf(n)}`, `/entity/${entityOf(n)}`, `/document/zorb-${n}`]) {
      await show(stage, library, place, payload);
      faults.push(...(await scanned(library, place)));
    }
  }
  for (const place of [
    '/',
    '/documents',
    '/packs',
    '/notes',
    '/own',
    '/history',
    '/out',
    `/notes?q=${encodeURIComponent(all[0] ?? '')}`,
  ]) {
    await library.goto(`${stage.root}library.html#${place}`);
    await until(`${place} to be drawn`, () => library.evaluate(() => document.querySelector('h1') !== null));
    faults.push(...(await scanned(library, place)));
  }
  faults.push(...(await fileNames(library)), ...(await hypothesis(library, stage, all)));
  await library.close();
  return faults;
}

/** What is folded out is folded in again. */
const afresh = (library: Page): Promise<unknown> => library.reload();

/** The library's field for files, opened where it is folded away. @throws where there is none */
async function chooser(library: Page, place: string): Promise<ElementHandle<HTMLInputElement>> {
  await library.evaluate((hash) => {
    location.hash = hash;
  }, place);
  if (place === '/notes') await clickIn(library, 'Importer des notes');
  const field = await until(
    `a field for files on ${place}`,
    async () => (await library.$('input[type="file"]')) ?? undefined,
  );
  return field as ElementHandle<HTMLInputElement>;
}

const says = (library: Page, words: string): Promise<boolean> =>
  until(`the library to say ${words}`, () => library.evaluate((some) => document.body.innerText.includes(some), words));

/** Files with nothing to take in, so that their names are said. */
async function fileNames(library: Page): Promise<string[]> {
  const folder = await emptyFolder();
  const faults: string[] = [];
  try {
    for (const place of ['/packs', '/notes']) {
      for (let n = 0; n < FILE_NAMES; n += 1) {
        const name = `${n}<img data-planted=${n} src=x onerror=top.ran=1>.json`;
        const path = join(folder.path, name);
        await writeFile(path, '{"format":"none"}');
        await afresh(library);
        await (await chooser(library, place)).uploadFile(path);
        await says(library, name);
        faults.push(...(await scanned(library, `file name on ${place}`)));
      }
    }
  } finally {
    await folder.remove();
  }
  return faults;
}

/** Annotations of Hypothesis from a file: the look before, the import, the list after; addresses of other kinds are not taken in. */
async function hypothesis(library: Page, stage: Stage, all: readonly string[]): Promise<string[]> {
  const folder = await emptyFolder();
  const faults: string[] = [];
  const read = async (name: string, text: string): Promise<void> => {
    const path = join(folder.path, name);
    await writeFile(path, text);
    await afresh(library);
    await (await chooser(library, '/notes')).uploadFile(path);
    await says(library, name);
    faults.push(...(await scanned(library, `before the import of ${name}`)));
  };
  try {
    await read('hypothesis.json', hypothesisOf(all, stage.served.origin));
    const before = (await notesThat(stage)).ids.length;
    await library.click('.import .note-actions button.main');
    await until('the notes of Hypothesis', async () => (await notesThat(stage)).ids.length === before + all.length);
    faults.push(...(await scanned(library, 'after the import from Hypothesis')));
    for (const [n, uri] of ELSEWHERE(stage.root).entries()) {
      await read(`elsewhere-${n}.json`, hypothesisOf(all.slice(0, 1), stage.served.origin, uri));
      const may = await library.evaluate(() => document.querySelector('.import .first-few') !== null);
      if (may) faults.push(`an annotation of Hypothesis may lead to ${uri}`);
    }
  } finally {
    await folder.remove();
  }
  return faults;
}

/** The note on a name, read and then changed in the frame that its card opens. */
async function inFrame(stage: Stage, page: Page, n: number): Promise<string[]> {
  const spot = await until('the card to count its note', () =>
    page.evaluate(() => {
      const buttons = document.querySelector('reperes-card')?.shadowRoot?.querySelectorAll('.foot button') ?? [];
      const box = [...buttons].find((each) => /^1\snote$/.test(each.textContent ?? ''))?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }),
  );
  await page.mouse.click(spot.x, spot.y);
  const frame = await noteFrame(stage, page);
  await frameSays(frame, 'Modifier');
  const faults = await scanned(frame, `note frame ${n}, read`);
  await clickIn(frame, 'Modifier');
  await frameSays(frame, 'Enregistrer');
  await clickIn(frame, 'Aperçu');
  faults.push(...(await scanned(frame, `note frame ${n}, changed`)));
  await clickIn(frame, 'Fermer');
  await noteHostGone(page);
  return faults;
}

async function onPage(stage: Stage, all: readonly string[]): Promise<string[]> {
  const page = await stage.open(`${PATH}?x=${encodeURIComponent(all[0] ?? '')}`);
  await settledIn(page);
  const faults: string[] = [];
  for (const [n, payload] of all.entries()) {
    await hover(page, nameOf(n));
    const wanted = payload.replaceAll(/\W/g, '').slice(0, 12);
    await until(`the card of ${nameOf(n)}`, async () =>
      (await cardIn(page.mainFrame()))?.replaceAll(/\W/g, '').includes(wanted),
    );
    faults.push(...(await scanned(page, `card ${n}`, false)), ...(await inFrame(stage, page, n)));
    await page.keyboard.press('Escape');
  }
  const popup = await openPopup(stage, page);
  faults.push(...(await scanned(popup, 'popup')));
  await popup.close();
  const panel = await openPanel(stage, page);
  await until('the names of the panel', () =>
    panel.evaluate(() => document.body.innerText.includes('onerror') || document.body.innerText.includes('ran=1')),
  );
  faults.push(...(await scanned(panel, 'panel')));
  return faults;
}

/** Where the addresses of payloads are; no payload is itself one of the web. */
const SITES = ['zorb.invalid', 'localhost'];
const leadsElsewhere = (href: string): boolean => !URL.canParse(href) || !SITES.includes(new URL(href).hostname);

/** As a program reads it that takes every line of HTML in it for HTML. */
function markdownFaults(markdown: string, what: string): string[] {
  const faults: string[] = [];
  walkTokens(lexer(markdown), (token) => {
    if (token.type === 'html' || token.type === 'image') faults.push(`Markdown of ${what}: ${token.raw.slice(0, 60)}`);
    if (token.type === 'link' && leadsElsewhere(String(token.href)))
      faults.push(`Markdown of ${what}: a link to ${String(token.href).slice(0, 60)}`);
  });
  return faults;
}

const inMarkdown = (all: readonly string[], origin: string): string[] => [
  ...notesOf(all, origin).flatMap((note) => {
    const options = { language: 'fr', nameOf: () => note.tags[0] ?? '' } as const;
    return markdownFaults(notesToMarkdown([{ ...note, text: '' }], options), note.id);
  }),
  ...all.flatMap((payload, n) =>
    markdownFaults(briefToMarkdown(briefOf(payload, n), { language: 'fr', made: '2026-11-22' }), `brief ${n}`),
  ),
];

/** Addresses of other kinds are refused where they would come in. */
async function addresses(stage: Stage, all: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const pack = packOf(all.slice(0, 1));
  for (const url of ELSEWHERE(stage.root)) {
    const text = JSON.stringify({ ...pack, id: 'bad', documents: pack.documents.map((each) => ({ ...each, url })) });
    const took = (await ask(stage.ours, 'packs/import', { work: idOf(1), text, dry: true })) as {
      readonly kind: string;
    };
    if (!/problem|refused|invalid/.test(JSON.stringify(took)))
      faults.push(`a pack may lead to ${url}: ${JSON.stringify(took).slice(0, 80)}`);
    const [note] = notesOf(all.slice(0, 1), stage.served.origin);
    const bad = { ...note, target: { kind: 'page', page: { address: url, opened: url, title: '' } } };
    const kept = await ask(stage.ours, 'notes/import', { notes: [bad] }).then(
      () => true,
      () => false,
    );
    if (kept) faults.push(`a note may lead to ${url}`);
  }
  return faults;
}

async function run({ rounds, seed }: Wish): Promise<readonly TrustRow[]> {
  const all = payloads(seed, rounds);
  const stage = await openStage((path) => (path === PATH ? { type: 'text/html', body: pageOf(all) } : undefined));
  try {
    await ask(stage.ours, 'notes/import', { notes: notesOf(all, stage.served.origin) });
    await ask(stage.ours, 'notes/import', { notes: aboutNames(all) });
    await ask(stage.ours, 'packs/import', { work: idOf(0), text: JSON.stringify(packOf(all)), dry: false });
    await stage.set({ history: true });
    const seen = await onPage(stage, all);
    const library = await inLibrary(stage, all);
    const refused = await addresses(stage, all);
    const row = (what: string, faults: readonly string[]): TrustRow => ({
      what: `scripts, ${what}`,
      rounds,
      figure: `${faults.length} run, planted or led elsewhere`,
      target: '0',
      faults,
    });
    return [
      row('in notes, packs, files of Hypothesis and file names, in the library', [...library, ...refused]),
      row('in page, pack and notes, in cards, note frames, popup and panel', seen),
      {
        ...row(
          'in titles, quotes, tags, names and facts, in notes and briefs as Markdown',
          inMarkdown(all, stage.served.origin),
        ),
        remark: 'the text of a note stays the Markdown that its writer wrote, whatever is in it',
      },
    ];
  } finally {
    await stage.close();
  }
}

/** Every view costs a look, 1.5 s a payload: 500 are for `--rounds`. Too long for every day, when tests/components/note-markdown.test.tsx holds it for notes. */
export const scripts: Trust = { rounds: 60, everyday: 0, run };
