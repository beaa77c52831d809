import type { Page } from 'puppeteer-core';
import { until } from '../../../lib/command/until.ts';
import { settledIn } from '../../e2e/marks.ts';
import { cardWith, hover } from '../../e2e/pointer.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';
import type { Trust, TrustRow } from '../row.ts';
import { ENDS } from '../updates/end-extension.ts';
import { anyIn, leftIn, remember } from '../updates/our-ui.ts';

const GONE_WITHIN_MS = 1000;
/** After so long what is still there stays there. */
const PATIENCE_MS = 8000;
const PAUSE_MS = 25;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** From the end of the extension until nothing of it is left, in ms; `undefined`: it stays. */
async function goneAfter(page: Page, start: number): Promise<number | undefined> {
  while (performance.now() - start < PATIENCE_MS) {
    const asked = performance.now();
    if ((await leftIn(page)).length === 0) return asked - start;
    await pause(PAUSE_MS);
  }
  return undefined;
}

/** The card shown in the last tab, the names lit in all. */
async function openTabs(stage: Stage, count: number): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (let tab = 0; tab < count; tab += 1) pages.push(await stage.open('/plain.html'));
  for (const page of pages) {
    await page.bringToFront();
    await settledIn(page);
  }
  const last = pages.at(-1);
  if (last === undefined) throw new Error('No tab.');
  await hover(last, 'Dmitri Medvedev');
  await cardWith(last, 'Medvedev');
  for (const page of pages) if ((await remember(page)) === 0) throw new Error('Nothing of ours to go.');
  return pages;
}

/** What a reader then does in a page that was left behind: rests on a name, selects, presses keys. */
async function use(page: Page): Promise<void> {
  await page.bringToFront();
  await page.mouse.move(300, 60);
  await page.mouse.move(320, 64);
  await page.mouse.click(200, 64, { count: 2 });
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.body.append('La Russie et le Vietnam encore.'));
}

async function end(how: keyof typeof ENDS, tabs: number): Promise<TrustRow> {
  const stage = await openStage();
  try {
    const { prepare, comesBack } = ENDS[how];
    const bring = await prepare(stage);
    const pages = await openTabs(stage, tabs);
    const before = stage.errors.length;
    const start = performance.now();
    await bring();
    // In the moment in which the page script does not know yet: what it then wants of us is not there.
    const last = pages.at(-1);
    const [times] = await Promise.all([
      Promise.all(pages.map((page) => goneAfter(page, start))),
      last === undefined ? undefined : use(last),
    ]);
    const faults = times.flatMap((time, tab) =>
      time !== undefined && time <= GONE_WITHIN_MS
        ? []
        : [
            `tab ${tab}: ${time === undefined ? `still there after ${PATIENCE_MS} ms` : `gone after ${Math.round(time)} ms`}`,
          ],
    );
    if (comesBack) {
      const again = await Promise.allSettled(
        pages.map((page) => until('the names to be lit again', async () => (await anyIn(page)).length > 0, 20_000)),
      );
      again.forEach(({ status }, tab) => {
        if (status === 'rejected') faults.push(`tab ${tab}: its names are not lit again`);
      });
    }
    for (const page of pages) await use(page);
    await pause(PATIENCE_MS / 8);
    if (!comesBack)
      for (const page of pages) {
        const any = await anyIn(page);
        if (any.length > 0) faults.push(`used afterwards, a page shows ${any.join(', ')}`);
      }
    const errors = stage.errors.slice(before);
    faults.push(...errors.map((error) => `page error: ${error}`));
    const known = times.filter((time) => time !== undefined);
    const slowest = known.length === 0 ? 'never' : `the slowest after ${Math.round(Math.max(...known))} ms`;
    return {
      what: `the extension is ${how} under open tabs`,
      rounds: tabs,
      figure: `gone from ${known.length} of ${tabs} tabs, ${slowest}; ${errors.length} errors`,
      target: `0 errors, gone in ${GONE_WITHIN_MS} ms from 20 tabs`,
      faults,
    };
  } finally {
    await stage.close();
  }
}

/** The extension ends while pages are open: they are left as they were. A round is a tab. */
export const updates: Trust = {
  rounds: 20,
  // Three browsers are started; when a script ends is a unit test's, `tests/reading/left-behind.test.ts`.
  everyday: 0,
  async run({ rounds }) {
    const rows: TrustRow[] = [];
    for (const how of Object.keys(ENDS) as (keyof typeof ENDS)[]) rows.push(await end(how, rounds));
    return rows;
  },
};
