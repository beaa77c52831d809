import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../lib/command/our-page.ts';
import { until } from '../../lib/command/until.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { SEED_PACK } from '../../lib/packs/build.ts';
import { CARD_WHY_WORDS } from '../../lib/words/card-why.ts';
import { UNLIT_WORDS } from '../../lib/words/unlit.ts';
import { namesIn, settledIn, untilNames } from './marks.ts';
import { clickButton, openPopup } from './our-popup.ts';
import { cardGone, cardWith, hover, leave } from './pointer.ts';
import { seenText } from './seen-text.ts';
import { openStage, type Stage } from './stage.ts';
import { press } from './worker.ts';

const WHY = CARD_WHY_WORDS.fr;
const UNLIT = UNLIT_WORDS.fr;
const PAGE = '/plain.html';
const FORM = 'Medvedev';

/** The place of a button in the card, by its words or its label. */
const buttonAt = (page: Page, words: string): Promise<{ readonly x: number; readonly y: number } | undefined> =>
  page.evaluate((wanted) => {
    const root = document.querySelector('reperes-card')?.shadowRoot;
    const box = [...(root?.querySelectorAll('button') ?? [])]
      .find((each) => each.textContent === wanted || each.getAttribute('aria-label') === wanted)
      ?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, words);

async function clickInCard(page: Page, words: string): Promise<void> {
  const { x, y } = await until(`a button that says ${words}`, () => buttonAt(page, words));
  await page.mouse.click(x, y);
}

/** Tabs through the card to a button. */
const tabTo = (page: Page, words: string): Promise<boolean> =>
  until(`the focus on ${words}`, async () => {
    await page.keyboard.press('Tab');
    return page.evaluate((wanted) => {
      const focused = document.activeElement?.shadowRoot?.activeElement;
      return focused?.textContent === wanted || focused?.getAttribute('aria-label') === wanted;
    }, words);
  });

/** Opens the card of the short form, and the fold in it. */
async function askWhy(page: Page): Promise<string> {
  await hover(page, FORM);
  await cardWith(page, 'Dmitri Medvedev');
  await clickInCard(page, WHY.why);
  return cardWith(page, WHY.rules.licence);
}

describe('why a name is lit, and “not this one”', () => {
  let stage: Stage;
  let page: Page;
  let all: readonly string[];
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.open(PAGE);
    await until('names to be lit', async () => (await namesIn(page)).includes(`leader ${FORM}`));
    all = await namesIn(page);
  });
  beforeEach(async () => {
    await stage.set();
    await leave(page);
    await untilNames(page, all);
  });
  afterAll(() => stage.close());

  const stored = async (): Promise<Settings> => (await ask(stage.ours, 'settings/get', null)) as Settings;
  const without = (): string[] => all.filter((name) => name !== `leader ${FORM}`);

  it('is said in the card: the form, its pack and the rule', async () => {
    const said = await askWhy(page);
    expect(said).toContain(WHY.quoted(FORM));
    expect(said).toContain(WHY.kinds.short);
    expect(said).toContain(SEED_PACK.name);
    await page.keyboard.press('Escape');
    await cardGone(page);
  });

  it('unlights this form at once, in memory, until the popup restores it', async () => {
    await askWhy(page);
    await clickInCard(page, WHY.notThisOne);
    await cardGone(page);
    await untilNames(page, without());
    expect((await stored()).unlit).toEqual([]);
    const popup = await openPopup(stage, page);
    await until('the form to be listed', async () => (await seenText(popup)).includes(UNLIT.onThisPage));
    await clickButton(popup, UNLIT.relight);
    await untilNames(page, all);
    await popup.close();
  });

  it('is not for the page to say', async () => {
    await askWhy(page);
    // Only the end-to-end build lets a page in so far.
    await page.evaluate((words) => {
      const root = document.querySelector('reperes-card')?.shadowRoot;
      [...(root?.querySelectorAll('button') ?? [])].find((each) => each.textContent === words)?.click();
    }, WHY.notThisOne);
    await cardWith(page, WHY.notThisOne);
    expect(await namesIn(page)).toEqual(all);
    await page.keyboard.press('Escape');
    await cardGone(page);
  });

  it('goes by the keyboard alone, and gives the focus back', async () => {
    await page.evaluate(() => {
      const field = document.body.appendChild(document.createElement('input'));
      field.id = 'field';
      field.focus({ preventScroll: true });
    });
    for (let names = 0; names < 3; names += 1) await press(stage, page, 'next-mention');
    await press(stage, page, 'open-card');
    await cardWith(page, 'Dmitri Medvedev');
    await tabTo(page, WHY.why);
    await page.keyboard.press('Enter');
    await cardWith(page, WHY.quoted(FORM));
    await tabTo(page, WHY.notThisOne);
    await page.keyboard.press('Enter');
    await cardGone(page);
    await untilNames(page, without());
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
    await page.reload();
    await untilNames(page, all);
  });

  it('holds on this site once the popup says so, after a reload, and until the popup takes it back', async () => {
    await askWhy(page);
    await clickInCard(page, WHY.notThisOne);
    await untilNames(page, without());
    const popup = await openPopup(stage, page);
    await clickButton(popup, UNLIT.onThisSite);
    await until('the choice to be stored', async () => {
      const { unlit } = await stored();
      return unlit.some(({ alias, site }) => alias === FORM && site === stage.served.origin);
    });
    await popup.close();
    await page.reload();
    await untilNames(page, without());
    const again = await openPopup(stage, page);
    await until('the form to be listed', async () => (await seenText(again)).includes(UNLIT.savedHere));
    await clickButton(again, UNLIT.relight);
    await untilNames(page, all);
    await again.close();
  });

  it('counts adjectives and inhabitants once the reader asks for them, and not before', async () => {
    const article = await stage.open('/fr.html');
    const before = (await settledIn(article)).map(({ category, text }) => `${category} ${text}`);
    expect(before).not.toContain('country vietnamien');
    await stage.set({ demonyms: true });
    await until('demonyms to be lit', async () => (await namesIn(article)).includes('country vietnamien'));
    await stage.set();
    await untilNames(article, before);
    await article.close();
  });
});
