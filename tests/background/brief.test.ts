import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { briefOf } from '../../entrypoints/background/brief.ts';
import { makeCorpus } from '../../entrypoints/background/corpus.ts';
import type { Outlines } from '../../entrypoints/background/notes/outline.ts';
import { readSeedFiles } from '../../lib/command/seed-files.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { TabOutline } from '../../lib/model/outline.ts';
import { EMPTY_OWN_PACK } from '../../lib/model/own-pack.ts';
import { buildPack } from '../../lib/packs/build.ts';
import { DATABASE_NAME } from '../../lib/store/database.ts';

const pack = buildPack(await readSeedFiles());
const corpus = makeCorpus({
  bundled: async () => pack,
  id: pack.id,
  version: pack.version,
  readOwn: async () => answered(EMPTY_OWN_PACK),
  onChange: vi.fn(),
});

const PAGE = {
  noted: { address: 'https://journal.invalid/a', opened: 'https://www.journal.invalid/a?id=1', title: ' A visit ' },
  steps: [],
};

/** The tab on which these are named; any other is not read. */
const reading = (entities: readonly string[], more: Partial<TabOutline> = {}): Pick<Outlines, 'outline'> => ({
  outline: async (tab) =>
    tab === 7
      ? answered({
          origin: 'https://www.journal.invalid',
          date: { iso: '2018-11-19', origin: 'reader' },
          page: PAGE,
          entities: entities.map((id) => ({
            ref: { id, name: id, category: 'country' },
            count: 1,
            shown: 1,
            lastFact: null,
          })),
          notes: [],
          entityNotes: [],
          drafts: [],
          names: [],
          ...more,
        })
      : refused('missing'),
});

afterAll(async () => {
  const open = await corpus.open();
  if (open.ok) open.value.store.database.close();
  await Dexie.delete(DATABASE_NAME);
});

const LEADER = pack.facts.find(({ role }) => role !== undefined)?.role?.holder ?? '';

describe('the brief of a tab', () => {
  it('is of its page, its date and its names, in the language asked', async () => {
    const brief = await briefOf(corpus, reading(['country/vietnam', 'country/russia', LEADER]), 7, 'en');
    expect(brief).toMatchObject({
      ok: true,
      value: { title: 'A visit', address: 'https://www.journal.invalid/a?id=1', pageDate: '2018-11-19' },
    });
    if (!brief.ok) return;
    const { leaders, pairs } = brief.value;
    expect(leaders.map(({ leader }) => leader.id)).toEqual([LEADER]);
    expect(pairs[0]?.facts.length).toBeGreaterThan(0);
    for (const fact of pairs.flatMap(({ facts }) => facts)) {
      const kept = pack.facts.find(({ id }) => id === fact.id);
      expect(fact.text).toBe(kept?.text.en);
      expect(kept?.kind).not.toBe('role');
      expect(fact.source.title).not.toBe(fact.source.document);
    }
  });

  it('knows of agreements that the page does not name', async () => {
    const pact = pack.entities.find(({ parties }) => (parties?.length ?? 0) > 1);
    const brief = await briefOf(corpus, reading(pact?.parties?.slice(0, 2) ?? []), 7, 'fr');
    const ids = brief.ok ? brief.value.pairs[0]?.agreements.map(({ id }) => id) : [];
    expect(ids).toContain(pact?.id);
  });

  it('is called after the site where the page has no title that we know, nor an address', async () => {
    const brief = await briefOf(corpus, reading([], { page: null, date: null }), 7, 'fr');
    expect(brief).toEqual(
      answered({
        title: 'https://www.journal.invalid',
        address: null,
        pageDate: null,
        leaders: [],
        pairs: [],
        figures: [],
      }),
    );
  });

  it('is missing where no page is read', async () => {
    expect(await briefOf(corpus, reading([]), 8, 'fr')).toEqual(refused('missing'));
  });

  it('is ready soon for every name of the corpus at once', async () => {
    const everyone = reading(pack.entities.map(({ id }) => id));
    await briefOf(corpus, everyone, 7, 'fr');
    const before = performance.now();
    const brief = await briefOf(corpus, everyone, 7, 'vi');
    const ms = performance.now() - before;
    expect(brief.ok && brief.value.pairs.length).toBeGreaterThan(100);
    // It takes 0.6 s, of which most is the database of the tests; the machines that run them are shared.
    expect(ms).toBeLessThan(5000);
  });
});
