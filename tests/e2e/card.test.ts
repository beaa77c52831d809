import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardIn } from '../../lib/command/card-seen.ts';
import { ask } from '../../lib/command/our-page.ts';
import { paintedIn } from '../../lib/command/painted.ts';
import { until } from '../../lib/command/until.ts';
import { CARD_WORDS } from '../../lib/words/card.ts';
import { settledIn } from './marks.ts';
import { cardGone, cardWith, hover, leave } from './pointer.ts';
import { openStage, type Stage } from './stage.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The card's rectangle, in CSS px of the viewport. */
const cardBox = (page: Page) =>
  page.evaluate(() => {
    const card = document.querySelector('reperes-card')?.shadowRoot?.querySelector('[role="dialog"]');
    return card?.getBoundingClientRect().toJSON() as DOMRect;
  });

/** Clicks in the card the first thing that bears this text or label. */
const clickInCard = async (page: Page, words: string): Promise<void> => {
  const place = await page.evaluate((wanted) => {
    const root = document.querySelector('reperes-card')?.shadowRoot;
    const all = [...(root?.querySelectorAll<HTMLElement>('button, a, [role="link"]') ?? [])];
    const one = all.find(
      (each) => (each.textContent ?? '').includes(wanted) || each.getAttribute('aria-label') === wanted,
    );
    one?.scrollIntoView({ block: 'nearest' });
    return one?.getBoundingClientRect().toJSON() as DOMRect | undefined;
  }, words);
  if (place === undefined) throw new Error(`The card has nothing that says ${words}.`);
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
};

