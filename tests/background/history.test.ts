import { describe, expect, it, vi } from 'vitest';
import { makeHistory } from '../../entrypoints/background/history.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { NO_COUNTS } from '../../lib/model/mention.ts';
import type { NotesStore } from '../../lib/store/notes.ts';

// The failure that one test brings about is reported.
vi.spyOn(console, 'error').mockImplementation(() => undefined);

const NOTED = { address: 'https://zenda.example/a', opened: 'https://zenda.example/a?x=1', title: 'Zenda' };
const STEPS = [] as const;

/** A history over a store that only counts what is put into it. */
function stage() {
  const put: unknown[] = [];
  const told = { history: true, mentions: 3, noted: NOTED as typeof NOTED | null, fails: false };
  const table = {
    put: async (row: unknown) => {
      if (told.fails) throw new Error('full');
      put.push(row);
    },
    count: async () => put.length,
    clear: async () => void put.splice(0),
  };
  const store = { database: { visits: table } } as unknown as NotesStore;
  const history = makeHistory({
    keeper: { ask: (work) => work(store) },
    reports: {
      sum: async (tab) =>
        tab === 1
          ? answered({
              origin: 'https://zenda.example',
              found: { ...NO_COUNTS, country: told.mentions },
              shown: 0,
              date: null,
            })
          : refused('missing'),
    },
    pages: { get: async () => told.noted && { noted: told.noted, steps: STEPS } },
    loadSettings: async () => ({ history: told.history }),
    now: () => new Date('2026-11-22T10:00:00.000Z'),
  });
  return { history, put, told };
}

describe('the reading history', () => {
  it('remembers a page with names once, and again when they have changed', async () => {
    const { history, put, told } = stage();
    await history.hear(1);
    await history.hear(1);
    expect(put).toEqual([
      {
        id: NOTED.address,
        last: '2026-11-22T10:00:00.000Z',
        visit: { page: NOTED, last: '2026-11-22T10:00:00.000Z', mentions: 3 },
      },
    ]);
    told.mentions = 4;
    await history.hear(1);
    expect(put).toHaveLength(2);
  });

  it('remembers nothing while it is off, of pages without names, or of tabs that nobody reads', async () => {
    const { history, put, told } = stage();
    told.history = false;
    await history.hear(1);
    told.history = true;
    told.mentions = 0;
    await history.hear(1);
    told.mentions = 3;
    await history.hear(2);
    told.noted = null;
    await history.hear(1);
    expect(put).toEqual([]);
  });

  it('tries again after a failure, and forgets a page that stands open until another is opened there', async () => {
    const { history, put, told } = stage();
    told.fails = true;
    await history.hear(1);
    told.fails = false;
    await history.hear(1);
    expect(put).toHaveLength(1);
    expect((await history.forget({ addresses: null })).ok).toBe(true);
    told.mentions = 9;
    await history.hear(1);
    expect(put).toEqual([]);
    told.noted = { ...NOTED, address: 'https://zenda.example/b' };
    await history.hear(1);
    expect(put).toHaveLength(1);
  });

  it('writes nothing after it was told to forget, also when the page reported first', async () => {
    const { history, put } = stage();
    const hearing = history.hear(1);
    await history.forget({ addresses: null });
    await hearing;
    expect(put).toEqual([]);
  });
});
