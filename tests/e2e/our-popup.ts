import type { Page } from 'puppeteer-core';
import { until } from '../../lib/command/until.ts';
import { CATEGORIES } from '../../lib/model/category.ts';
import type { Counts } from '../../lib/model/mention.ts';
import { CATEGORY_WORDS } from '../../lib/words/category.ts';
import type { Stage } from './stage.ts';

/** Clicks the toolbar button over this page, and gives the real popup once it is drawn, in French. */
export async function openPopup(stage: Stage, page: Page): Promise<Page> {
  await page.bringToFront();
  const extension = (await stage.browser.extensions()).get(stage.id);
  if (extension === undefined) throw new Error('The browser does not know the extension.');
  await extension.triggerAction(page);
  return until('the popup to be drawn', async () => {
    const popup = (await extension.pages()).find((each) => each.url().startsWith(`${stage.root}popup.html`));
    return (await popup?.evaluate(() => document.querySelector('.categories') !== null)) && popup;
  });
}

/** Clicks the switch or radio button whose label holds these words. */
export async function choose(popup: Page, words: string): Promise<void> {
  await until(`a choice that says ${words}`, () =>
    popup.evaluate((wanted) => {
      const label = [...document.querySelectorAll('label')].find((each) => each.textContent?.includes(wanted));
      const input = label?.querySelector('input');
      input?.click();
      return input !== null && input !== undefined;
    }, words),
  );
}

/** Clicks the button that bears these words. */
export async function clickButton(popup: Page, words: string): Promise<void> {
  await until(`a button that says ${words}`, () =>
    popup.evaluate((wanted) => {
      const button = [...document.querySelectorAll('button')].find((each) => each.textContent?.includes(wanted));
      button?.click();
      return button !== undefined;
    }, words),
  );
}

/** The count beside each category. */
export async function countsIn(popup: Page): Promise<Counts> {
  const rows = await popup.evaluate(() =>
    [...document.querySelectorAll('.categories label')].map((row) => [
      row.querySelector('.name')?.textContent ?? '',
      row.querySelector('.count')?.firstChild?.textContent ?? '',
    ]),
  );
  const countOf = (words: string): number => Number(rows.find(([name]) => name === words)?.[1]?.replaceAll(/\D/g, ''));
  return Object.fromEntries(CATEGORIES.map((each) => [each, countOf(CATEGORY_WORDS.fr[each].many)])) as Counts;
}
