import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Answer } from '../../lib/model/answer.ts';
import type { Entity } from '../../lib/model/entity.ts';
import type { Pack } from '../../lib/model/pack.ts';
import { changePacks, type PackChange, type Seeding, stoppableChange } from '../../lib/store/change-packs.ts';
import { closeStore, openStore, type Store } from '../../lib/store/open.ts';
import { installedPacks, knownIds, readInstalled, wholePack } from '../../lib/store/packs.ts';
import { type Reading, readCorpus } from '../../lib/store/read.ts';
import { FIGURE, RASSENDYLL, ROLE, RURITANIA, samplePack } from '../packs/sample.ts';
import { good } from './notes-stage.ts';

const NAME = 'packs-test';
const LOST = { ok: false, reason: 'database' };
vi.spyOn(console, 'error').mockImplementation(() => undefined);

let store: Store | undefined;
afterEach(async () => {
  if (store !== undefined) closeStore(store);
  await Dexie.delete(NAME);
});

const ZENDA: Entity = {
  id: 'place/zenda',
  category: 'place',
  names: { fr: 'Zenda', en: 'Zenda', vi: 'Zenda' },
  aliases: [{ text: 'Zenda', kind: 'full' }],
};
const inAll = (text: string) => ({ fr: text, en: text, vi: text });
const NOTHING = { offices: [], documents: [], entities: [], facts: [] };

/** Ours, the reader's own, and one from a file, which comes first by its id. */
const OURS: Seeding = { pack: samplePack(), digest: 'ours', kind: 'bundled' };
const OWN: Seeding = {
  pack: samplePack({
    ...NOTHING,
    id: 'own',
    entities: [
      {
        ...RURITANIA,
        names: inAll('Mon pays'),
        aliases: [
          { text: 'Ruritanie', kind: 'full', lang: 'fr' },
          { text: 'Strelsau', kind: 'sole' },
        ],
        links: [ZENDA.id],
      },
    ],
  }),
  digest: 'own',
  kind: 'own',
};
const ADDED: Seeding = {
  pack: samplePack({
    id: 'ajout',
    name: 'Ajout',
    offices: [{ id: 'roi', names: inAll('Souverain') }],
    documents: samplePack().documents.map((document) => ({ ...document, title: 'Le même texte' })),
    entities: [
      { ...RURITANIA, names: inAll('Un pays'), country: 'country/ruritanie', links: [RASSENDYLL.id] },
      { ...ZENDA, parties: [RURITANIA.id] },
    ],
    facts: [
      { ...FIGURE, text: inAll('La Ruritanie compte 9 chevaux.') },
      { ...FIGURE, id: 'ajout/1', about: [ZENDA.id], source: { ...FIGURE.source, paragraph: 1 } },
    ],
  }),
  digest: 'added',
  kind: 'added',
};

const compiled: (readonly Entity[])[] = [];
const compile = (entities: readonly Entity[]): ArrayBuffer => {
  compiled.push(entities);
  return new ArrayBuffer(4);
};

async function open(...put: Seeding[]): Promise<Store> {
  store = await good(openStore(NAME));
  if (put.length > 0) await change(store, { put });
  return store;
}
const change = (into: Store, wanted: PackChange) => good(changePacks(into, wanted, compile));
const read = <T>(from: Store, work: (reading: Reading) => Promise<T>): Promise<T> => good(readCorpus(from, work));
const all = (from: Store) =>
  read(from, async (reading) => ({
    documents: await reading.everyDocument(),
    entities: await reading.everyEntity(),
    facts: await reading.everyFact(),
    offices: await reading.offices(),
  }));
const ids = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);

const MERGED: Entity = {
  ...RURITANIA,
  aliases: [
    { text: 'Ruritanie', kind: 'full' },
    { text: 'Strelsau', kind: 'sole' },
  ],
  country: 'country/ruritanie',
  links: [ZENDA.id, RASSENDYLL.id],
};

