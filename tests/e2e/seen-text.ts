import type { Page } from 'puppeteer-core';

/** What a reader sees in a page of ours: text laid out, without what is hidden. */
export const seenText = (page: Page): Promise<string> => page.evaluate(() => document.body.innerText);
