import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Pack } from '../../lib/model/pack.ts';
import { changePacks, type PackChange } from '../../lib/store/change-packs.ts';
import { DATABASE_VERSION } from '../../lib/store/database.ts';
import { closeStore, openStore, rebuildStore, type Store } from '../../lib/store/open.ts';
import { readInstalled } from '../../lib/store/packs.ts';
import { readCorpus } from '../../lib/store/read.ts';
import { FIGURE, RASSENDYLL, ROLE, RURITANIA, samplePack } from '../packs/sample.ts';

const NAME = 'store-test';
const LOST = { ok: false, reason: 'database' };

vi.spyOn(console, 'error').mockImplementation(() => undefined);

let store: Store | undefined;
afterEach(async () => {
  if (store !== undefined) closeStore(store);
  store = undefined;
  await Dexie.delete(NAME);
});

async function open(): Promise<Store> {
  const opened = await openStore(NAME);
  if (!opened.ok) throw new Error(opened.reason);
  store = opened.value;
  return store;
}

/** What seeds a pack as ours. */
const put = (pack: Pack = samplePack(), digest = 'a'): PackChange => ({ put: [{ pack, digest, kind: 'bundled' }] });
const compile = (): ArrayBuffer => new Uint8Array([1, 2, 3]).buffer;
const seed = (into: Store, pack?: Pack, digest?: string) => changePacks(into, put(pack, digest), compile);

async function good<T>(answer: Promise<{ ok: true; value: T } | { ok: false; reason: string }>): Promise<T> {
  const got = await answer;
  if (!got.ok) throw new Error(got.reason);
  return got.value;
}

/** 3,000 invented facts: enough that a seeding takes several turns of the event loop. */
const manyFacts = Array.from({ length: 3000 }, (_, i) => ({ ...FIGURE, id: `essai/2/${i + 1}` }));

/** Seeds two facts here, then 3,000 in a worker that is ended; what a fresh connection then finds. */
async function seededByWorkerEndedAfter(end: number | 'written'): Promise<[number, number | undefined]> {
  const before = await open();
  await good(seed(before));
  closeStore(before);
  const worker = new Worker(new URL('./seeding-worker.ts', import.meta.url), { type: 'module' });
  const told = (what: string) =>
    new Promise<void>((resolve) => {
      worker.addEventListener('message', ({ data }) => data === what && resolve());
    });
  const [writing, written] = [told('writing'), told('written')];
  worker.postMessage({ name: NAME, change: put(samplePack({ version: 2, facts: manyFacts }), 'b') });
  await (end === 'written' ? written : writing);
  if (typeof end === 'number') await new Promise((resolve) => setTimeout(resolve, end));
  worker.terminate();
  const after = await open();
  const installed = await good(readInstalled(after));
  const facts = await good(readCorpus(after, (reading) => reading.everyFact()));
  return [facts.length, installed?.packs[0]?.version];
}

describe('a new database', () => {
  it('has nothing installed, and says that there is no corpus', async () => {
    const empty = await open();
    expect(await readInstalled(empty)).toEqual({ ok: true, value: null });
    expect(await readCorpus(empty, (reading) => reading.everyEntity())).toEqual(LOST);
  });

  it('holds what was seeded, also after it was closed', async () => {
    closeStore(
      await (async () => {
        const first = await open();
        await good(seed(first));
        return first;
      })(),
    );
    const installed = await good(readInstalled(await open()));
    expect(installed?.packs[0]).toMatchObject({ version: 1, digest: 'a', documents: 1, entities: 2, facts: 2 });
    expect([...new Uint8Array(installed?.lexicon.buffer ?? new ArrayBuffer(0))]).toEqual([1, 2, 3]);
  });
});

describe('reading', () => {
  const reads: [string, (reading: Parameters<Parameters<typeof readCorpus>[1]>[0]) => Promise<unknown>, unknown][] = [
    ['entities by id', (r) => r.entities([RASSENDYLL.id, 'country/none']), [RASSENDYLL]],
    ['every entity', (r) => r.everyEntity(), [RURITANIA, RASSENDYLL]],
    ['facts about one', (r) => r.factsAbout([RASSENDYLL.id]), [ROLE]],
    ['facts about several, each once', (r) => r.factsAbout([RASSENDYLL.id, RURITANIA.id]), [ROLE, FIGURE]],
    ['facts of a document, by paragraph', async (r) => (await r.factsOf('essai')).facts, [ROLE, FIGURE]],
    ['facts of no document', async (r) => (await r.factsOf('none')).facts, []],
    ['facts by id', (r) => r.facts([FIGURE.id, 'none', ROLE.id]), [FIGURE, ROLE]],
    ['every fact', (r) => r.everyFact(), [ROLE, FIGURE]],
    [
      'how many facts each has',
      (r) => r.factCounts(),
      new Map([
        [RURITANIA.id, 2],
        [RASSENDYLL.id, 1],
      ]),
    ],
    ['documents by id', (r) => r.documents(['essai', 'none']), samplePack().documents],
    ['every document', (r) => r.everyDocument(), samplePack().documents],
    ['offices', (r) => r.offices(), samplePack().offices],
  ];

  it.each(reads)('%s', async (_, work, expected) => {
    const seeded = await open();
    await good(seed(seeded));
    expect(await good(readCorpus(seeded, work))).toEqual(expected);
  });
});

