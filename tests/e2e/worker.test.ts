import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/command/until.ts';
import { contentWorldOf } from '../content-world.ts';
import { settledIn } from './marks.ts';
import { cardGone, cardWith, hover, leave } from './pointer.ts';
import { openStage, type Stage } from './stage.ts';
import { press, stopWorker } from './worker.ts';

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** From before the question is sent to long after it was answered, within the 350 ms in which the card waits. */
const DELAYS_MS = [0, 3, 10, 30, 100, 250];

describe('the worker may die at any moment', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('stopped before the pointer rests: the card opens all the same', async () => {
    const page = await stage.open('/fr.html');
    await settledIn(page);
    await stopWorker(stage);
    await hover(page, 'Dmitri Medvedev');
    await cardWith(page, 'Premier ministre de Russie', '19 nov. 2018');
    await page.close();
  });

  it.each(DELAYS_MS)('stopped %i ms after the pointer came to rest: the card opens', async (delay) => {
    const page = await stage.open('/fr.html');
    await settledIn(page);
    await hover(page, 'Nguyen Xuan Phuc');
    await pause(delay);
    await stopWorker(stage);
    await cardWith(page, 'Premier ministre du Vietnam', '19 nov. 2018');
    await leave(page);
    await cardGone(page);
    await page.close();
  });

  it('stopped again and again while a page is read: every name is found', async () => {
    const calm = await stage.open('/en.html');
    const wanted = (await settledIn(calm)).map(({ at, text }) => `${text} ${at}`);
    const [page] = await Promise.all([
      stage.open('/en.html'),
      (async () => {
        for (let turn = 0; turn < 4; turn += 1) {
          await pause(40);
          await stopWorker(stage);
        }
      })(),
    ]);
    expect((await settledIn(page)).map(({ at, text }) => `${text} ${at}`)).toEqual(wanted);
  });

  it('stopped between two keys: the second finds the page where the first left it', async () => {
    const page = await stage.open('/plain.html');
    await settledIn(page);
    await press(stage, page, 'next-mention');
    await stopWorker(stage);
    await press(stage, page, 'open-card');
    await cardWith(page, 'Nguyen Xuan Phuc');
  });

  it('a script that comes into a page again ends the one that is there', async () => {
    const page = await stage.open('/fr.html');
    const before = (await settledIn(page)).length;
    const world = await contentWorldOf(stage, page);
    // Each script listens for the next one until it ends.
    await world.run(`globalThis.ended = 0; {
      const remove = reperesScripts.removeEventListener;
      reperesScripts.removeEventListener = (...given) => { ended += 1; remove.apply(reperesScripts, given); };
    }`);
    await stage.ours.evaluate(async (address) => {
      const tab = (await chrome.tabs.query({})).find(({ url }) => url === address);
      const target = { tabId: tab?.id ?? -1 };
      await chrome.scripting.executeScript({ target, files: ['content-scripts/page.js'] });
    }, page.url());
    await until('the first script to end', async () => (await world.run('ended')) === 1);
    await until('the names', async () => (await settledIn(page)).length === before);
    await world.close();
    await page.close();
  });
});
