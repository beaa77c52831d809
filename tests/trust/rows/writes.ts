import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { cardIn } from '../../../lib/command/card-seen.ts';
import { paintedIn } from '../../../lib/command/painted.ts';
import { until } from '../../../lib/command/until.ts';
import { settledIn } from '../../e2e/marks.ts';
import { clickIn, everyNote, forgetNotes, noteFrame, noteHostGone } from '../../e2e/notes.ts';
import { hover, leave } from '../../e2e/pointer.ts';
import { everyFile, realPages } from '../../e2e/real-pages.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';
import { chooseLine } from '../../e2e/worker.ts';
import type { Trust, TrustRow, Wish } from '../row.ts';
import { bodyWrites, watchBody } from '../whole/body-writes.ts';

const OURS = ['/fr.html', '/modal.html', '/en.html', '/vi.html'];
const TARGET = "0 records in the page's body";
/** Some names of real pages lie under a banner, where no pointer reaches them. */
const NAMES_TRIED = 6;
const CARD_WITHIN_MS = 1500;
/** A page without names is read in this time. */
const READ_WITHIN_MS = 3000;

interface Tried {
  readonly names: number;
  readonly hovered: boolean;
  readonly noted: boolean;
  readonly writes: readonly string[];
}

/** Rests the pointer on names until one opens its card. */
async function openCard(page: Page): Promise<boolean> {
  const painted = await paintedIn(page.mainFrame());
  const texts = [...new Set(painted.filter(({ box }) => box.width > 0).map(({ text }) => text))];
  for (const text of texts.slice(0, NAMES_TRIED)) {
    try {
      await hover(page, text);
      await until('a card', () => cardIn(page.mainFrame()), CARD_WITHIN_MS);
      return true;
    } catch {
      // Covered, or moved away: another one is tried.
    }
  }
  return false;
}

/** Selects a sentence of the page and writes a note on it, as the menu's line begins it. */
async function note(stage: Stage, page: Page): Promise<boolean> {
  const isSelected = await page.evaluate(() => {
    const walker = document.createTreeWalker(
      document.querySelector('dialog:modal') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue?.trim() ?? '';
      if (text.length < 30 || !node.parentElement?.checkVisibility() || node.parentElement.closest('script,style'))
        continue;
      node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
      getSelection()?.selectAllChildren(node.parentElement);
      return true;
    }
    return false;
  });
  if (!isSelected) return false;
  const before = (await everyNote(stage)).length;
  await chooseLine(stage, page, 'write-note');
  const frame = await noteFrame(stage, page);
  await frame.type('textarea', 'Relu.');
  await clickIn(frame, 'Enregistrer');
  await until('the note to be kept', async () => (await everyNote(stage)).length > before);
  await noteHostGone(page);
  return true;
}

async function tryPage(stage: Stage, path: string): Promise<Tried> {
  await stage.set();
  const page = await stage.open(path, watchBody);
  const names = (await settledIn(page).catch(() => [])).length;
  if (names === 0) await pause(READ_WITHIN_MS);
  const hovered = names > 0 && (await openCard(page));
  await leave(page);
  await page.keyboard.press('Escape');
  const noted = await note(stage, page);
  await stage.set({ on: false });
  await until('the names to go', async () => (await paintedIn(page.mainFrame())).length === 0);
  const writes = await bodyWrites(page);
  await page.close();
  return { names, hovered, noted, writes };
}

async function tryPages(stage: Stage, what: string, paths: readonly string[]): Promise<TrustRow> {
  const faults: string[] = [];
  const counts = { writes: 0, names: 0, hovered: 0, noted: 0 };
  for (const path of paths) {
    const { names, hovered, noted, writes } = await tryPage(stage, path);
    faults.push(...writes.map((write) => `${path}: ${write}`));
    counts.writes += writes.length;
    counts.names += names;
    counts.hovered += Number(hovered);
    counts.noted += Number(noted);
  }
  if (counts.hovered === 0 || counts.noted === 0)
    faults.push('no card was opened, or no note written: nothing was tried');
  const figure = `${counts.writes} records; ${counts.names} names lit, a card opened on ${counts.hovered} pages, a note written on ${counts.noted}`;
  return { what, rounds: paths.length, figure, target: TARGET, faults };
}

/** Pages watched by an observer of their own while names are lit, a card is opened and a note is written. */
export const writes: Trust = {
  rounds: OURS.length + everyFile.length,
  everyday: 1,
  async run({ rounds }: Wish) {
    const stage = await openStage(realPages);
    try {
      const ours = await tryPages(stage, 'writes, our articles', OURS.slice(0, rounds));
      const real = everyFile.slice(0, Math.max(0, rounds - OURS.length)).map((file) => `/still/${file}`);
      const what = 'writes, saved real pages';
      if (real.length > 0) return [ours, await tryPages(stage, what, real)];
      if (everyFile.length > 0) return [ours];
      return [ours, { what, rounds: 0, figure: '', target: TARGET, faults: [], skipped: '../shared/pages is absent' }];
    } finally {
      await forgetNotes(stage);
      await stage.close();
    }
  },
};
