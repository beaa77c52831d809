import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { paintedIn } from '../../lib/command/painted.ts';
import { until } from '../../lib/command/until.ts';
import { settledIn } from './marks.ts';
import { openStage, type Stage } from './stage.ts';

/** Five ways for the same eight paragraphs to come. */
const ORDERS = ['01234567', '76543210', '40213675', '65172034', '13570246'];

const marksOf = (painted: Awaited<ReturnType<typeof settledIn>>): string =>
  painted.map(({ category, text, at }) => `${category} ${text} ${at.join('.')}`).join('\n');

describe('the order in which a page comes', () => {
  let stage: Stage;
  let whole: string;
  beforeAll(async () => {
    stage = await openStage();
    const page = await stage.open(`/order.html?order=${ORDERS[0]}`);
    whole = marksOf(await settledIn(page));
  });
  afterAll(() => stage.close());

  it('believes short names because of full ones elsewhere on the page, before them or after', () => {
    for (const name of ['leader Phuc', 'leader Medvedev', 'leader Lam', 'leader Trong', 'leader Poutine']) {
      expect(whole).toContain(name);
    }
  });

  it.each(ORDERS)(
    'paragraphs that come in the order %s, one after the other, end with the same marks',
    async (order) => {
      const page = await stage.open(`/order.html?order=${order}&pause=120`);
      await until('the same marks', async () => marksOf(await paintedIn(page.mainFrame())) === whole);
      expect(marksOf(await settledIn(page))).toBe(whole);
      await page.close();
    },
  );

  it('a page opened at its end, which is read from there, ends with the same names as one opened at its top', async () => {
    // Before another tab is in front: hidden ones are served once a second, which looks like the end.
    const all = marksOf(await settledIn(await stage.open('/fr.html')));
    const end = await stage.open('/fr.html#method');
    await until('the same marks', async () => marksOf(await paintedIn(end.mainFrame())) === all);
    expect(marksOf(await settledIn(end))).toBe(all);
  });
});
