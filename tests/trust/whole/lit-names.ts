import type { Page } from 'puppeteer-core';
import { until } from '../../../lib/command/until.ts';
import { CATEGORIES } from '../../../lib/model/category.ts';

/** Longer than the page session waits before it paints again after a change. */
const CALM_MS = 600;

const PATIENCE_MS = 90_000;

/** How many names either painter shows now, in shadow trees too, and in how many sections a first paragraph has one. */
const litNow = (page: Page): Promise<{ readonly names: number; readonly sections: number }> =>
  page.evaluate((categories) => {
    const marksIn = (root: ParentNode): Element[] => [
      ...root.querySelectorAll('mark.reperes-mark'),
      ...[...root.querySelectorAll('*')].flatMap((each) => (each.shadowRoot ? marksIn(each.shadowRoot) : [])),
    ];
    const ranges = categories.flatMap((each) => [...(CSS.highlights.get(`reperes-${each}`) ?? [])]);
    const places = [...marksIn(document), ...ranges.map(({ startContainer }) => startContainer.parentElement)];
    const firsts = places.map((place) => place?.closest('section > p:first-child')).filter(Boolean);
    return { names: places.length, sections: new Set(firsts).size };
  }, CATEGORIES);

/** Waits until each section's first paragraph has a name lit, and nothing more is. @returns how many names */
export async function settledNames(page: Page, sections: number): Promise<number> {
  let before = -1;
  let since = Date.now();
  return until(
    `names to be lit in ${sections} sections`,
    async () => {
      const now = await litNow(page);
      if (now.names !== before) since = Date.now();
      before = now.names;
      return now.sections >= sections && Date.now() - since >= CALM_MS && now.names;
    },
    PATIENCE_MS,
  );
}

export const namesGone = (page: Page): Promise<boolean> =>
  until('the names to go', async () => (await litNow(page)).names === 0, PATIENCE_MS);
