import { describe, expect, it, vi } from 'vitest';
import { wanted } from '../../entrypoints/page.content/bring-part.ts';
import { inSlices } from '../../lib/page/in-slices.ts';
import { watchCalm } from '../../lib/page/text/calm.ts';

/** A window whose clock goes on by `step` ms each time it is read, and whose timers run out at once. */
function windowOfOurs(step: number) {
  let now = 0;
  const waits: number[] = [];
  const hears = new Map<string, () => void>();
  const window = {
    performance: {
      now: () => {
        now += step;
        return now;
      },
    },
    setTimeout(call: () => void, ms: number) {
      waits.push(ms);
      queueMicrotask(call);
    },
    addEventListener: (type: string, hear: () => void) => hears.set(type, hear),
  };
  return {
    window: window as unknown as Window,
    waits,
    act: (type: string) => hears.get(type)?.(),
    pass: (ms: number) => {
      now += ms;
    },
  };
}

function* counting(to: number): Generator<undefined, number, undefined> {
  for (let at = 0; at < to; at += 1) yield;
  return to;
}

describe('work in slices', () => {
  it('is done before the call returns when it is short', () => {
    const { window, waits } = windowOfOurs(0);
    const done = vi.fn();
    inSlices(window, counting(1000), done);
    expect(done).toHaveBeenCalledExactlyOnceWith(1000, 0);
    expect(waits).toEqual([]);
  });

  it('gives the main thread back every 8 ms, and waits as long as it is told', async () => {
    const { window, waits } = windowOfOurs(1);
    const done = vi.fn();
    inSlices(window, counting(40), done, { wait: () => 30 });
    expect(done).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(done).toHaveBeenCalled());
    expect(waits).toEqual(Array.from({ length: 5 }, () => 30));
  });

  it('ends with its signal', async () => {
    const { window, waits } = windowOfOurs(1);
    const stop = new AbortController();
    const done = vi.fn();
    inSlices(window, counting(40), done, { signal: stop.signal });
    stop.abort();
    await new Promise((later) => setTimeout(later));
    expect(done).not.toHaveBeenCalled();
    expect(waits).toEqual([0]);
  });
});

describe('the reader', () => {
  const { window, act, pass } = windowOfOurs(0);
  const untilCalm = watchCalm(window, new AbortController().signal);

  it.each(['keydown', 'wheel', 'scroll'])('is waited for after a %s', (type) => {
    pass(1000);
    expect(untilCalm()).toBe(0);
    act(type);
    expect(untilCalm()).toBe(100);
    pass(60);
    expect(untilCalm()).toBe(40);
    pass(40);
    expect(untilCalm()).toBe(0);
  });

  it('who never rests is not waited for any longer than half a second', () => {
    for (let turn = 0; turn < 10; turn += 1) {
      act('scroll');
      expect(untilCalm()).toBe(100);
      pass(50);
    }
    act('scroll');
    expect(untilCalm()).toBe(0);
    pass(50);
    act('scroll');
    expect(untilCalm()).toBe(0);
  });
});

describe('a part that is wanted', () => {
  it('is asked for once, however many want it, and again when it did not come', async () => {
    const ask = vi.fn<() => Promise<string | undefined>>(async () => undefined);
    const part = wanted(ask);
    expect(await Promise.all([part.bring(), part.bring()])).toEqual([undefined, undefined]);
    expect(ask).toHaveBeenCalledTimes(1);
    ask.mockImplementation(async () => 'here');
    expect(part.now()).toBeUndefined();
    expect(await part.bring()).toBe('here');
    expect([part.now(), await part.bring()]).toEqual(['here', 'here']);
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