describe('several packs are read as one', () => {
  it('an entity of several: names of ours, aliases, links and parties of all, what ours leaves out from the next', async () => {
    const three = await open(ADDED, OWN, OURS);
    expect(await read(three, (r) => r.entities([RURITANIA.id]))).toEqual([MERGED]);
    expect(await read(three, (r) => r.everyEntity())).toEqual(expect.arrayContaining([MERGED, RASSENDYLL]));
    expect(await read(three, (r) => r.everyEntity())).toHaveLength(3);
    expect(compiled.at(-1)).toEqual(await read(three, (r) => r.everyEntity()));
  });

  it('a form is that of the first pack that has it', async () => {
    const three = await open(ADDED, OWN, OURS);
    const kindWith = (id: string, form: string) => read(three, async (r) => (await r.packWith(id, form))?.kind);
    const { aliases } = RURITANIA;
    expect(await kindWith(RURITANIA.id, aliases[0]?.text ?? '')).toBe('bundled');
    expect(await kindWith(RURITANIA.id, 'Strelsau')).toBe('own');
    expect(await kindWith(RASSENDYLL.id, 'Strelsau')).toBeUndefined();
  });

  it('documents, offices and facts of the same id: ours', async () => {
    const three = await open(ADDED, OWN, OURS);
    const { documents, facts, offices } = await all(three);
    expect(documents).toEqual(samplePack().documents);
    expect(offices).toEqual(samplePack().offices);
    expect(facts).toEqual(expect.arrayContaining([ROLE, FIGURE]));
    expect(ids(facts).toSorted()).toEqual(['ajout/1', 'essai/1/1', 'essai/2/1']);
    const asked = await read(three, async (r) => [
      await r.documents(['essai']),
      await r.factsAbout([RURITANIA.id, ZENDA.id]),
      (await r.factsOf('essai')).facts,
      await r.facts(['ajout/1', FIGURE.id]),
    ]);
    expect(asked.map(ids)).toEqual([
      ['essai'],
      [FIGURE.id, ROLE.id, 'ajout/1'],
      ['ajout/1', ROLE.id, FIGURE.id],
      [FIGURE.id, 'ajout/1'],
    ]);
    expect(asked[1]).toContainEqual(FIGURE);
    expect(asked[2]).toContainEqual(FIGURE);
  });

  it('each counts once', async () => {
    const three = await open(ADDED, OWN, OURS);
    expect(await read(three, (r) => r.counts())).toEqual({ documents: 1, entities: 3, facts: 3 });
    expect(await read(three, (r) => r.factCounts())).toEqual(
      new Map([
        [RURITANIA.id, 2],
        [RASSENDYLL.id, 1],
        [ZENDA.id, 1],
      ]),
    );
  });
});

describe('a pack that is switched off', () => {
  it('is not read, and its names are not looked for; switched on, it is back', async () => {
    const three = await open(OURS, ADDED);
    const before = await all(three);
    const off = await change(three, { turn: { id: 'ajout', on: false } });
    expect(off.lexicon.key).toBe('essai ours');
    expect(await all(three)).toEqual({
      documents: samplePack().documents,
      entities: samplePack().entities,
      facts: [ROLE, FIGURE],
      offices: samplePack().offices,
    });
    expect(await read(three, (r) => r.factCounts())).toEqual(
      new Map([
        [RURITANIA.id, 2],
        [RASSENDYLL.id, 1],
      ]),
    );
    expect(ids(compiled.at(-1) ?? [])).toEqual([RURITANIA.id, RASSENDYLL.id]);
    expect((await change(three, { turn: { id: 'ajout', on: true } })).lexicon.key).toBe('essai ours\najout added');
    expect(await all(three)).toEqual(before);
  });

  it('stays so when it is replaced', async () => {
    const two = await open(OURS, ADDED);
    await change(two, { turn: { id: 'ajout', on: false } });
    await change(two, { put: [{ ...ADDED, digest: 'b' }] });
    expect((await good(installedPacks(two))).map(({ id, on, digest }) => [id, on, digest])).toEqual([
      ['essai', true, 'ours'],
      ['ajout', false, 'b'],
    ]);
  });

  it('also when it is the only one: then nothing is there to read', async () => {
    const one = await open(OURS);
    await change(one, { turn: { id: 'essai', on: false } });
    expect(await all(one)).toEqual({ documents: [], entities: [], facts: [], offices: [] });
    expect(await read(one, (r) => r.factCounts())).toEqual(new Map());
  });
});

