import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { CATEGORIES } from '../model/category.ts';
import { FIRST_SETTINGS } from '../model/settings.ts';
import { cardIn } from './card-seen.ts';
import type { Driven } from './drive.ts';
import { ask, openOurPage } from './our-page.ts';
import { type Painted, paintedIn } from './painted.ts';
import { until } from './until.ts';

/** Named in a paragraph of every demonstration article's first screen: there the card has room on all sides. */
const SHOWN_NAME = 'Nguyen Xuan Phuc';

/** With all six categories on, so that the list is whole; a reader starts with four. */
const EVERYTHING_ON = {
  ...FIRST_SETTINGS,
  language: 'fr',
  categories: { leader: true, country: true, agreement: true, organisation: true, event: true, place: true },
} as const;

/**
 * Reads the article as somebody at a screen would.
 * @param shots folder for the screenshots with an open card: `card-light.png`, and `card-dark.png` where that can be had
 * @returns the mentions by category, a line each
 */
export async function tour(driven: Driven, article: string, shots: string): Promise<readonly string[]> {
  const ours = await openOurPage(driven, 'library.html');
  await until('the extension to answer', async () => (await ask(ours, 'corpus/state', null)) !== undefined, 30_000);
  await ask(ours, 'settings/set', { ...FIRST_SETTINGS, language: 'fr' });

  const page = await driven.browser.newPage();
  await page.goto(article);
  await page.bringToFront();
  await openCard(page);
  await page.screenshot({ path: join(shots, 'card-light.png') });
  // Firefox cannot be told from outside that the desktop is dark.
  if (driven.kind === 'chrome') {
    await page.mouse.move(1, 1);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await page.reload();
    await openCard(page);
    await page.screenshot({ path: join(shots, 'card-dark.png') });
  }

  await ask(ours, 'settings/set', EVERYTHING_ON);
  const painted = await until('every category to be underlined', async () => {
    const all = await paintedIn(page.mainFrame());
    return all.some((mark) => mark.category === 'place') && all;
  });
  return CATEGORIES.map((category) => lineFor(category, painted));
}

async function openCard(page: Page): Promise<void> {
  const mark = await until(`${SHOWN_NAME} to be underlined`, async () =>
    (await paintedIn(page.mainFrame())).find(({ text }) => text === SHOWN_NAME),
  );
  await page.mouse.move(mark.box.left + mark.box.width / 2, mark.box.top + mark.box.height / 2);
  await until('the card to open', async () => (await cardIn(page.mainFrame()))?.includes(SHOWN_NAME));
}

/** "country 23: Vietnam × 12, Russie × 7 …", the most frequent first. */
function lineFor(category: string, painted: readonly Painted[]): string {
  const times = new Map<string, number>();
  for (const mark of painted) {
    if (mark.category === category) times.set(mark.text, (times.get(mark.text) ?? 0) + 1);
  }
  const names = [...times].sort(([, a], [, b]) => b - a);
  const total = names.reduce((sum, [, count]) => sum + count, 0);
  return `${category} ${total}: ${names.map(([name, count]) => (count > 1 ? `${name} × ${count}` : name)).join(', ')}`;
}
