import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/command/until.ts';
import { settledIn } from './marks.ts';
import { cardWith } from './pointer.ts';
import { openStage, type Stage } from './stage.ts';
import { changesSince, serialised, watchNodes } from './untouched.ts';

/** "Dmitri Medvedev": the text of every element that wraps a name; a name over two elements is two. */
const wrapped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => [...document.querySelectorAll('mark.reperes-mark')].map((mark) => mark.textContent ?? ''));

/** Whether the text nodes are the very ones that the page was parsed into. */
const sameNodes = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { witness } = globalThis as typeof globalThis & { witness: { readonly nodes: readonly Node[] } };
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL);
    return witness.nodes.every((node) => walker.nextNode() === node);
  });

describe('the painter whose marks screen readers announce', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    await stage.set({ painter: 'mark' });
  });
  afterAll(() => stage.close());

  it('wraps the same names, opens their cards, and puts the very nodes back when the reader chooses lines again', async () => {
    const page = await stage.open('/fr.html', watchNodes);
    const before = await serialised(await stage.openUnread('/fr.html'));
    await page.bringToFront();
    const names = await until('names to be wrapped', async () => {
      const now = await wrapped(page);
      return now.length > 20 && now;
    });
    // The witness sees what this painter does to a page: it would see the other one too.
    expect(await changesSince(page)).not.toEqual([]);
    await (await page.$('article p mark.reperes-mark'))?.hover();
    await cardWith(page, 'Dmitri Medvedev');
    await page.mouse.move(2, 2);

    await stage.set({ painter: 'highlight' });
    const painted = await settledIn(page);
    expect(painted.map(({ text }) => text)).toEqual(names);
    expect(await wrapped(page)).toEqual([]);
    expect(await sameNodes(page)).toBe(true);
    expect(await serialised(page)).toBe(before);
  });
});
