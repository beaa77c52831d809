import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/command/until.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { REASON_WORDS } from '../../lib/words/reason.ts';
import { settledIn, untilNames } from './marks.ts';
import { clickButton, openPopup } from './our-popup.ts';
import { cardWith, hover } from './pointer.ts';
import { seenText } from './seen-text.ts';
import { openStage, type Stage } from './stage.ts';
import { stopWorker } from './worker.ts';

/**
 * Takes the names out of the database under the extension's feet.
 * @param page one of the extension's own pages
 */
const ruin = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((ruined, failed) => {
        const request = indexedDB.open('reperes');
        request.onsuccess = () => {
          const writing = request.result.transaction('entities', 'readwrite');
          writing.objectStore('entities').clear();
          writing.oncomplete = () => {
            request.result.close();
            ruined();
          };
          writing.onabort = () => failed(writing.error);
        };
        request.onerror = () => failed(request.error);
      }),
  );

/** Leaves a database of a version far ahead of ours. */
const leaveNewer = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((left, failed) => {
        const request = indexedDB.open('reperes', 9000);
        request.onsuccess = () => {
          request.result.close();
          left();
        };
        request.onerror = () => failed(request.error);
      }),
  );

describe('the corpus', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('is welcomed on installation by a page that asks where names may be read', async () => {
    const welcome = await until('the welcome page', async () =>
      (await stage.browser.pages()).find((page) => page.url().startsWith(`${stage.root}welcome.html`)),
    );
    await until('it to be drawn', () => welcome.evaluate(() => document.querySelectorAll('button').length > 2));
  });

  it('when it is broken, the card and the popup say so, and the page goes on', async () => {
    const page = await stage.open('/fr.html');
    const before = await settledIn(page);
    await ruin(stage.ours);
    await stopWorker(stage);
    await hover(page, 'Nguyen Xuan Phuc');
    await cardWith(page, REASON_WORDS.fr.database);
    expect((await settledIn(page)).length).toBe(before.length);
    const popup = await openPopup(stage, page);
    await until('the sentence', async () => (await seenText(popup)).includes(POPUP_WORDS.fr.broken));
    await popup.close();
    await page.close();
  });

  it('is rebuilt from the popup, and names are read again', async () => {
    const page = await stage.open('/plain.html');
    const popup = await openPopup(stage, page);
    await until('the button', async () => (await seenText(popup)).includes(POPUP_WORDS.fr.rebuild));
    await clickButton(popup, POPUP_WORDS.fr.rebuild);
    await until('the rebuilding', async () => (await seenText(popup)).includes(POPUP_WORDS.fr.rebuilt), 20_000);
    await popup.close();
    await page.reload();
    await page.bringToFront();
    await settledIn(page);
    await hover(page, 'Dmitri Medvedev');
    await cardWith(page, 'Premier ministre de Russie');
    expect(stage.errors).toEqual([]);
  });

  it('comes back by itself when its database has gone altogether', async () => {
    await stage.ours.evaluate(
      () =>
        new Promise<void>((gone) => {
          const request = indexedDB.deleteDatabase('reperes');
          request.onsuccess = () => gone();
        }),
    );
    await stopWorker(stage);
    const page = await stage.open('/dark.html');
    await untilNames(page, ['leader Dmitri Medvedev', 'country Russie']);
  });

  it('of a later version is said to be so, and left as it is', async () => {
    const page = await stage.open('/fr.html');
    await settledIn(page);
    await leaveNewer(stage.ours);
    await stopWorker(stage);
    await hover(page, 'Nguyen Xuan Phuc');
    await cardWith(page, REASON_WORDS.fr.newer);
    const popup = await openPopup(stage, page);
    await until('the sentence', async () => (await seenText(popup)).includes(REASON_WORDS.fr.newer));
    expect(await seenText(popup)).not.toContain(POPUP_WORDS.fr.rebuild);
    const versions = await stage.ours.evaluate(() => indexedDB.databases());
    expect(versions.find(({ name }) => name === 'reperes')?.version).toBe(9000);
  });
});
