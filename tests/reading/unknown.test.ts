import { describe, expect, it, vi } from 'vitest';
import { makeUnknownNames } from '../../entrypoints/page-unknown/unknown.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { BlockMentions } from '../../lib/page/parts.ts';
import type { Block } from '../../lib/page/text/blocks.ts';

/** A window whose clock moves on by `step` ms each time it is read. */
function fakeWindow(step: number) {
  let now = 0;
  const setTimeout = vi.fn((work: () => void) => queueMicrotask(work));
  const performance = {
    now: () => {
      now += step;
      return now;
    },
  };
  return { window: { performance, setTimeout } as unknown as Window, setTimeout };
}

function place(number: number, text: string, name?: string): BlockMentions {
  const block = { number, text, pieces: [] } as unknown as Block;
  const start = name === undefined ? -1 : text.indexOf(name);
  const mention = { block: number, start, end: start + (name?.length ?? 0) } as Mention;
  return { block, mentions: name === undefined ? [] : [mention] };
}

const texts = async (page: Promise<readonly { readonly text: string }[]>): Promise<string[]> =>
  (await page).map(({ text }) => text);

describe('unknown names of a page', () => {
  it('leaves out what the dictionary knows, also when that changes', async () => {
    const names = makeUnknownNames(fakeWindow(0).window);
    const before = place(1, 'On attend à Sarnia et à Mornay.');
    expect(await texts(names([before]))).toEqual(['Sarnia', 'Mornay']);
    const { mentions } = place(1, 'On attend à Sarnia et à Mornay.', 'Sarnia');
    expect(await texts(names([{ ...before, mentions }]))).toEqual(['Mornay']);
  });

  it('looks at a block again only when its mentions change', async () => {
    const names = makeUnknownNames(fakeWindow(0).window);
    const { block } = place(1, '');
    const read = vi.fn(() => 'On attend à Sarnia.');
    Object.defineProperty(block, 'text', { get: read });
    expect(await texts(names([{ block, mentions: [] }]))).toEqual(['Sarnia']);
    expect(read).toHaveBeenCalledOnce();
    expect(await texts(names([{ block, mentions: [] }]))).toEqual(['Sarnia']);
    expect(read).toHaveBeenCalledOnce();
  });

  it('gives the main thread back between slices', async () => {
    const blocks = Array.from({ length: 40 }, (_, i) => place(i, 'On attend à Sarnia.'));
    const quick = fakeWindow(0);
    await makeUnknownNames(quick.window)(blocks);
    const slow = fakeWindow(3);
    expect((await makeUnknownNames(slow.window)(blocks)).map(({ count }) => count)).toEqual([40]);
    expect(quick.setTimeout).not.toHaveBeenCalled();
    // Each block is looked at, and then settled and ranked in as many steps again, three to a slice of 8 ms.
    expect(slow.setTimeout.mock.calls.length).toBeGreaterThan((40 * 4) / 3);
  });
});
