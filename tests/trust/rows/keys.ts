import type { Page } from 'puppeteer-core';
import { until } from '../../../lib/command/until.ts';
import { firefoxPath } from '../../drill/extension.ts';
import { type Random, randomFrom } from '../../drill/random.ts';
import { EARS, forgetHeard, heardIn } from '../../e2e/ears.ts';
import { settledIn } from '../../e2e/marks.ts';
import { clickBubble, clickIn, noteFrame, noteHostGone, select, untilKept } from '../../e2e/notes.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';
import type { Trust, TrustRow, Wish } from '../row.ts';

const TARGET = '0 seen of 200';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789éàçưđ,;!';
const WORDS = 'La Russie importe du café';
const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Oreilles</title><link rel="icon" href="data:,">${EARS}<body><p style="font:18px serif;margin:3em">${WORDS} ; le Vietnam importe des machines.</p><p><input></p></body></html>`;

const secretOf = (random: Random, length: number): string =>
  Array.from({ length }, () => random.pick([...LETTERS])).join('');

/** How many of these characters the page was told, each counted as often as it was typed. */
function seenOf(typed: string, heard: readonly string[]): number {
  // What is told of a whole field tells every letter of it.
  const letters = heard.flatMap((what) => (what.length > 1 && typed.includes(what) ? [...what] : [what]));
  const told = new Map<string, number>();
  for (const one of letters) told.set(one, (told.get(one) ?? 0) + 1);
  let seen = 0;
  for (const letter of typed) {
    const left = told.get(letter) ?? 0;
    if (left > 0) seen += 1;
    told.set(letter, left - 1);
  }
  return seen;
}

/** Types into a field of the page, whose ears must hear it all: they could hear. */
async function control(page: Page, secret: string): Promise<void> {
  await page.click('input');
  await page.keyboard.type(secret);
  const seen = seenOf(secret, await heardIn(page));
  if (seen !== secret.length) throw new Error(`The page heard ${seen} of ${secret.length} keys of its own field.`);
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
}

async function listen(ground: Stage, browser: string, { rounds, seed }: Wish): Promise<TrustRow> {
  const random = randomFrom(seed);
  const secret = secretOf(random, rounds);
  try {
    const page = await ground.open('/oreilles.html');
    await settledIn(page);
    await control(page, secretOf(random, rounds));
    await select(page, WORDS);
    await clickBubble(page, 'Noter');
    const frame = await noteFrame(ground, page);
    await until('the focus to be in the text', () =>
      frame.evaluate(() => document.hasFocus() && document.activeElement?.localName === 'textarea'),
    );
    await forgetHeard(page);
    await page.keyboard.type(secret);
    await clickIn(frame, 'Enregistrer');
    const [kept] = await untilKept(ground, 1);
    if (kept?.note.text !== secret.trim()) throw new Error(`Typed "${secret}", kept "${kept?.note.text}".`);
    await noteHostGone(page);
    const heard = await heardIn(page);
    const seen = seenOf(secret, heard);
    return {
      what: `keys of a note being written, ${browser}`,
      rounds,
      figure: `${seen} of ${rounds} characters seen by the page, which saw all ${rounds} typed into a field of its own`,
      target: TARGET,
      faults: heard.length === 0 ? [] : [`the page heard ${JSON.stringify(heard.slice(0, 20))}`],
    };
  } finally {
    await ground.close();
  }
}

/** What a page with listeners everywhere learns of a note that is written in our frame. A round is a character. */
export const keys: Trust = {
  rounds: 200,
  // `tests/e2e/notes-private.test.ts` types 200 characters past the same ears every day.
  everyday: 0,
  async run(wish) {
    const shelf = (path: string) => (path === '/oreilles.html' ? { type: 'text/html', body: PAGE } : undefined);
    const chromium = await listen(await openStage(shelf), 'Chromium', wish);
    if (firefoxPath() !== undefined)
      return [chromium, await listen(await openStage(shelf, { kind: 'firefox' }), 'Firefox', wish)];
    const skipped = 'there is no Firefox here';
    return [chromium, { ...chromium, what: 'keys of a note being written, Firefox', faults: [], skipped }];
  },
};
