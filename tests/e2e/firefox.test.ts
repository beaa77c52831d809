import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardIn } from '../../lib/command/card-seen.ts';
import { type Driven, drive } from '../../lib/command/drive.ts';
import { ask, openOurPage } from '../../lib/command/our-page.ts';
import { paintedIn } from '../../lib/command/painted.ts';
import { filesOf, type Served, serve } from '../../lib/command/serve.ts';
import { until } from '../../lib/command/until.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';

const HOUSE = join(import.meta.dirname, '../..');
/** Set by `npm test` where the machine has a Firefox. */
const path = process.env.REPERES_FIREFOX;

if (path === undefined) {
  it('has no Firefox to drive: set REPERES_FIREFOX to the path of one', () => {
    console.log('No Firefox here: the extension is only built for it.');
  });
} else {
  describe('in Firefox', () => {
    let served: Served;
    let driven: Driven;
    let ours: Page;
    beforeAll(async () => {
      served = await serve(filesOf(join(HOUSE, 'tests', 'articles')));
      const extension = join(HOUSE, '.output', 'firefox-mv3-e2e');
      driven = await drive({
        kind: 'firefox',
        path,
        headless: true,
        extension,
        viewport: { width: 1200, height: 860 },
      });
      ours = await openOurPage(driven, 'library.html');
      await until('the corpus to be seeded', () => ask(ours, 'corpus/state', null), 30_000);
      await ask(ours, 'settings/set', { ...FIRST_SETTINGS, language: 'fr' });
    }, 90_000);
    afterAll(async () => {
      await driven?.browser.close();
      await served?.close();
    });

    it('underlines the names of an article, opens a card with its dated role, and closes it on Escape', async () => {
      const page = await driven.browser.newPage();
      await page.goto(`${served.origin}/fr.html`);
      await page.bringToFront();
      const name = await until('the names to be underlined', async () => {
        const painted = await paintedIn(page.mainFrame());
        return painted.length > 20 && painted.find(({ text }) => text === 'Nguyen Xuan Phuc');
      });
      await page.mouse.move(name.box.left + name.box.width / 2, name.box.top + name.box.height / 2);
      const card = await until('the card', () => cardIn(page.mainFrame()));
      expect(card).toContain('Premier ministre du Vietnam');
      expect(card).toContain('19 nov. 2018');
      await page.keyboard.press('Escape');
      await until('the card to go', async () => (await cardIn(page.mainFrame())) === undefined);
    }, 60_000);
  });
}
