import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/command/until.ts';
import { axeFindings, RULES_OF_COLOUR } from './axe.ts';
import { settledIn } from './marks.ts';
import { openPopup } from './our-popup.ts';
import { cardWith, hover } from './pointer.ts';
import { openStage, type Stage } from './stage.ts';

const PAGES = ['library.html', 'library.html#/entity/leader/wang-yi', 'library.html#/document/002?p=3', 'welcome.html'];

const inScheme = (page: Page, value: 'light' | 'dark'): Promise<void> =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);

/** Everything in the light scheme, then in the dark one what can differ there: the colours. */
async function inBothSchemes(page: Page): Promise<void> {
  await inScheme(page, 'light');
  expect(await axeFindings(page)).toEqual([]);
  await inScheme(page, 'dark');
  expect(await axeFindings(page, { rules: RULES_OF_COLOUR })).toEqual([]);
}

describe('axe finds nothing wrong', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it.each(['light', 'dark'] as const)('in the card, %s', async (scheme) => {
    const page = await stage.open('/fr.html', (empty) => inScheme(empty, scheme));
    await settledIn(page);
    await hover(page, 'Nguyen Xuan Phuc');
    await cardWith(page, 'Nguyen Xuan Phuc');
    const shown = await page.evaluate(() => {
      const card = document.querySelector('reperes-card')?.shadowRoot?.querySelector('[role="dialog"]');
      return card ? getComputedStyle(card).colorScheme : '';
    });
    expect(shown).toBe(scheme);
    // What a card in the top layer stands on is more than axe can tell: tests/components/card-looks asks for its colours.
    if (scheme === 'light') expect(await axeFindings(page, { only: 'reperes-card' })).toEqual([]);
    await page.close();
  });

  it('in the popup', async () => {
    const page = await stage.open('/plain.html');
    const popup = await openPopup(stage, page);
    await inBothSchemes(popup);
    await popup.close();
  });

  it.each(PAGES)('in %s', async (path) => {
    const page = await stage.browser.newPage();
    await page.goto(stage.root + path);
    await until(`${path} to be drawn`, () => page.evaluate(() => document.querySelector('main h1, h1') !== null));
    await inBothSchemes(page);
    await page.close();
  });
});
