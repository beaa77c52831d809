import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../lib/command/until.ts';
import { CATEGORIES } from '../../lib/model/category.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { CATEGORY_WORDS } from '../../lib/words/category.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { namesIn, settledIn, staysBare, untilNames } from './marks.ts';
import { choose, clickButton, countsIn, openPopup } from './our-popup.ts';
import { cardWith, hover } from './pointer.ts';
import { seenText } from './seen-text.ts';
import { openStage, type Stage } from './stage.ts';

const WORDS = POPUP_WORDS.fr;
const nameOf = (category: (typeof CATEGORIES)[number]): string => CATEGORY_WORDS.fr[category].many;

const ALL_FOUR = [
  'leader Nguyen Xuan Phuc',
  'leader Dmitri Medvedev',
  'leader Medvedev',
  'country Russie',
  'country Vietnam',
  'country Russie',
  'country Russie',
  'country Vietnam',
  'organisation ASEAN',
  'organisation ONU',
];
const without = (category: string): string[] => ALL_FOUR.filter((name) => !name.startsWith(category));

describe('the popup', () => {
  let stage: Stage;
  let page: Page;
  let other: Page;
  beforeAll(async () => {
    stage = await openStage();
    other = await stage.open('/plain.html?other');
    page = await stage.open('/plain.html');
  });
  beforeEach(async () => {
    await stage.set();
    for (const each of [page, other]) await untilNames(each, ALL_FOUR);
  });
  afterAll(() => stage.close());

  it('switches a category off and on again at once, in every tab', async () => {
    const popup = await openPopup(stage, page);
    await choose(popup, nameOf('country'));
    for (const each of [page, other]) await untilNames(each, without('country'));
    await choose(popup, nameOf('country'));
    for (const each of [page, other]) await untilNames(each, ALL_FOUR);
    await popup.close();
  });

  it('switches this site off and on again at once', async () => {
    const popup = await openPopup(stage, page);
    const site = WORDS.thisSite(new URL(stage.served.origin).host);
    await choose(popup, site);
    for (const each of [page, other]) expect(await staysBare(each)).toBe(true);
    expect(await seenText(popup)).toContain(WORDS.offHere);
    await choose(popup, site);
    for (const each of [page, other]) await untilNames(each, ALL_FOUR);
    await popup.close();
  });

  it('switches everything off at once, for pages opened later too, and on again', async () => {
    const popup = await openPopup(stage, page);
    await choose(popup, WORDS.everywhere);
    for (const each of [page, other]) expect(await staysBare(each)).toBe(true);
    const later = await stage.open('/plain.html?later');
    expect(await staysBare(later)).toBe(true);
    await stage.set();
    await untilNames(later, ALL_FOUR);
    await later.close();
    if (!popup.isClosed()) await popup.close();
  });

  it('holds for a page that was still loading when the switch was turned', async () => {
    const loading = await stage.open('/plain.html?loading');
    await stage.set({ categories: { ...FIRST_SETTINGS.categories, country: false } });
    await untilNames(loading, without('country'));
    await loading.close();
  });

  it('holds for a page that lay in the back/forward cache when the switch was turned', async () => {
    const left = await stage.open('/plain.html?left');
    await untilNames(left, ALL_FOUR);
    await left.evaluate(() => document.documentElement.setAttribute('data-kept', ''));
    await left.goto(`${stage.served.origin}/dark.html`);
    await settledIn(left);
    await stage.set({ categories: { ...FIRST_SETTINGS.categories, country: false } });
    await left.goBack();
    expect(await left.evaluate(() => document.documentElement.hasAttribute('data-kept'))).toBe(true);
    await untilNames(left, without('country'));
    await left.close();
  });

  it('leaves a page for good when told that it may no longer read there', async () => {
    const ended = await stage.open('/plain.html?ended');
    await untilNames(ended, ALL_FOUR);
    await hover(ended, 'Vietnam');
    await cardWith(ended, 'Vietnam');
    const address = ended.url();
    await stage.ours.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url });
      if (tab?.id !== undefined) await chrome.tabs.sendMessage(tab.id, { type: 'session/end', data: null });
    }, address);
    expect(await staysBare(ended)).toBe(true);
    expect(await ended.evaluate(() => document.querySelector('reperes-card'))).toBe(null);
    await stage.set();
    expect(await staysBare(ended)).toBe(true);
    await ended.close();
  });

  it('thins the marks to the first in a paragraph and to the first on the page', async () => {
    const popup = await openPopup(stage, page);
    await choose(popup, WORDS.densities.paragraph);
    const inParagraph = ['leader Nguyen Xuan Phuc', 'leader Dmitri Medvedev', 'country Russie', 'country Vietnam'];
    const others = ['organisation ASEAN', 'organisation ONU'];
    await untilNames(page, [...inParagraph, 'country Russie', 'country Vietnam', ...others]);
    await choose(popup, WORDS.densities.page);
    await untilNames(page, [...inParagraph, ...others]);
    await choose(popup, WORDS.densities.every);
    await untilNames(page, ALL_FOUR);
    await popup.close();
  });

  it('counts for each category what is underlined when all are on', async () => {
    const article = await stage.open('/fr.html');
    await settledIn(article);
    await stage.set({
      categories: { leader: true, country: true, agreement: true, organisation: true, event: true, place: true },
    });
    await until('places to be underlined', async () =>
      (await namesIn(article)).some((name) => name.startsWith('place')),
    );
    const names = (await settledIn(article)).map(({ category }) => category);
    const counted = Object.fromEntries(CATEGORIES.map((each) => [each, names.filter((name) => name === each).length]));
    const popup = await openPopup(stage, article);
    await until('the popup to know the page', async () => (await countsIn(popup)).leader > 0);
    expect(await countsIn(popup)).toEqual(counted);
    expect(await seenText(popup)).toContain(WORDS.names(names.length, names.length));
    const badge = await stage.ours.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
      return tab?.id === undefined ? '' : chrome.action.getBadgeText({ tabId: tab.id });
    }, article.url());
    expect(badge).toBe(String(names.length));
    await popup.close();
    await article.close();
  });

  it('adds up the frames of a page', async () => {
    const framed = await stage.open('/frame.html');
    await untilNames(framed, ['country Russie']);
    const popup = await openPopup(stage, framed);
    await until('both frames to be counted', async () => {
      const { leader, country } = await countsIn(popup);
      return leader === 1 && country === 2;
    });
    await popup.close();
    await framed.close();
  });

  it('says the article’s date and where it was read, and lets the reader correct it', async () => {
    const popup = await openPopup(stage, page);
    await until('the date', async () => (await seenText(popup)).includes('20 nov. 2018'));
    expect(await seenText(popup)).toContain(WORDS.dateOrigin.meta);
    await clickButton(popup, WORDS.correctDate);
    await popup.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>('input[type="date"]');
      if (!field) throw new Error('The popup has no date field.');
      field.value = '2017-11-10';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await clickButton(popup, WORDS.applyDate);
    await until('the correction', async () => (await seenText(popup)).includes(WORDS.dateOrigin.reader));
    await popup.close();
    await page.bringToFront();
    await hover(page, 'Nguyen Xuan Phuc');
    await cardWith(page, '3 nov. 2017');
    await page.mouse.move(2, 2);
  });

  it('says what it cannot read', async () => {
    const blank = await stage.browser.newPage();
    await blank.goto('chrome://version');
    const popup = await openPopup(stage, blank);
    expect(await seenText(popup)).toContain(WORDS.unreadable.slice(0, 30));
    await popup.close();
    await blank.close();
  });

  it('offers to read a page of a site that was not granted, after a click', async () => {
    const unread = await stage.openUnread('/plain.html');
    expect(await staysBare(unread)).toBe(true);
    const popup = await openPopup(stage, unread);
    await until('the offer', async () => (await seenText(popup)).includes(WORDS.readNow));
    await clickButton(popup, WORDS.readNow);
    await untilNames(unread, ALL_FOUR);
    expect(await namesIn(unread)).toEqual(ALL_FOUR);
    await popup.close();
    await unread.close();
  });

  it('caused no error in any of these pages', () => {
    expect(stage.errors).toEqual([]);
  });
});
