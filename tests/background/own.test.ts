import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeNotesKeeper, type NotesKeeper } from '../../entrypoints/background/notes/notes-keeper.ts';
import { makeOwn, type OwnOptions } from '../../entrypoints/background/own.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { EMPTY_OWN_PACK } from '../../lib/model/own-pack.ts';
import { NO_OTHERS } from '../../lib/packs/references.ts';
import { closeNotes } from '../../lib/store/notes.ts';
import { NOTES_DATABASE } from '../../lib/store/notes-database.ts';
import { writeOwn } from '../../lib/store/own.ts';
import { ownEntity, ownFact, ZENDA, ZENDA_QUOTE } from '../packs/own-samples.ts';

vi.spyOn(console, 'error').mockImplementation(() => undefined);
vi.spyOn(console, 'warn').mockImplementation(() => undefined);

const NOW = new Date(2024, 5, 1, 0, 30);
const keepers: NotesKeeper[] = [];
/** What was done after writing, in order. */
let steps: string[];

function dictionary(changes: Partial<OwnOptions> = {}) {
  const keeper = makeNotesKeeper(() => NOW);
  keepers.push(keeper);
  return makeOwn({
    keeper,
    corpus: {
      refreshOwn: async () => {
        steps.push('corpus');
        return refused('database');
      },
    },
    others: async () => answered({ ...NO_OTHERS, entities: new Set(['country/ruritanie']) }),
    language: async () => 'vi',
    now: () => NOW,
    changed: () => void steps.push('told'),
    ...changes,
  });
}

beforeEach(() => {
  steps = [];
});
afterEach(async () => {
  for (const keeper of keepers.splice(0)) await keeper.ask(async (store) => answered(closeNotes(store)));
  await Dexie.delete(NOTES_DATABASE);
});

async function good<T>(answer: Promise<{ ok: true; value: T } | { ok: false; reason: string }>): Promise<T> {
  const got = await answer;
  if (!got.ok) throw new Error(got.reason);
  return got.value;
}

describe('a new name', () => {
  it('is kept for the next worker, whatever becomes of the corpus', async () => {
    const added = await good(dictionary().add(ZENDA));
    expect(added).toMatchObject({
      documents: [{ language: 'vi', publisher: 'gazette.example' }],
      entities: [{ id: 'place/zenda' }],
      facts: [{ about: ['place/zenda'], source: { evidence: [ZENDA_QUOTE] } }],
    });
    expect(await dictionary().get()).toEqual(answered(added));
    expect(steps).toEqual(['corpus', 'told']);
  });

  it('bears the SHA-256 of its sentence, and its page’s in the id of its document', async () => {
    const { documents } = await good(dictionary().add(ZENDA));
    expect(documents[0]).toMatchObject({
      // printf 'https://gazette.example/zenda' | sha256sum
      id: 'page-75b1f85c329f',
      sha256: 'fa6157ac4586e781b20a56a088b930db458104629579b9c460d39c2038d7b831',
    });
  });

  it('is dated by the reader’s calendar when nothing else is known', async () => {
    const fact = ZENDA.fact && { ...ZENDA.fact, date: null, pageDate: null };
    const { facts } = await good(dictionary().add({ ...ZENDA, fact }));
    expect(facts[0]?.asOf).toEqual({ date: '2024-06-01', precision: 'day', basis: 'inferred' });
  });

  it('never takes the id of one that is there, and many at once lose nothing', async () => {
    const own = dictionary();
    const ruritania = { ...ZENDA, name: 'Ruritanie', category: 'country' } as const;
    const all = await Promise.all([own.add(ruritania), own.add(ZENDA), own.add(ruritania), own.add(ZENDA)]);
    const ids = all.map((answer) => answer.ok && answer.value.entities[0]?.id);
    expect(ids).toEqual(['country/ruritanie-2', 'place/zenda', 'country/ruritanie-3', 'place/zenda-2']);
    expect((await good(own.get())).entities).toHaveLength(4);
    expect((await good(own.get())).facts).toHaveLength(4);
  });

  it('is refused when there is no more room', async () => {
    const own = dictionary();
    const entities = Array.from({ length: 20_000 }, (_, i) => ownEntity(`place/zenda-${i}`));
    await keepers[0]?.ask((store) => writeOwn(store, { ...EMPTY_OWN_PACK, entities }));
    expect(await own.add({ ...ZENDA, fact: null })).toEqual(refused('invalid'));
    expect(steps).toEqual([]);
  });
});

