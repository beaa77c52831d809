import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atMostEvery } from '../../entrypoints/background/notes/at-most-every.ts';
import { makeNews } from '../../entrypoints/background/notes/news.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('what is asked for often is done at once, then once in a while, and a last time', () => {
  const work = vi.fn();
  const run = atMostEvery<string>(200, work);
  for (let i = 0; i < 10; i++) run('a');
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(199);
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  expect(work).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(1000);
  expect(work).toHaveBeenCalledTimes(2);
  run('a');
  expect(work).toHaveBeenCalledTimes(3);
});

it('one key does not hold up another', () => {
  const work = vi.fn();
  const run = atMostEvery<string>(200, work);
  run('a');
  run('b');
  expect(work.mock.calls).toEqual([['a'], ['b']]);
});

it('changed notes are told to the sessions of every tab and to our pages, drafts to ours only', async () => {
  const toTab = vi.fn(async () => undefined);
  const toOurPages = vi.fn(() => Promise.reject(new Error('Nobody is there.')));
  const tabs = [
    { tab: 1, origin: 'https://a.example' },
    { tab: 2, origin: 'https://b.example' },
  ];
  const news = makeNews({ toTab, toOurPages, toFrame: async () => undefined }, { tabs: async () => tabs });
  news.ours();
  await vi.advanceTimersByTimeAsync(1000);
  expect(toTab).not.toHaveBeenCalled();
  expect(toOurPages).toHaveBeenCalledExactlyOnceWith({ type: 'ours/notes', data: null });
  news.notes();
  await vi.advanceTimersByTimeAsync(1000);
  const message = { type: 'session/notes', data: null };
  expect(toTab.mock.calls).toEqual([
    [1, message],
    [2, message],
  ]);
  expect(toOurPages).toHaveBeenCalledTimes(2);
  for (let i = 0; i < 20; i++) news.tab(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(toOurPages.mock.calls.slice(2)).toEqual(
    Array.from({ length: 2 }, () => [{ type: 'ours/tab', data: { tab: 1 } }]),
  );
});
