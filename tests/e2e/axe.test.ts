import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/command/until.ts';
import { axeFindings } from './axe.ts';
import { settledIn } from './marks.ts';
import { openPopup } from './our-popup.ts';
import { cardWith, hover } from './pointer.ts';
import { openStage, type Stage } from './stage.ts';

const PAGES = ['library.html', 'library.html#/entity/leader/wang-yi', 'library.html#/document/002?p=3', 'welcome.html'];
const SCHEMES = ['light', 'dark'] as const;

const inScheme = (page: Page, value: string): Promise<void> =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);

describe.each(SCHEMES)('axe finds nothing wrong, %s', (scheme) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('in the card', async () => {
    const page = await stage.open('/fr.html', (empty) => inScheme(empty, scheme));
    await settledIn(page);
    await hover(page, 'Nguyen Xuan Phuc');
    await cardWith(page, 'Nguyen Xuan Phuc');
    const shown = await page.evaluate(() => {
      const card = document.querySelector('reperes-card')?.shadowRoot?.querySelector('[role="dialog"]');
      return card ? getComputedStyle(card).colorScheme : '';
    });
    expect(shown).toBe(scheme);
    expect(await axeFindings(page, 'reperes-card')).toEqual([]);
  });

  it('in the popup', async () => {
    const page = await stage.open('/plain.html');
    const popup = await openPopup(stage, page);
    await inScheme(popup, scheme);
    expect(await axeFindings(popup)).toEqual([]);
  });

  it.each(PAGES)('in %s', async (path) => {
    const page = await stage.browser.newPage();
    await inScheme(page, scheme);
    await page.goto(stage.root + path);
    await until(`${path} to be drawn`, () => page.evaluate(() => document.querySelector('main h1, h1') !== null));
    expect(await axeFindings(page)).toEqual([]);
  });
});
