import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
});
