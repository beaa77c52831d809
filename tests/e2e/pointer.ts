import type { Page } from 'puppeteer-core';
import { cardIn } from '../../lib/command/card-seen.ts';
import { type Painted, paintedIn } from '../../lib/command/painted.ts';
import { until } from '../../lib/command/until.ts';

/** Rests the pointer on the first underlined name of this text, brought into view if it is not. */
export async function hover(page: Page, text: string): Promise<Painted> {
  const mark = await until(`${text} to be underlined`, async () => {
    const found = (await paintedIn(page.mainFrame())).find((painted) => painted.text === text);
    if (found === undefined) return undefined;
    const { top, height } = found.box;
    const isSeen = await page.evaluate((from, to) => from >= 0 && to <= innerHeight, top, top + height);
    if (isSeen) return found;
    await page.evaluate((from) => scrollBy(0, from - innerHeight / 2), top);
    return undefined;
  });
  const { left, top, width, height } = mark.box;
  await page.mouse.move(left + width / 2, top + height / 2);
  return mark;
}

/** Moves the pointer where no name and no card can be. */
export const leave = (page: Page): Promise<void> => page.mouse.move(2, 2);

/** The card's text, once there is a card that says all this. */
export async function cardWith(page: Page, ...words: readonly string[]): Promise<string> {
  let last: string | undefined;
  try {
    return await until('the card', async () => {
      last = await cardIn(page.mainFrame());
      return last !== undefined && words.every((word) => last?.includes(word)) && last;
    });
  } catch (cause) {
    throw new Error(`The card says ${JSON.stringify(last)}, not ${words.join(', ')}.`, { cause });
  }
}

/** Waits until no card is shown. */
export const cardGone = (page: Page): Promise<boolean> =>
  until('the card to go', async () => (await cardIn(page.mainFrame())) === undefined);
