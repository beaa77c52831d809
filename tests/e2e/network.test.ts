import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/command/until.ts';
import { settledIn } from './marks.ts';
import { openPopup } from './our-popup.ts';
import { cardWith, hover } from './pointer.ts';
import { openStage, type Stage } from './stage.ts';

const STRANGER = 'stranger.invalid';

describe('the network', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage((path) =>
      path === '/asks.html'
        ? { type: 'text/html', body: `<!doctype html><title>Asks</title><img src="http://${STRANGER}/x.png" alt="">` }
        : undefined,
    );
  });
  afterAll(() => stage.close());

  it('is asked for nothing, from installation through pages, cards, popup, library and welcome', async () => {
    for (const path of ['/fr.html', '/en.html', '/vi.html']) {
      const page = await stage.open(path);
      const [first] = await settledIn(page);
      await hover(page, first?.text ?? '');
      await cardWith(page, first?.text ?? '');
      await (await openPopup(stage, page)).close();
    }
    for (const path of ['library.html#/entity/country/vietnam', 'library.html#/document/002', 'welcome.html']) {
      const page = await stage.browser.newPage();
      await page.goto(stage.root + path);
      await until(`${path} to be drawn`, () => page.evaluate(() => document.querySelector('h1') !== null));
    }
    expect(stage.strangers.asked()).toEqual([]);
  });

  it('would have been heard: a page that asks a stranger is noticed', async () => {
    await stage.open('/asks.html');
    await until('the stranger to be asked', async () => stage.strangers.asked().includes(STRANGER));
  });
});
