import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeLeftBehind } from '../../entrypoints/page.content/left-behind.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const clock = globalThis as unknown as Window;

it('a page script ends within half a second of its extension, once', () => {
  const stop = new AbortController();
  let isThere = true;
  let ends = 0;
  const end = (): void => {
    ends += 1;
    stop.abort();
  };
  makeLeftBehind(clock, { signal: stop.signal, isAlive: () => isThere, end })();
  vi.advanceTimersByTime(10_000);
  expect(ends).toBe(0);
  isThere = false;
  vi.advanceTimersByTime(500);
  expect(ends).toBe(1);
  vi.advanceTimersByTime(10_000);
  expect(ends).toBe(1);
  expect(vi.getTimerCount()).toBe(0);
});

it('nothing is looked at once the script has ended otherwise', () => {
  const stop = new AbortController();
  makeLeftBehind(clock, { signal: stop.signal, isAlive: () => true, end: () => undefined })();
  stop.abort();
  makeLeftBehind(clock, { signal: stop.signal, isAlive: () => true, end: () => undefined })();
  expect(vi.getTimerCount()).toBe(0);
});

it('nothing is looked at before something of ours is on the page, and then by one timer', () => {
  const stop = new AbortController();
  const watch = makeLeftBehind(clock, { signal: stop.signal, isAlive: () => true, end: () => undefined });
  expect(vi.getTimerCount()).toBe(0);
  watch();
  watch();
  expect(vi.getTimerCount()).toBe(1);
  stop.abort();
  expect(vi.getTimerCount()).toBe(0);
});
