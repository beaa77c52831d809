import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/command/until.ts';
import { seenText } from './seen-text.ts';
import { openStage, type Stage } from './stage.ts';

const untilSays = (page: Page, ...words: readonly string[]): Promise<boolean> =>
  until(words.join(', '), async () => {
    const text = await seenText(page);
    return words.every((word) => text.includes(word));
  });

const untilHeaded = (page: Page, heading: string): Promise<boolean> =>
  until(`the page of ${heading}`, () =>
    page.evaluate((wanted) => document.querySelector('h1')?.textContent?.includes(wanted) === true, heading),
  );

describe('the library', () => {
  let stage: Stage;
  let page: Page;
  beforeAll(async () => {
    stage = await openStage();
    page = await stage.browser.newPage();
    await page.goto(`${stage.root}library.html`);
    await page.bringToFront();
  });
  afterAll(() => stage.close());

  it('lists entities by category and documents', async () => {
    await untilSays(page, 'Dmitri Medvedev', 'Vietnam', 'ASEAN');
  });

  it('shows an entity with its facts in order of time, each with its source', async () => {
    await page.goto(`${stage.root}library.html#/entity/leader/nguyen-xuan-phuc`);
    await untilHeaded(page, 'Nguyen Xuan Phuc');
    await untilSays(page, '19 nov. 2018', '3 nov. 2017');
    const lists = await page.evaluate(() =>
      [...document.querySelectorAll('main ol')].map((list) =>
        [...list.querySelectorAll('time')].map((time) => time.getAttribute('datetime') ?? ''),
      ),
    );
    expect(lists.flat().length).toBeGreaterThan(10);
    for (const dates of lists) expect(dates).toEqual(dates.toSorted());
    const sources = await page.evaluate(() => document.querySelectorAll('main ol a[href^="#/document/"]').length);
    expect(sources).toBeGreaterThanOrEqual(lists.flat().length);
  });

  it('shows a document at the paragraph that was asked for', async () => {
    await page.goto(`${stage.root}library.html#/document/002?p=17`);
    await untilHeaded(page, 'Le Vietnam et la Russie');
    await until('the paragraph to be in view', () =>
      page.evaluate(() => {
        const box = document.querySelector('#p-17.asked')?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.top < innerHeight;
      }),
    );
  });

  it('goes back to where the reader came from', async () => {
    await page.goBack();
    await untilHeaded(page, 'Nguyen Xuan Phuc');
  });

  it('finds facts, entities and documents without accents, and highlights the words', async () => {
    await page.goto(`${stage.root}library.html`);
    await untilSays(page, 'Dmitri Medvedev');
    await page.type('input[type="search"]', 'tokaiev');
    await untilSays(page, 'Kassym-Jomart Tokaïev');
    await until('a highlighted hit', () => page.evaluate(() => document.querySelectorAll('mark').length > 0));
  });

  it('says that it does not know an entity that does not exist, with a way back', async () => {
    await page.goto(`${stage.root}library.html#/entity/leader/personne-de-ce-nom`);
    await until('a way back', () =>
      page.evaluate(() => document.querySelector('main a[href="#/"], main a[href$="#/"]') !== null),
    );
  });
});
