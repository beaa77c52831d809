import { describe, expect, it, vi } from 'vitest';
import { bringPart } from '../../entrypoints/background/page-parts.ts';
import { PAGE_PARTS } from '../../lib/bridge/protocol.ts';
import { answered, refused } from '../../lib/model/answer.ts';

const frame = { tab: 7, frame: 3, origin: 'https://news.example' };

describe('a part of the page script', () => {
  it.each(PAGE_PARTS)('%s is let into the frame that asks for it, and into no other', async (part) => {
    const executeScript = vi.fn(async (_: unknown) => []);
    expect(await bringPart({ scripting: { executeScript } }, frame, part)).toEqual(answered(null));
    expect(executeScript.mock.calls).toEqual([[{ target: { tabId: 7, frameIds: [3] }, files: [`/page-${part}.js`] }]]);
  });

  it('is missing where the browser lets nothing in', async () => {
    const executeScript = () => Promise.reject(new Error('The frame was removed.'));
    expect(await bringPart({ scripting: { executeScript } }, frame, 'mark')).toEqual(refused('missing'));
  });
});