describe('changes', () => {
  it('replace one pack and leave the others', async () => {
    const two = await open(OURS, ADDED);
    await change(two, { put: [{ ...OURS, pack: samplePack({ facts: [ROLE] }), digest: 'b' }] });
    expect(await good(wholePack(two, 'ajout'))).toMatchObject({ id: 'ajout', facts: expect.any(Array) });
    expect((await good(wholePack(two, 'essai')))?.facts).toEqual([ROLE]);
  });

  it('remove one whole', async () => {
    const two = await open(OURS, ADDED);
    await change(two, { remove: ['ajout'] });
    expect(await good(wholePack(two, 'ajout'))).toBeNull();
    expect(await two.database.facts.where('pack').equals('ajout').count()).toBe(0);
    expect(await good(readInstalled(two))).toMatchObject({ packs: [{ id: 'essai' }] });
  });

  it('that fail at the last record leave everything as it was', async () => {
    const two = await open(OURS, ADDED);
    const before = await all(two);
    const twice = samplePack({ id: 'ajout', facts: [FIGURE, FIGURE] });
    expect(await changePacks(two, { put: [{ ...ADDED, pack: twice }] }, compile)).toEqual(LOST);
    expect(await all(two)).toEqual(before);
  });

  it.each([0, 1, 600])('that are stopped after %i records leave everything as it was', async (most) => {
    const two = await open(OURS, ADDED);
    const before = await all(two);
    const facts = Array.from({ length: 1200 }, (_, i) => ({ ...FIGURE, id: `ajout/${i}` }));
    const large: Pack = samplePack({ id: 'ajout', facts });
    const told: number[] = [];
    const stopped = await stoppableChange(two, { put: [{ ...ADDED, pack: large }] }, compile, (written) => {
      told.push(written);
      return written < most;
    });
    expect(stopped).toEqual({ ok: true, value: 'stopped' } satisfies Answer<string>);
    expect(told.at(-1)).toBeGreaterThanOrEqual(most);
    expect(await all(two)).toEqual(before);
    expect(await good(readInstalled(two))).toMatchObject({ packs: [{ id: 'essai' }, { id: 'ajout', facts: 2 }] });
  });
});

describe('a pack taken out', () => {
  it('is what was put in, by id', async () => {
    const two = await open(OURS, ADDED);
    const whole = await good(wholePack(two, 'ajout'));
    const facts = ADDED.pack.facts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(whole).toEqual({ ...ADDED.pack, facts });
  });

  it('that has lost records is not taken for whole', async () => {
    const two = await open(OURS, ADDED);
    await two.database.facts.where('pack').equals('ajout').limit(1).delete();
    expect(await wholePack(two, 'ajout')).toEqual(LOST);
    expect(await readInstalled(two)).toEqual(LOST);
    expect((await wholePack(two, 'essai')).ok).toBe(true);
  });
});

it('ids are known of every pack but one, also of those that are off', async () => {
  const three = await open(OURS, OWN, ADDED);
  await change(three, { turn: { id: 'essai', on: false } });
  const { entities, offices, documents } = await good(knownIds(three, 'ajout'));
  expect([...entities].toSorted()).toEqual([RURITANIA.id, RASSENDYLL.id]);
  expect([...offices]).toEqual(['roi']);
  expect([...documents.values()]).toEqual(samplePack().documents);
  expect((await good(knownIds(three, 'essai'))).entities.has(RASSENDYLL.id)).toBe(false);
});

it('a database of version 1 is read on: its pack is ours, and on', async () => {
  const old = new Dexie(NAME);
  old.version(1).stores({
    packs: 'id',
    documents: '[pack+id], pack, id',
    entities: '[pack+id], pack, id',
    facts: '[pack+id], pack, *record.about, record.source.document',
    lexicon: 'id',
  });
  await old.open();
  const { id, name, version, languages, licence, offices, documents, entities, facts } = samplePack();
  const sizes = { documents: documents.length, entities: entities.length, facts: facts.length };
  await old.table('packs').add({ id, name, version, digest: 'a', languages, licence, offices, ...sizes });
  for (const [table, records] of Object.entries({ documents, entities, facts })) {
    for (const record of records) await old.table(table).add({ pack: id, id: record.id, record });
  }
  await old.table('lexicon').add({ id: 'live', key: 'x', buffer: new ArrayBuffer(4) });
  old.close();
  const upgraded = await open();
  expect(await good(readInstalled(upgraded))).toMatchObject({
    packs: [{ id, kind: 'bundled', on: true, digest: 'a' }],
  });
  expect(await all(upgraded)).toEqual({ documents, entities, facts, offices });
});
