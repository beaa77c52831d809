import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Generation, nameGeneration, nameOutside, readGeneration } from '../../lib/vault/generation.ts';
import { keepers } from '../../lib/vault/keepers.ts';
import { runs } from '../runs.ts';

const generation = (at: string, sequence: number, kind: 'rolling' | 'before' = 'rolling'): Generation => ({
  id: nameGeneration(kind, at, sequence),
  kind,
  at,
  sequence,
});
const on = (day: number, minute: number, sequence: number) =>
  generation(new Date(Date.UTC(2026, 0, day, 0, minute)).toISOString(), sequence);
const keptOf = (all: readonly Generation[]) =>
  all.filter(({ id }) => keepers(all).has(id)).map(({ sequence }) => sequence);

describe('the names of backups', () => {
  it('say the instant and the sequence, and are read back', () => {
    const id = nameGeneration('rolling', '2026-11-22T10:00:00.123Z', 42);
    expect(id).toBe('2026-11-22T10-00-00-123Z-42.json.gz');
    expect(readGeneration(id)).toEqual({ id, kind: 'rolling', at: '2026-11-22T10:00:00.123Z', sequence: 42 });
    expect(readGeneration(`before-${id}`)).toMatchObject({ kind: 'before', sequence: 42 });
    expect(readGeneration(nameOutside(crypto.randomUUID()))).toMatchObject({ kind: 'outside', sequence: 0 });
  });

  it.each([
    '',
    'x.json.gz',
    'unfinished-2026-11-22T10-00-00-123Z-42.json.gz',
    '../2026-11-22T10-00-00-123Z-42.json.gz',
    '2026-11-22T10-00-00-123Z-42.json',
  ])('%j is none', (name) => {
    expect(readGeneration(name)).toBeNull();
  });
});

describe('which backups stay', () => {
  it('the newest four of one day', () => {
    expect(keptOf([1, 2, 3, 4, 5, 6].map((n) => on(1, n, n)))).toEqual([3, 4, 5, 6]);
  });

  it('of one moment of the library the last made only', () => {
    const all = [on(1, 1, 1), on(1, 2, 2), ...[3, 4, 5, 6, 7].map((minute) => on(2, minute, 3))];
    expect(keepers(all)).toEqual(new Set([on(2, 7, 3).id, on(1, 2, 2).id, on(1, 1, 1).id]));
  });

  it('the newest of each of the last seven days that have one', () => {
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((day) => [on(day, 1, day * 10), on(day, 2, day * 10 + 1)]);
    expect(keptOf(all)).toEqual([31, 41, 51, 61, 71, 80, 81, 90, 91]);
  });

  it('however long ago they were made', () => {
    const all = [1, 2, 3].map((n) => generation(`20${10 + n}-01-01T00:00:00.000Z`, n));
    expect(keptOf(all)).toEqual([1, 2, 3]);
  });

  it('a clock that was wrong once takes the room of one day only', () => {
    const wrong = generation('2099-01-01T00:00:00.000Z', 35);
    const back = generation('1970-01-01T00:00:00.000Z', 36);
    const all = [
      ...[1, 2, 3, 4].map((n) => on(n, 0, n * 10)),
      wrong,
      back,
      ...[5, 6, 7, 8].map((n) => on(n, 0, n * 10)),
    ];
    // Seven days: 8, 7, 6, 5, 4, 1970, 2099.
    expect(keptOf(all)).toEqual([40, 35, 36, 50, 60, 70, 80]);
  });

  it('of damaged libraries that were replaced the last two, which take no other’s room', () => {
    const before = [1, 2, 3].map((n) => generation(`2026-01-0${n}T00:00:00.000Z`, 100 + n, 'before'));
    expect(keptOf([...before, on(1, 0, 1)])).toEqual([102, 103, 1]);
  });

  it('always the newest by sequence, whatever the clock, and never more than eleven', () => {
    const some = fc.uniqueArray(
      fc
        .tuple(fc.integer({ min: 0, max: 4e12 }), fc.nat(1e6))
        .map(([ms, sequence]) => generation(new Date(ms).toISOString(), sequence)),
      { minLength: 1, maxLength: 40, selector: ({ sequence }) => sequence },
    );
    fc.assert(
      fc.property(some, (all) => {
        const kept = keepers(all);
        const newest = all.toSorted((a, b) => b.sequence - a.sequence).slice(0, 4);
        expect(newest.every(({ id }) => kept.has(id))).toBe(true);
        expect(kept.size).toBeLessThanOrEqual(11);
        // Thinning out what was thinned out changes nothing.
        const left = all.filter(({ id }) => kept.has(id));
        expect(keepers(left)).toEqual(kept);
      }),
      { numRuns: runs(1000) },
    );
  });
});
