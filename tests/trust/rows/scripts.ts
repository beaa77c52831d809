import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lexer, walkTokens } from 'marked';
import type { ElementHandle, Page } from 'puppeteer-core';
import { cardIn } from '../../../lib/command/card-seen.ts';
import { ask } from '../../../lib/command/our-page.ts';
import { until } from '../../../lib/command/until.ts';
import { notesToMarkdown } from '../../../lib/notes/markdown.ts';
import { emptyFolder } from '../../drill/extension.ts';
import { settledIn } from '../../e2e/marks.ts';
import { openPanel } from '../../e2e/our-panel.ts';
import { openPopup } from '../../e2e/our-popup.ts';
import { hover } from '../../e2e/pointer.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';
import { entityOf, idOf, nameOf, notesOf, packOf, payloads, SCAN } from '../intruder/payloads.ts';
import type { Trust, TrustRow, Wish } from '../row.ts';

const PATH = '/charges.html';
/** Each card is waited for as a reader waits. */
const MOST_CARDS = 60;
const FILE_NAMES = 5;
const SHOWN = 200;

const asText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const pageOf = (all: readonly string[]): string =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${asText(all[0] ?? '')}</title><link rel="icon" href="data:,"><body>${all
    .slice(0, MOST_CARDS)
    .map((payload, n) => `<p>${nameOf(n)} a dit : ${asText(payload)}</p>`)
    .join('')}</body></html>`;

const scanned = async (page: Page, view: string, isOurs = true): Promise<string[]> =>
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
  faults.push(...(await fileNames(library, stage)));
  await library.close();
  return faults;
}

/** Files that are refused, so that their names are said. */
async function fileNames(library: Page, stage: Stage): Promise<string[]> {
  const folder = await emptyFolder();
  const faults: string[] = [];
  try {
    for (const place of ['/packs', '/notes']) {
      for (let n = 0; n < FILE_NAMES; n += 1) {
        await library.goto(`${stage.root}library.html#${place}`);
        const name = `<img data-planted=${n} src=x onerror=top.ran=1>.json`;
        const path = join(folder.path, name);
        await writeFile(path, '{"format":"none"}');
        const input = await until('a place for files', () => library.$('input[type="file"]')).catch(() => null);
        if (input === null) continue;
        await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
        await new Promise((resolve) => setTimeout(resolve, 200));
        faults.push(...(await scanned(library, `file name on ${place}`)));
      }
    }
  } finally {
    await folder.remove();
  }
  return faults;
}

async function onPage(
  stage: Stage,
  all: readonly string[],
): Promise<{ readonly faults: string[]; readonly cards: number }> {
  const page = await stage.open(`${PATH}?x=${encodeURIComponent(all[0] ?? '')}`);
  await settledIn(page);
  const faults: string[] = [];
  let cards = 0;
  for (let n = 0; n < Math.min(all.length, MOST_CARDS); n += 1) {
    await hover(page, nameOf(n));
    await until(`the card of ${nameOf(n)}`, async () =>
      (await cardIn(page.mainFrame()))
        ?.replaceAll(/\W/g, '')
        .includes((all[n] ?? '').replaceAll(/\W/g, '').slice(0, 12)),
    );
    cards += 1;
    faults.push(...(await scanned(page, `card ${n}`, false)));
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
  return { faults, cards };
}

/** As a program reads it that takes every line of HTML in it for HTML. */
function inMarkdown(all: readonly string[], origin: string): string[] {
  const faults: string[] = [];
  for (const note of notesOf(all, origin)) {
    const markdown = notesToMarkdown([{ ...note, text: '' }], { language: 'fr', nameOf: () => note.tags[0] ?? '' });
    walkTokens(lexer(markdown), (token) => {
      if (token.type === 'html') faults.push(`Markdown of ${note.id}: ${token.raw.slice(0, 60)}`);
      if ((token.type === 'link' || token.type === 'image') && !/^https?:/i.test(String(token.href)))
        faults.push(`Markdown of ${note.id}: a link to ${String(token.href).slice(0, 60)}`);
    });
  }
  return faults;
}

/** Addresses of other kinds are refused where they would come in. */
async function addresses(stage: Stage, all: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const pack = packOf(all.slice(0, 1));
  for (const url of ['javascript:top.ran=1', 'data:text/html,x', 'file:///etc/hosts', `${stage.root}library.html`]) {
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
    await ask(stage.ours, 'packs/import', { work: idOf(0), text: JSON.stringify(packOf(all)), dry: false });
    await stage.set({ history: true });
    const seen = await onPage(stage, all);
    const library = await inLibrary(stage, all);
    const refused = await addresses(stage, all);
    const row = (what: string, count: number, faults: readonly string[]): TrustRow => ({
      what: `scripts, ${what}`,
      rounds: count,
      figure: `${faults.length} run, planted or led elsewhere`,
      target: '0',
      faults,
    });
    return [
      row('in notes, packs and file names, in the library', rounds, [...library, ...refused]),
      row('in page and pack, in cards, popup and panel', seen.cards, seen.faults),
      {
        ...row('in titles, quotes, tags and names, in notes as Markdown', rounds, inMarkdown(all, stage.served.origin)),
        remark: 'the text of a note stays the Markdown that its writer wrote, whatever is in it',
      },
    ];
  } finally {
    await stage.close();
  }
}

/** Every view costs a look: too long for every day, when tests/components/note-markdown.test.tsx holds it for notes. */
export const scripts: Trust = { rounds: 500, everyday: 0, run };
