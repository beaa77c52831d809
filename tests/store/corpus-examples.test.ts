import { Dexie } from 'dexie';
import * as v from 'valibot';
import { afterEach, expect, it } from 'vitest';
import { DocumentSchema } from '../../lib/model/document.ts';
import { EntitySchema } from '../../lib/model/entity.ts';
import { FactSchema } from '../../lib/model/fact.ts';
import { changePacks } from '../../lib/store/change-packs.ts';
import { DATABASE_VERSION } from '../../lib/store/database.ts';
import { isStoredWhole } from '../../lib/store/generations.ts';
import { closeStore, openStore, type Store } from '../../lib/store/open.ts';
import { readInstalled, wholePack } from '../../lib/store/packs.ts';
import { readCorpus } from '../../lib/store/read.ts';
import { RURITANIA, samplePack } from '../packs/sample.ts';
import { good, silence } from './notes-stage.ts';

silence();
const NAME = 'corpus-examples-test';

const KeySchema = v.union([v.string(), v.array(v.string())]);
const rowsOf = <S extends v.GenericSchema>(record: S) =>
  v.array(v.strictObject({ pack: v.string(), id: v.string(), record }));
/** JSON has no bytes. */
const BytesSchema = v.pipe(
  v.string(),
  v.transform((base64) => Uint8Array.from(atob(base64), (unit) => unit.charCodeAt(0)).buffer),
);
/** What a version of ours left on a disk: its object stores with their indices, and rows of each. */
const ExampleSchema = v.strictObject({
  version: v.number(),
  stores: v.record(
    v.string(),
    v.strictObject({
      key: KeySchema,
      indices: v.record(v.string(), v.strictObject({ key: KeySchema, many: v.boolean() })),
    }),
  ),
  rows: v.strictObject({
    packs: v.array(v.looseObject({ id: v.string(), generation: v.optional(v.unknown()) })),
    documents: rowsOf(DocumentSchema),
    entities: rowsOf(EntitySchema),
    facts: rowsOf(FactSchema),
    lexicon: v.array(
      v.strictObject({
        id: v.string(),
        key: v.string(),
        buffer: BytesSchema,
      }),
    ),
    blocks: v.optional(
      v.array(
        v.strictObject({
          generation: v.number(),
          kind: v.string(),
          bucket: v.number(),
          part: v.number(),
          records: BytesSchema,
        }),
      ),
    ),
  }),
});
type Example = v.InferOutput<typeof ExampleSchema>;

const files = import.meta.glob('./examples/reperes-?.json', { eager: true, import: 'default' });
const example = (version: number): Example =>
  v.parse(ExampleSchema, files[`./examples/reperes-${version}.json`], { message: `No example of ${version}.` });

/** Without Dexie: as the browser was told by that version. */
function write({ version, stores, rows }: Example): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const opening = indexedDB.open(NAME, version * 10);
  opening.onerror = () => reject(opening.error);
  opening.onupgradeneeded = () => {
    for (const [name, { key, indices }] of Object.entries(stores)) {
      const store = opening.result.createObjectStore(name, { keyPath: key });
      for (const [index, of] of Object.entries(indices)) store.createIndex(index, of.key, { multiEntry: of.many });
    }
  };
  opening.onsuccess = () => {
    const database = opening.result;
    const writing = database.transaction([...database.objectStoreNames], 'readwrite');
    for (const [name, records = []] of Object.entries(rows)) {
      for (const row of records) writing.objectStore(name).put(row);
    }
    writing.onabort = () => reject(writing.error);
    writing.oncomplete = () => {
      database.close();
      resolve();
    };
  };
  return promise;
}

let store: Store | undefined;
async function open(): Promise<Store> {
  store = await good(openStore(NAME));
  return store;
}
afterEach(async () => {
  if (store !== undefined) closeStore(store);
  store = undefined;
  await Dexie.delete(NAME);
});

