import type { Frame, Page } from 'puppeteer-core';
import { type Painted, paintedIn } from '../../lib/command/painted.ts';
import { until } from '../../lib/command/until.ts';

/** Longer than the page session waits before it paints again after a change. */
const CALM_MS = 400;

const mainFrame = (where: Page | Frame): Frame => ('mainFrame' in where ? where.mainFrame() : where);

/** "leader Dmitri Medvedev": what is underlined now, in document order. */
export async function namesIn(where: Page | Frame): Promise<readonly string[]> {
  return (await paintedIn(mainFrame(where))).map(({ category, text }) => `${category} ${text}`);
}

/** The underlined names once they have stopped changing; waits for at least one. */
export async function settledIn(where: Page | Frame): Promise<readonly Painted[]> {
  const frame = mainFrame(where);
  let before: string | undefined;
  let since = Date.now();
  return until('the underlined names to settle', async () => {
    const painted = await paintedIn(frame);
    const now = JSON.stringify(painted.map(({ category, at, text }) => [category, at, text]));
    if (now !== before) since = Date.now();
    before = now;
    return painted.length > 0 && Date.now() - since >= CALM_MS && painted;
  });
}

/** Waits until exactly these names are underlined, in document order. */
export async function untilNames(where: Page | Frame, wanted: readonly string[]): Promise<void> {
  let last: readonly string[] = [];
  try {
    await until('the wanted names', async () => {
      last = await namesIn(where);
      return JSON.stringify(last) === JSON.stringify(wanted);
    });
  } catch (cause) {
    throw new Error(`Underlined: ${last.join(', ') || 'nothing'}. Wanted: ${wanted.join(', ') || 'nothing'}.`, {
      cause,
    });
  }
}

/** Nothing is underlined, and nothing comes in the time that a page needs to be read. */
export async function staysBare(where: Page | Frame): Promise<boolean> {
  await until('the underlines to go', async () => (await namesIn(where)).length === 0);
  await new Promise((resolve) => setTimeout(resolve, CALM_MS));
  return (await namesIn(where)).length === 0;
}
