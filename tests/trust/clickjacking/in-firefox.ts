import { ask } from '../../../lib/command/our-page.ts';
import { until } from '../../../lib/command/until.ts';
import { firefoxPath } from '../../drill/extension.ts';
import { settledIn } from '../../e2e/marks.ts';
import { clickBubble, clickIn, everyNote, forgetNotes, noteFrame } from '../../e2e/notes.ts';
import { type FirefoxStage, openFirefoxStage } from '../firefox-stage.ts';
import type { TrustRow } from '../row.ts';
import { keptNote, PATH, restOn } from './surfaces.ts';

const PAGE =
  '<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page nue</title><link rel="icon" href="data:,"><body style="font:18px serif;margin:3em"><p>La Russie importe du café ; le Vietnam importe des machines.</p>';
const TAG = 'café';
/** Longer than a frame must be in sight where the browser can tell, and than a new window lets no save through. */
const A_LOOK_MS = 700;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Takes a tag away in plain sight, where Chromium would save it in place. @returns what went wrong */
async function takeTag(stage: FirefoxStage): Promise<readonly string[]> {
  await forgetNotes(stage);
  await ask(stage.ours, 'notes/import', { notes: [keptNote(stage.served.origin)] });
  const hasTag = async (): Promise<boolean> => (await everyNote(stage))[0]?.note.tags.includes(TAG) ?? false;
  const page = await stage.open(PATH);
  await settledIn(page);
  await restOn(page, page.mainFrame(), 'importe du café');
  await clickBubble(page, '1 note');
  const frame = await noteFrame(stage, page);
  await clickIn(frame, 'Modifier');
  await clickIn(frame, `Retirer l’étiquette ${TAG}`);
  await pause(A_LOOK_MS);
  await clickIn(frame, 'Enregistrer');
  const small = await until('a window for the note', async () => {
    const pages = await stage.browser.pages();
    return pages.find((each) => each.url().startsWith(`${stage.root}note.html`));
  });
  const lost = (await hasTag()) ? [] : ['the tag was gone before the window was there'];
  await pause(A_LOOK_MS);
  await clickIn(small, 'Enregistrer');
  const isSaved = await until('the tag to go', async () => !(await hasTag())).catch(() => false);
  await page.close();
  return [...lost, ...(isSaved ? [] : ['the window did not save it'])];
}

/** Firefox does not tell whether a frame is in sight: what takes something away always goes on in a window of its own. */
export async function inFirefox(rounds: number): Promise<TrustRow> {
  const row = {
    what: 'clickjacking, Firefox: a tag is taken from a kept note in the page’s frame',
    target: 'always in a window of its own',
    rounds,
  };
  if (firefoxPath() === undefined) return { ...row, figure: '', faults: [], skipped: 'there is no Firefox here' };
  const stage = await openFirefoxStage((path) => (path === PATH ? { type: 'text/html', body: PAGE } : undefined));
  const faults: string[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) faults.push(...(await takeTag(stage)));
  } finally {
    await stage.close();
  }
  return { ...row, figure: `${rounds - faults.length} of ${rounds} went on in a window, and were saved there`, faults };
}