/** Version 1 had one pack, ours. */
const ADDED_TO_PACKS: Readonly<Record<number, object>> = { 1: { kind: 'bundled', on: true } };
const versions = Array.from({ length: DATABASE_VERSION }, (_, i) => i + 1);
const records = (rows: readonly { readonly record: unknown }[]): unknown[] => rows.map(({ record }) => record);

it.each(versions)('a database of version %i, kept as an example, keeps every pack and every record', async (n) => {
  const kept = example(n);
  expect(kept.version).toBe(n);
  await write(kept);
  const opened = await open();
  const { packs, documents, entities, facts, lexicon } = kept.rows;
  const installed = await good(readInstalled(opened));
  expect(installed?.packs).toHaveLength(packs.length);
  expect(installed?.packs).toEqual(expect.arrayContaining(packs.map((row) => ({ ...row, ...ADDED_TO_PACKS[n] }))));
  expect(installed?.lexicon).toEqual(lexicon[0]);
  for (const { id, generation } of packs) {
    if (generation !== undefined) continue;
    const ofPack = <R extends { readonly pack: string }>(rows: readonly R[]): R[] =>
      rows.filter(({ pack }) => pack === id);
    const whole = await good(wholePack(opened, id));
    expect(whole?.documents).toEqual(records(ofPack(documents)));
    expect(whole?.entities).toEqual(records(ofPack(entities)));
    expect(whole?.facts).toEqual(records(ofPack(facts)));
  }
  // By an index of several values, and by one of one.
  const about = await good(readCorpus(opened, (reading) => reading.factsAbout([RURITANIA.id])));
  expect(about.map(({ id }) => id)).toEqual(['essai/1/1', 'essai/2/1', ...(n < 3 ? [] : ['grand/1'])]);
  expect(await good(readCorpus(opened, async (reading) => (await reading.factsOf('essai')).facts))).toHaveLength(2);
  const put = [{ pack: { ...samplePack(), id: 'encore' }, digest: 'd', kind: 'added' }] as const;
  const changed = await good(changePacks(opened, { put, turn: { id: 'essai', on: false } }, () => new ArrayBuffer(4)));
  expect(changed.packs).toHaveLength(packs.length + 1);
});

it('a large pack, kept as an example, is read by its buckets and is whole', async () => {
  await write(example(3));
  const opened = await open();
  const read = await good(
    readCorpus(opened, async (reading) => ({
      documents: await reading.documents(['atlas']),
      entities: await reading.entities(['place/hofbau', 'place/nowhere', 'place/strelsau']),
      cited: (await reading.factsOf('atlas')).facts,
      pack: await reading.packWith('place/wintenberg', 'Wintenberg'),
    })),
  );
  expect(read).toMatchObject({
    documents: [{ id: 'atlas', paragraphs: 9 }],
    entities: [{ id: 'place/hofbau' }, { id: 'place/strelsau' }],
    cited: [{ id: 'grand/2' }, { id: 'grand/1' }],
    pack: { id: 'grand' },
  });
  const large = (await good(readInstalled(opened)))?.packs.find(({ id }) => id === 'grand');
  expect(large?.generation && (await isStoredWhole(opened, large.generation))).toBe(true);
});

it('today’s database is the one that the last example describes', async () => {
  const { database } = await open();
  const reading = database.backendDB().transaction([...database.backendDB().objectStoreNames], 'readonly');
  const today = [...reading.objectStoreNames].map((name) => {
    const table = reading.objectStore(name);
    const indices = [...table.indexNames].map((index) => {
      const { keyPath, multiEntry } = table.index(index);
      return [index, { key: keyPath, many: multiEntry }];
    });
    return [name, { key: table.keyPath, indices: Object.fromEntries(indices) }];
  });
  expect(Object.fromEntries(today)).toEqual(example(DATABASE_VERSION).stores);
  expect(database.verno).toBe(DATABASE_VERSION);
});
