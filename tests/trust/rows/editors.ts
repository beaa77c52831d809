import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { PAINTERS, type PainterName } from '../../../lib/model/settings.ts';
import { randomFrom } from '../../drill/random.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';
import type { Trust, TrustRow, Wish } from '../row.ts';
import { bundle } from '../whole/bundle.ts';
import { settledNames } from '../whole/lit-names.ts';
import { type Key, keysOf, press } from '../whole/typed-keys.ts';

const EDITORS = ['contenteditable', 'prosemirror', 'codemirror', 'quill'] as const;
const TARGET = 'saved HTML and caret equal';
/** What is written is compared after so many keys. */
const EVERY = 10;
/** Here and there a writer thinks, and what they wrote could be read: longer than the extension waits for them. */
const PAUSE_MS = 700;
const PAUSES = 8;

const pageOf = (
  editor: string,
): string => `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${editor}</title>
<link rel="icon" href="data:,"><style>body{font:16px serif}.cm-editor,#editor{width:600px}</style>
<body><section><p>La Russie écrit au Vietnam.</p><template id="draft"><p>Le brouillon dit que Xi Jinping reçoit <b>Wang Yi</b>.</p><p>Puis le Laos et la Chine.</p></template>
<div id="editor" spellcheck="false"></div><p>Après l’éditeur, Dmitri Medvedev parle encore de la Russie.</p></section>
<script type="module" src="/${editor}.js"></script></body></html>`;

interface Saved {
  readonly html: string;
  readonly caret: string;
}

const savedIn = (page: Page): Promise<Saved> =>
  page.evaluate(() => (globalThis as unknown as { saved(): Saved }).saved());

/** Editors take the selection from the browser some moments after a key, which no writer's hand is quicker than. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

/** What is saved after every few keys. */
async function typeIn(page: Page, keys: readonly Key[]): Promise<readonly Saved[]> {
  await page.bringToFront();
  const all: Saved[] = [await savedIn(page)];
  const pauseEvery = Math.ceil(keys.length / PAUSES);
  for (const [number, key] of keys.entries()) {
    await press(page, key);
    await drawn(page);
    if (number % pauseEvery === pauseEvery - 1) await pause(PAUSE_MS);
    if (number % EVERY === EVERY - 1) all.push(await savedIn(page));
  }
  return [...all, await savedIn(page)];
}

async function tryEditor(stage: Stage, editor: string, { rounds, seed }: Wish): Promise<readonly TrustRow[]> {
  const keys = keysOf(randomFrom(seed), rounds);
  const unread = async (): Promise<readonly Saved[]> => {
    const control = await stage.openUnread(`/${editor}.html`);
    const saved = await typeIn(control, keys);
    await control.close();
    return saved;
  };
  const wanted = await unread();
  if (JSON.stringify(await unread()) !== JSON.stringify(wanted))
    throw new Error(`${editor} does not write the same twice without us: nothing can be compared.`);
  const rowOf = async (painter: PainterName): Promise<TrustRow> => {
    await stage.set({ painter });
    const page = await stage.open(`/${editor}.html`);
    await settledNames(page, 1);
    const got = await typeIn(page, keys);
    const lit = await settledNames(page, 1);
    await page.close();
    const faults = wanted.flatMap((saved, number) => {
      const now = got[number];
      const what = [...(now?.html === saved.html ? [] : ['HTML']), ...(now?.caret === saved.caret ? [] : ['caret'])];
      return what.map(
        (each) => `after ${number * EVERY} keys: another ${each}: ${JSON.stringify(now)}, not ${JSON.stringify(saved)}`,
      );
    });
    const figure = `${faults.length} differences at ${wanted.length} comparisons, ${lit} names lit around`;
    return { what: `editors, ${editor}, ${painter} painter`, rounds, figure, target: TARGET, faults };
  };
  const rows: TrustRow[] = [];
  for (const painter of PAINTERS) rows.push(await rowOf(painter));
  return rows;
}

/** Keys typed into editors amid names: what would be saved, and where the caret stands, as in the same page unread. */
export const editors: Trust = {
  rounds: 500,
  // Needs the peers; that nothing editable is read or written is tried every day by tests/page/walk and page-text.
  everyday: 0,
  needsPeers: true,
  async run(wish) {
    const scripts = new Map<string, string>();
    for (const editor of EDITORS) scripts.set(`/${editor}.js`, await bundle(`${editor}.mjs`));
    const stage = await openStage((path) => {
      const script = scripts.get(path);
      if (script !== undefined) return { type: 'text/javascript', body: script };
      const editor = EDITORS.find((each) => path === `/${each}.html`);
      return editor && { type: 'text/html; charset=utf-8', body: pageOf(editor) };
    });
    try {
      const rows: TrustRow[] = [];
      for (const editor of EDITORS) rows.push(...(await tryEditor(stage, editor, wish)));
      return stage.errors.length === 0
        ? rows
        : rows.map((row) => ({ ...row, faults: [...row.faults, ...stage.errors] }));
    } finally {
      await stage.close();
    }
  },
};
