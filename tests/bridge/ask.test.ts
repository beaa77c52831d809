import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askBackground, type Carry } from '../../lib/bridge/ask.ts';
import { tellPage } from '../../lib/bridge/tell-page.ts';
import { answered, refused } from '../../lib/model/answer.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Asks, letting all waiting pass. */
async function ask(carry: Carry) {
  const asking = askBackground('tab/read', { tab: 3 }, carry);
  await vi.runAllTimersAsync();
  return asking;
}

describe('asking the background', () => {
  it('brings its answer back', async () => {
    const carry = vi.fn<Carry>().mockResolvedValue(answered(null));
    expect(await ask(carry)).toEqual(answered(null));
    expect(carry).toHaveBeenCalledExactlyOnceWith({ type: 'tab/read', data: { tab: 3 } });
  });

  it('brings a refusal back without asking again', async () => {
    const carry = vi.fn<Carry>().mockResolvedValue(refused('database'));
    expect(await ask(carry)).toEqual(refused('database'));
    expect(carry).toHaveBeenCalledTimes(1);
  });

  it('asks once more when the worker is just waking', async () => {
    const carry = vi.fn<Carry>().mockRejectedValueOnce(new Error('no receiver')).mockResolvedValue(answered(null));
    expect(await ask(carry)).toEqual(answered(null));
    expect(carry).toHaveBeenCalledTimes(2);
  });

  it.each<[string, Carry]>([
    ['nobody is there', () => Promise.reject(new Error('Could not establish connection'))],
    [
      'the extension was updated under the page',
      () => {
        throw new Error('Extension context invalidated.');
      },
    ],
    ['the channel closes without an answer', async () => undefined],
    ['something else answers', async () => 'hello'],
  ])('says unreachable when %s', async (_, carry) => {
    expect(await ask(carry)).toEqual(refused('unreachable'));
  });
});

describe('telling a page', () => {
  it('says whether a session heard it', async () => {
    const told = vi.fn(async () => null);
    expect(await tellPage(3, 'session/command', { command: 'next' }, told)).toBe(true);
    expect(told).toHaveBeenCalledExactlyOnceWith(3, { type: 'session/command', data: { command: 'next' } });
    expect(await tellPage(3, 'session/ask-report', null, () => Promise.reject(new Error('no receiver')))).toBe(false);
  });
});