describe('records that are put', () => {
  it('are all there, or none when anything is wrong with one', async () => {
    const own = dictionary();
    const [flavia, lost] = [ownEntity('leader/flavia'), ownEntity('leader/lost', { country: 'country/none' })];
    expect(await good(own.put({ ...EMPTY_OWN_PACK, entities: [flavia, lost] }))).toEqual([
      { path: 'entities[1].country', why: { kind: 'leads nowhere', noun: 'entity', id: 'country/none' } },
    ]);
    expect(await good(own.get())).toEqual(EMPTY_OWN_PACK);
    expect(steps).toEqual([]);

    expect(await good(own.put({ ...EMPTY_OWN_PACK, entities: [flavia] }))).toEqual([]);
    expect((await good(own.get())).entities).toEqual([flavia]);
    expect(steps).toEqual(['corpus', 'told']);
  });
});

describe('records that are removed', () => {
  it('come back as they were', async () => {
    const own = dictionary();
    const { documents, entities } = await good(own.add(ZENDA));
    const [document, zenda] = [documents[0]?.id ?? '', entities[0]?.id ?? ''];
    const shared = ownFact('shared', [zenda, 'country/ruritanie'], document);
    await good(own.put({ ...EMPTY_OWN_PACK, facts: [shared] }));
    const before = await good(own.get());

    const removed = await good(own.remove({ entities: [zenda], facts: [] }));
    const left = await good(own.get());
    expect(left.entities).toEqual([]);
    expect(left.facts).toEqual([{ ...shared, about: ['country/ruritanie'] }]);

    expect(await good(own.put(removed))).toEqual([]);
    expect(await good(own.get())).toEqual(before);
  });

  it('come back beside what was found on the same page meanwhile', async () => {
    const own = dictionary();
    const zenda = await good(own.add(ZENDA));
    const [gone] = zenda.entities;
    const removed = await good(own.remove({ entities: [gone?.id ?? ''], facts: [] }));
    const fact = ZENDA.fact && { ...ZENDA.fact, text: 'Strelsau fête son roi.' };
    const strelsau = await good(own.add({ ...ZENDA, name: 'Strelsau', fact }));
    expect(await good(own.put(removed))).toEqual([]);
    expect((await good(own.get())).facts).toEqual(expect.arrayContaining([...zenda.facts, ...strelsau.facts]));
  });

  it('that are not there change nothing, and nobody is told', async () => {
    const own = dictionary();
    expect(await good(own.remove({ entities: ['place/none'], facts: ['none'] }))).toEqual(EMPTY_OWN_PACK);
    expect(steps).toEqual([]);
  });
});

describe('when something fails', () => {
  it('nothing is written without knowing which ids are taken, and the next change is made all the same', async () => {
    const others = vi.fn(async () => answered(NO_OTHERS));
    others.mockRejectedValueOnce(new Error('A bug.'));
    const own = dictionary({ others });
    await expect(own.add(ZENDA)).rejects.toThrow('A bug.');
    expect(await good(own.get())).toEqual(EMPTY_OWN_PACK);
    expect(await own.add(ZENDA)).toMatchObject({ ok: true });
    expect(await dictionary({ others: async () => refused('database') }).add(ZENDA)).toEqual(refused('database'));
  });

  it('a pack that cannot be read is not written over', async () => {
    await good(dictionary().add(ZENDA));
    const database = await new Dexie(NOTES_DATABASE).open();
    await database.table('own').put({ id: 'own', own: { entities: 'damaged' } });
    database.close();
    steps = [];
    expect(await dictionary().add(ZENDA)).toEqual(refused('database'));
    expect(await dictionary().get()).toEqual(refused('database'));
    expect(steps).toEqual([]);
  });
});
