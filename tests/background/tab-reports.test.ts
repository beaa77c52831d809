import { describe, expect, it, vi } from 'vitest';
import { showCount } from '../../entrypoints/background/badge.ts';
import { makeTabReports } from '../../entrypoints/background/tab-reports.ts';
import type { PageReport } from '../../lib/bridge/protocol.ts';
import { refused } from '../../lib/model/answer.ts';
import { NO_COUNTS } from '../../lib/model/mention.ts';
import { sessionArea } from './session-area.ts';

const frame = (number: number, tab = 7) => ({ tab, frame: number, origin: `https://f${number}.example` });
const says = (leader: number, shown: number, iso?: string): PageReport => ({
  found: { ...NO_COUNTS, leader },
  shown,
  date: iso === undefined ? null : { iso, origin: 'meta' },
});

function make(area = sessionArea()) {
  const badge = vi.fn();
  return { badge, reports: makeTabReports(area, badge) };
}

describe('the frames of a tab', () => {
  it.each([
    [[['7', 1]]],
    ['rubbish'],
    [{ 7: {} }],
    [[[7, { origin: 'https://a.example', frames: { 0: { shown: 'x' } } }]]],
  ])('are known anew when what was kept of them is %j', async (kept) => {
    const area = sessionArea();
    await area.set({ 'tab-reports': kept });
    const { reports } = make(area);
    expect(await reports.tabs()).toEqual([]);
    await reports.report(frame(0), says(3, 2));
    expect(await reports.sum(7)).toMatchObject({ ok: true, value: { shown: 2 } });
  });

  it('are added up', async () => {
    const { badge, reports } = make();
    await reports.start(frame(0));
    await reports.report(frame(0), says(3, 2, '2018-11-20'));
    await reports.report(frame(5), says(4, 4, '1999'));
    expect(await reports.sum(7)).toEqual({
      ok: true,
      value: {
        origin: 'https://f0.example',
        found: { ...NO_COUNTS, leader: 7 },
        shown: 6,
        date: { iso: '2018-11-20', origin: 'meta' },
      },
    });
    expect(badge).toHaveBeenLastCalledWith(7, 6);
  });

  it('say the latest thing each', async () => {
    const { badge, reports } = make();
    await reports.report(frame(0), says(3, 3));
    await reports.report(frame(0), says(3, 0));
    expect(badge).toHaveBeenLastCalledWith(7, 0);
    expect(await reports.sum(7)).toMatchObject({ value: { shown: 0, found: { leader: 3 } } });
  });

  it('give the date that one of them knows', async () => {
    const { reports } = make();
    await reports.report(frame(0), says(1, 1));
    await reports.report(frame(2), says(1, 1, '2020'));
    expect(await reports.sum(7)).toMatchObject({ value: { date: { iso: '2020' } } });
  });

  it('are forgotten when the top frame begins anew', async () => {
    const { badge, reports } = make();
    await reports.report(frame(0), says(3, 3));
    await reports.report(frame(5), says(4, 4));
    await reports.start(frame(0));
    expect(badge).toHaveBeenLastCalledWith(7, 0);
    expect(await reports.sum(7)).toMatchObject({ value: { found: NO_COUNTS, shown: 0, date: null } });
  });

  it('begin anew one by one otherwise', async () => {
    const { badge, reports } = make();
    await reports.report(frame(0), says(3, 3));
    await reports.report(frame(5), says(4, 4));
    await reports.start(frame(5));
    expect(badge).toHaveBeenLastCalledWith(7, 3);
  });
});

describe('tabs', () => {
  it('do not mix', async () => {
    const { reports } = make();
    await reports.report(frame(0, 7), says(3, 3));
    await reports.report(frame(0, 8), says(4, 4));
    expect(await reports.sum(7)).toMatchObject({ value: { shown: 3 } });
    expect((await reports.tabs()).map(({ tab }) => tab)).toEqual([7, 8]);
  });

  it('without a session are missing, and a forgotten one is too', async () => {
    const { badge, reports } = make();
    expect(await reports.sum(7)).toEqual(refused('missing'));
    await reports.report(frame(0), says(3, 3));
    await reports.forget(7);
    expect(await reports.sum(7)).toEqual(refused('missing'));
    expect(badge).toHaveBeenLastCalledWith(7, 0);
  });

  it('are still known to the next worker', async () => {
    const area = sessionArea();
    await make(area).reports.report(frame(0), says(3, 3));
    expect(await make(area).reports.sum(7)).toMatchObject({ value: { shown: 3, origin: 'https://f0.example' } });
  });
});

describe('the badge', () => {
  it.each([
    [0, ''],
    [1, '1'],
    [999, '999'],
    [1000, '999+'],
  ])('%i is written "%s"', async (shown, text) => {
    const setBadgeText = vi.fn(async () => undefined);
    await showCount({ setBadgeText }, 7, shown);
    expect(setBadgeText).toHaveBeenCalledExactlyOnceWith({ tabId: 7, text });
  });

  it('of a tab that has gone is no error', async () => {
    const host = { setBadgeText: () => Promise.reject(new Error('No tab with id: 7')) };
    await expect(showCount(host, 7, 1)).resolves.toBeUndefined();
  });
});
