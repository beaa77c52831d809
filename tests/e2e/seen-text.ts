import type { Page } from 'puppeteer-core';

/** What a reader sees in a page of ours: text laid out, without what is hidden. */
export const seenText = async (page: Page): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden must not count
  (await page.evaluate(() => document.body.innerText)) ?? '';
