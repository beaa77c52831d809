import * as v from 'valibot';
import { afterEach, expect, it } from 'vitest';
import { LedgerSchema } from '../../lib/model/ledger.ts';
import { EMPTY_OWN_PACK, OwnPackSchema } from '../../lib/model/own-pack.ts';
import { VisitSchema } from '../../lib/model/visit.ts';
import { checkLedger, readLedger } from '../../lib/store/check-ledger.ts';
import { readDigests } from '../../lib/store/digests.ts';
import { binned, restoreNotes } from '../../lib/store/note-bin.ts';
import { draftsOf, everyDraft } from '../../lib/store/note-drafts.ts';
import { everyNote, notesOfEntities, notesOfPage } from '../../lib/store/notes.ts';
import { NOTES_VERSION } from '../../lib/store/notes-database.ts';
import { readOwn, writeOwn } from '../../lib/store/own.ts';
import { attachedTexts, getText } from '../../lib/store/texts.ts';
import { listVisits } from '../../lib/store/visits.ts';
import { RURITANIA } from '../packs/sample.ts';
import { good, silence, stage, uuid, ZENDA } from './notes-stage.ts';

silence();
const NAME = 'notes-examples-test';
const { open, end } = stage(NAME);
afterEach(end);

const Row = v.looseObject({ id: v.string(), note: v.looseObject({ id: v.string() }) });
/** What a version of ours left on a disk: its object stores with their indices, and rows of each. */
const ExampleSchema = v.strictObject({
  version: v.number(),
  stores: v.record(v.string(), v.array(v.string())),
  rows: v.strictObject({
    notes: v.array(Row),
    drafts: v.array(Row),
    bin: v.array(Row),
    // Version 1 had none of these.
    own: v.optional(v.array(v.strictObject({ id: v.string(), own: OwnPackSchema })), []),
    texts: v.optional(v.array(v.strictObject({ id: v.string(), text: v.string() })), []),
    visits: v.optional(v.array(v.strictObject({ id: v.string(), visit: VisitSchema, last: v.string() })), []),
    // Versions 1 and 2 had none of these.
    ledger: v.optional(v.array(v.strictObject({ id: v.string(), ledger: LedgerSchema })), []),
    digests: v.optional(v.array(v.looseObject({ id: v.union([v.number(), v.string()]), format: v.number() })), []),
  }),
});
type Example = v.InferOutput<typeof ExampleSchema>;

const files = import.meta.glob('./examples/reperes-notes-*.json', { eager: true, import: 'default' });
const example = (version: number): Example =>
  v.parse(ExampleSchema, files[`./examples/reperes-notes-${version}.json`], { message: `No example of ${version}.` });

/** Without Dexie: as the browser was told by that version. */
function write({ version, stores, rows }: Example): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const opening = indexedDB.open(NAME, version * 10);
  opening.onerror = () => reject(opening.error);
  opening.onupgradeneeded = () => {
    for (const [name, indices] of Object.entries(stores)) {
      const store = opening.result.createObjectStore(name, { keyPath: 'id' });
      for (const index of indices) store.createIndex(index, index);
    }
  };
  opening.onsuccess = () => {
    const database = opening.result;
    const writing = database.transaction([...database.objectStoreNames], 'readwrite');
    for (const name of Object.keys(stores)) {
      const records = rows[name as keyof typeof rows];
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

const versions = Array.from({ length: NOTES_VERSION }, (_, i) => i + 1);
const idsOf = (rows: readonly { readonly note: { readonly id: string } }[]): string[] =>
  rows.map(({ note }) => note.id);

it.each(versions)(
  'a database of version %i, kept as an example, keeps every note, draft and deleted note, the own pack, every text and visit',
  async (n) => {
    const kept = example(n);
    expect(kept.version).toBe(n);
    await write(kept);
    const store = await open();
    const { notes, drafts, bin, own, texts, visits } = kept.rows;
    expect(await good(readOwn(store))).toEqual(own[0]?.own ?? EMPTY_OWN_PACK);
    expect(await good(attachedTexts(store))).toEqual(texts.map(({ id }) => id));
    for (const { id, text } of texts) expect(await good(getText(store, id))).toBe(text);
    expect(await good(everyNote(store))).toEqual(notes.map(({ note, found }) => ({ note, found })));
    expect(await good(everyDraft(store))).toEqual(drafts.map(({ note, at }) => ({ note, at })).toReversed());
    expect(await good(binned(store))).toEqual(bin.map(({ note, deleted }) => ({ note, deleted })).toReversed());
    expect(idsOf(await good(notesOfPage(store, ZENDA)))).toEqual([uuid(1), uuid(2), uuid(5)]);
    expect(idsOf(await good(notesOfEntities(store, ['country/ruritanie'])))).toEqual([uuid(3)]);
    expect(idsOf(await good(draftsOf(store, ZENDA)))).toEqual([uuid(1)]);
    expect((await good(listVisits(store, 0, 9))).visits).toEqual(visits.map(({ visit }) => visit));
    expect(await good(checkLedger(store, 'rows'))).toBe('whole');
    // What a version before the ledger left counts as a first step.
    expect(await good(readLedger(store))).toEqual(
      kept.rows.ledger[0]?.ledger ?? expect.objectContaining({ sequence: 1 }),
    );
    expect((await good(readDigests(store))).map(({ id }) => id).toSorted()).toEqual(
      notes.map(({ id }) => id).toSorted(),
    );
    await good(writeOwn(store, { ...EMPTY_OWN_PACK, entities: [RURITANIA] }));
    expect((await good(readOwn(store))).entities).toEqual([RURITANIA]);
    await good(restoreNotes(store, idsOf(bin)));
    expect(await good(everyNote(store))).toHaveLength(notes.length + bin.length);
  },
);

it('today’s database is the one that the last example describes', async () => {
  const { database } = await open();
  const today = database.tables.map((table) => [table.name, table.schema.indexes.map(({ name }) => name)]);
  expect(Object.fromEntries(today)).toEqual(example(NOTES_VERSION).stores);
  expect(database.verno).toBe(NOTES_VERSION);
});
