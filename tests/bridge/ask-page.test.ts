import { describe, expect, it, vi } from 'vitest';
import { askPage, type CarryToFrame } from '../../lib/bridge/ask-page.ts';

describe('asking one frame of a page', () => {
  it('brings its answer back', async () => {
    const carry = vi.fn<CarryToFrame>().mockResolvedValue({ at: 2, of: 5 });
    expect(await askPage(7, 3, 'session/walk', { entity: 'country/vietnam', step: -1 }, carry)).toEqual({
      at: 2,
      of: 5,
    });
    expect(carry).toHaveBeenCalledExactlyOnceWith(7, 3, {
      type: 'session/walk',
      data: { entity: 'country/vietnam', step: -1 },
    });
  });

  it.each<[string, CarryToFrame]>([
    ['nobody is there', () => Promise.reject(new Error('no receiver'))],
    [
      'the browser refuses at once',
      () => {
        throw new Error('No tab with id');
      },
    ],
    ['it failed', async () => undefined],
    // Some browsers carry `undefined` as JSON does.
    ['it has nothing to say', async () => null],
  ])('brings undefined when %s', async (_, carry) => {
    expect(await askPage(7, 0, 'session/passage', { of: 'selection' }, carry)).toBeUndefined();
  });
});
