import type { Page } from 'puppeteer-core';
import type { Driven } from './drive.ts';
import { until } from './until.ts';

/** Opens one of the extension's own pages (`library.html`) in a tab. */
export async function openOurPage({ browser, root }: Driven, path: string): Promise<Page> {
  const page = await browser.newPage();
  // Firefox never says that such a page has loaded; a page that did not load is found out below.
  void page.goto(root + path).catch(() => undefined);
  await until(`${path} to load`, () =>
    page.evaluate((start) => location.href.startsWith(start) && document.readyState === 'complete', root),
  );
  return page;
}

/**
 * Asks the background as one of our own pages does.
 * @param page one of the extension's own pages
 * @returns the answer's value
 * @throws when the background refuses, with its reason
 */
export async function ask(page: Page, type: string, data: unknown): Promise<unknown> {
  const answer = await page.evaluate((message) => chrome.runtime.sendMessage(message), { type, data });
  if (answer?.ok === true) return answer.value;
  throw new Error(`${type} was refused: ${answer?.reason ?? 'no answer'}.`);
}