describe('seeding again', () => {
  it('replaces the pack whole, and the lexicon with it', async () => {
    const seeded = await open();
    await good(seed(seeded, samplePack({ facts: [ROLE, ...manyFacts] })));
    await good(seed(seeded, samplePack({ version: 2, facts: [FIGURE] }), 'b'));
    const installed = await good(readInstalled(seeded));
    expect(installed).toMatchObject({ packs: [{ version: 2, digest: 'b', facts: 1 }], lexicon: { key: 'essai b' } });
    expect(await good(readCorpus(seeded, (r) => r.everyFact()))).toEqual([FIGURE]);
  });

  it.each([0, 5, 30, 100, 200])(
    'ended after %i ms leaves the old pack or the new one, never a mixture',
    { retry: 2 },
    async (wait) => {
      const [facts, version] = await seededByWorkerEndedAfter(wait);
      expect([facts, version]).toEqual(version === 2 ? [3000, 2] : [2, 1]);
      if (wait === 0) expect(version).toBe(1);
    },
  );

  it('not ended leaves the new one', async () => {
    expect(await seededByWorkerEndedAfter('written')).toEqual([3000, 2]);
  });

  it('that fails at its last record changes nothing', async () => {
    const seeded = await open();
    await good(seed(seeded));
    const twice = samplePack({ version: 2, facts: [...manyFacts, FIGURE] });
    expect(await seed(seeded, twice, 'b')).toEqual(LOST);
    expect(await good(readInstalled(seeded))).toMatchObject({
      packs: [{ version: 1 }],
      lexicon: { key: 'essai a' },
    });
    expect(await good(readCorpus(seeded, (r) => r.everyFact()))).toEqual([ROLE, FIGURE]);
  });
});

describe('a broken database is a clear answer, never an exception', () => {
  it('rows that are gone', async () => {
    const damaged = await open();
    await good(seed(damaged));
    await damaged.database.facts.limit(1).delete();
    expect(await readInstalled(damaged)).toEqual(LOST);
  });

  it('a lexicon that is gone', async () => {
    const damaged = await open();
    await good(seed(damaged));
    await damaged.database.lexicon.clear();
    expect(await readInstalled(damaged)).toEqual(LOST);
  });

  it('a connection that is gone', async () => {
    const closed = await open();
    await good(seed(closed));
    closeStore(closed);
    expect(await readInstalled(closed)).toEqual(LOST);
    expect(await readCorpus(closed, (r) => r.everyFact())).toEqual(LOST);
    expect(await seed(closed)).toEqual(LOST);
  });

  it('a database that was deleted under us', async () => {
    const orphan = await open();
    await good(seed(orphan));
    await Dexie.delete(NAME);
    expect(await readCorpus(orphan, (r) => r.everyEntity())).toEqual(LOST);
  });

  it('a database of a newer version of ours', async () => {
    const newer = new Dexie(NAME);
    newer.version(DATABASE_VERSION + 1).stores({ packs: 'id', notes: 'id' });
    await newer.open();
    newer.close();
    expect(await openStore(NAME)).toEqual({ ok: false, reason: 'newer' });
    expect((await indexedDB.databases()).find(({ name }) => name === NAME)?.version).toBe((DATABASE_VERSION + 1) * 10);
  });

  it('tables that are missing: they come back empty, and nothing is installed', async () => {
    const other = new Dexie(NAME);
    other.version(1).stores({ packs: 'id' });
    await other.open();
    other.close();
    const mended = await open();
    expect(await readInstalled(mended)).toEqual({ ok: true, value: null });
    await good(seed(mended));
    expect(await good(readInstalled(mended))).toMatchObject({ packs: [{ facts: 2 }] });
  });
});

describe('rebuilding', () => {
  it.each([
    ['a whole database', 1],
    ['one from the future', 7],
  ])('%s gives an empty one that can be seeded', async (_, version) => {
    const old = new Dexie(NAME);
    old.version(version).stores({ packs: 'id', other: 'id' });
    await old.open();
    await old.table('packs').put({ id: 'essai' });
    old.close();
    store = await good(rebuildStore(NAME));
    expect(await readInstalled(store)).toEqual({ ok: true, value: null });
    expect((await seed(store)).ok).toBe(true);
  });
});
