import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/command/until.ts';
import { settledIn } from './marks.ts';
import { cardGone, cardWith } from './pointer.ts';
import { openStage, type Stage } from './stage.ts';
import { press } from './worker.ts';

/** The name under the keyboard: the one that is tinted. */
const tinted = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('reperes-focus') ?? [])]
      .map((each) => (each.startContainer as Text).data.slice(each.startOffset, each.endOffset))
      .join(' '),
  );

const untilTinted = (page: Page, text: string): Promise<boolean> =>
  until(`${text} to be tinted`, async () => (await tinted(page)) === text);

/** The element that has the focus, through open shadow roots. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement;
    return inside ? 'card' : (document.activeElement?.id ?? '');
  });

describe('with the keyboard alone', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.open('/fr.html');
    await settledIn(page);
  });
  afterAll(() => stage.close());

  it('the next-mention and previous-mention keys walk the names in order', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('#mail')?.focus({ preventScroll: true }));
    await press(stage, page, 'next-mention');
    const first = await until('a first name', async () => (await tinted(page)) || undefined);
    await press(stage, page, 'next-mention');
    const second = await until('another name', async () => (await tinted(page)) !== first && tinted(page));
    expect(second).not.toBe(first);
    await press(stage, page, 'previous-mention');
    await untilTinted(page, first);
  });

  it('the open key opens the card of that name and puts the focus into it', async () => {
    const name = await tinted(page);
    await press(stage, page, 'open-card');
    await cardWith(page, name);
    await until('the focus to enter', async () => (await focused(page)) === 'card');
  });

  it('Tab moves through the card, and the card stays without a pointer', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('card');
    await new Promise((resolve) => setTimeout(resolve, 700));
    await cardWith(page, await tinted(page));
  });

  it('Esc closes it and gives the focus back to where it was', async () => {
    await page.keyboard.press('Escape');
    await cardGone(page);
    expect(await focused(page)).toBe('mail');
  });

  it('the keys obey after a click into a frame of another site, where nothing is read', async () => {
    const framed = await stage.open('/plain.html');
    await settledIn(framed);
    await framed.evaluate((address) => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.src = address;
      frame.tabIndex = 0;
      frame.focus({ preventScroll: true });
    }, `${stage.served.unread}/dark.html`);
    await framed.waitForFrame((frame) => frame.url().endsWith('/dark.html'));
    await press(stage, framed, 'next-mention');
    await untilTinted(framed, 'Nguyen Xuan Phuc');
    await framed.close();
  });
});