describe('the card', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.open('/fr.html');
    await settledIn(page);
  });
  afterAll(() => stage.close());

  it('opens when the pointer has rested, with the role at the article’s date, its date and its source', async () => {
    await hover(page, 'Nguyen Xuan Phuc');
    await cardWith(page, 'Nguyen Xuan Phuc', 'Premier ministre du Vietnam', '19 nov. 2018', '002');
  });

  it('does not cover the name it speaks of', async () => {
    const mark = (await paintedIn(page.mainFrame())).find(({ text }) => text === 'Nguyen Xuan Phuc');
    const card = await cardBox(page);
    const above = card.y + card.height <= (mark?.box.top ?? 0);
    const below = card.y >= (mark?.box.top ?? 0) + (mark?.box.height ?? 0);
    expect(above || below).toBe(true);
  });

  it('stays while the pointer is on it and goes when it leaves', async () => {
    const card = await cardBox(page);
    await page.mouse.move(card.x + card.width / 2, card.y + 40, { steps: 5 });
    await pause(700);
    expect(await cardIn(page.mainFrame())).toContain('Nguyen Xuan Phuc');
    await leave(page);
    await cardGone(page);
  });

  it('stays when a field of the page loses the focus, and when site access is looked at again', async () => {
    await page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('input'));
      field.focus({ preventScroll: true });
    });
    await hover(page, 'Nguyen Xuan Phuc');
    await cardWith(page, 'Nguyen Xuan Phuc');
    await page.evaluate(() => document.querySelector('body > input')?.remove());
    await ask(stage.ours, 'access/reconcile', null);
    await pause(700);
    expect(await cardIn(page.mainFrame())).toContain('Nguyen Xuan Phuc');
    await leave(page);
    await cardGone(page);
  });

  it('does not open for a pointer that only passes', async () => {
    await hover(page, 'Dmitri Medvedev');
    await pause(120);
    await leave(page);
    await pause(700);
    expect(await cardIn(page.mainFrame())).toBeUndefined();
  });

  it('says who holds the office by now, when that is somebody else', async () => {
    await hover(page, 'Nguyen Phu Trong');
    await cardWith(page, 'Secrétaire général du Parti communiste du Vietnam', 'au 3 nov. 2017', 'To Lam', '2026');
    await page.keyboard.press('Escape');
    await cardGone(page);
    await leave(page);
  });

  it('says that something is only planned', async () => {
    await hover(page, 'Code de conduite en mer Orientale');
    await cardWith(page, 'Proposé');
    await leave(page);
    await cardGone(page);
  });

  it('opens for another name after the page has thrown a pinned one away', async () => {
    await hover(page, 'Nguyen Xuan Phuc');
    await cardWith(page, 'Nguyen Xuan Phuc');
    await clickInCard(page, CARD_WORDS.fr.pin);
    await page.evaluate(() => document.querySelector('reperes-card')?.remove());
    await hover(page, 'Dmitri Medvedev');
    await cardWith(page, 'Dmitri Medvedev');
    await page.keyboard.press('Escape');
    await cardGone(page);
    await leave(page);
  });

  it('is pinned by a click in it, turns to another name and back, and closes', async () => {
    await hover(page, 'Dmitri Medvedev');
    await cardWith(page, 'Dmitri Medvedev', 'Premier ministre de Russie');
    await clickInCard(page, 'Garder la fiche ouverte');
    await leave(page);
    await pause(700);
    await cardWith(page, 'Premier ministre de Russie');
    await clickInCard(page, 'Vietnam');
    await cardWith(page, 'Pays');
    await clickInCard(page, 'Revenir à la fiche précédente');
    await cardWith(page, 'Premier ministre de Russie');
    await clickInCard(page, 'Fermer la fiche');
    await cardGone(page);
  });

  it('leaves links of the page to the page, and does not open while a button is down', async () => {
    await page.mouse.move(400, 20);
    const mark = (await paintedIn(page.mainFrame())).find(({ text }) => text === 'Dmitri Medvedev');
    if (mark === undefined) throw new Error('The article names Dmitri Medvedev.');
    await page.mouse.down();
    await page.mouse.move(mark.box.left + 10, mark.box.top + 10, { steps: 4 });
    await pause(700);
    expect(await cardIn(page.mainFrame())).toBeUndefined();
    await page.mouse.up();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await leave(page);
  });

  it('opens the library at the entity and at the paragraph of a source', async () => {
    await hover(page, 'Nguyen Xuan Phuc');
    await cardWith(page, 'Premier ministre du Vietnam');
    await clickInCard(page, 'faits dans le corpus');
    await libraryAt(stage, '#/entity/leader/nguyen-xuan-phuc', 'Nguyen Xuan Phuc');
    await page.bringToFront();
    await leave(page);
    await page.keyboard.press('Escape');
    await cardGone(page);
    await hover(page, 'Nguyen Xuan Phuc');
    await cardWith(page, 'Premier ministre du Vietnam');
    await clickInCard(page, '002');
    await libraryAt(stage, '#/document/002?p=', 'Nguyen Xuan Phuc');
    await page.bringToFront();
  });

  it('is inside a modal window of the page when the name is', async () => {
    const modal = await stage.open('/modal.html');
    await settledIn(modal);
    await hover(modal, 'Xi Jinping');
    await cardWith(modal, 'Xi Jinping');
    expect(await modal.evaluate(() => document.querySelector('reperes-card')?.parentElement?.localName)).toBe('dialog');
    const card = await cardBox(modal);
    await modal.mouse.move(card.x + card.width / 2, card.y + 30, { steps: 4 });
    await pause(700);
    await clickInCard(modal, 'Fermer la fiche');
    await cardGone(modal);
    expect(await modal.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  });

  it('fits a window as narrow as at 400 % zoom', async () => {
    const narrow = await stage.open('/plain.html');
    await narrow.setViewport({ width: 320, height: 256 });
    await settledIn(narrow);
    await hover(narrow, 'Dmitri Medvedev');
    await cardWith(narrow, 'Dmitri Medvedev');
    const card = await cardBox(narrow);
    expect(card.left).toBeGreaterThanOrEqual(0);
    expect(card.right).toBeLessThanOrEqual(320);
    expect(card.top).toBeGreaterThanOrEqual(0);
    expect(card.bottom).toBeLessThanOrEqual(256);
  });

  it('speaks English and Vietnamese too', async () => {
    for (const [language, role] of [
      ['en', 'Prime Minister of Vietnam'],
      ['vi', 'Thủ tướng'],
    ] as const) {
      await stage.set({ language });
      const other = await stage.open('/fr.html');
      await settledIn(other);
      await hover(other, 'Nguyen Xuan Phuc');
      await cardWith(other, role);
      await other.close();
    }
    await stage.set();
  });

  it('caused no error in any of these pages', () => {
    expect(stage.errors).toEqual([]);
  });
});

/** Waits for the library to show this place in a tab. */
const libraryAt = (stage: Stage, hash: string, words: string): Promise<Page> =>
  until(`the library at ${hash}`, async () => {
    for (const tab of await stage.browser.pages()) {
      if (!tab.url().startsWith(`${stage.root}library.html${hash}`)) continue;
      const text = await tab.evaluate(() => document.body.textContent);
      if (text?.includes(words)) return tab;
    }
    return undefined;
  });
