import { afterEach, expect, it } from 'vitest';
import { MAX_VISITS, type Visit } from '../../lib/model/visit.ts';
import { forgetVisits, listVisits, putVisit } from '../../lib/store/visits.ts';
import { good, silence, stage } from './notes-stage.ts';

silence();
const { open, end } = stage('visits-test');
afterEach(end);

const visit = (at: number): Visit => {
  const address = `https://zenda.example/${at}`;
  return {
    page: { address, opened: address, title: `Article ${at}` },
    last: new Date(Date.UTC(2026, 0, 1) + at * 1000).toISOString(),
    mentions: at,
  };
};

it('lists visits last read first, each page once', async () => {
  const store = await open();
  for (const at of [1, 3, 2]) await good(putVisit(store, visit(at)));
  const again = { ...visit(1), last: visit(9).last };
  await good(putVisit(store, again));
  expect(await good(listVisits(store, 0, 10))).toEqual({ total: 3, visits: [again, visit(3), visit(2)] });
  expect(await good(listVisits(store, 1, 1))).toEqual({ total: 3, visits: [visit(3)] });
});

it('forgets one, or all', async () => {
  const store = await open();
  for (const at of [1, 2, 3]) await good(putVisit(store, visit(at)));
  await good(forgetVisits(store, [visit(2).page.address]));
  expect((await good(listVisits(store, 0, 10))).visits).toEqual([visit(3), visit(1)]);
  await good(forgetVisits(store, null));
  expect(await good(listVisits(store, 0, 10))).toEqual({ total: 0, visits: [] });
});

it('forgets the oldest beyond what it may hold', async () => {
  const store = await open();
  const rows = Array.from({ length: MAX_VISITS }, (_, at) => visit(at));
  await store.database.visits.bulkPut(rows.map((one) => ({ id: one.page.address, visit: one, last: one.last })));
  await good(putVisit(store, visit(MAX_VISITS)));
  const { total, visits } = await good(listVisits(store, MAX_VISITS - 1, 10));
  expect(total).toBe(MAX_VISITS);
  expect(visits).toEqual([visit(1)]);
});
