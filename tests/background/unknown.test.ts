import { describe, expect, it } from 'vitest';
import { mergeNames, unknownOfTab } from '../../entrypoints/background/unknown.ts';
import type { UnknownName } from '../../lib/model/unknown.ts';

const name = (text: string, kind: UnknownName['kind'], count: number): UnknownName => ({
  text,
  kind,
  count,
  sentence: text,
});
const reports = (...frames: number[]) => ({ frames: async () => frames });

describe('unknown names of a tab', () => {
  it('adds up frames: the same name once, titled names first', () => {
    const merged = mergeNames([
      [name('Sarnia', 'capitals', 2), name('Delcourt', 'capitals', 1)],
      [name('Delcourt', 'titled', 4)],
    ]);
    expect(merged.map(({ text, kind, count }) => `${text} ${kind} ${count}`)).toEqual([
      'Delcourt titled 5',
      'Sarnia capitals 2',
    ]);
  });

  it('leaves out frames that are gone, and refuses when all are', async () => {
    const one = [name('Sarnia', 'capitals', 1)];
    const carry = async (_tab: number, frame: number) => (frame === 0 ? one : Promise.reject(new Error('gone')));
    expect(await unknownOfTab(7, reports(0, 3), carry)).toEqual({ ok: true, value: one });
    expect((await unknownOfTab(7, reports(3), carry)).ok).toBe(false);
    expect((await unknownOfTab(7, reports(), carry)).ok).toBe(false);
  });
});
