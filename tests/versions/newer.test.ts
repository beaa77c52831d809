import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { makeCorpus } from '../../entrypoints/background/corpus.ts';
import { makeNotesKeeper } from '../../entrypoints/background/notes/notes-keeper.ts';
import { H_CHECKSUM, LEXICON_FORMAT } from '../../lib/lexicon/format.ts';
import { openLexicon } from '../../lib/lexicon/open.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { EMPTY_OWN_PACK } from '../../lib/model/own-pack.ts';
import { importNotes } from '../../lib/store/change-notes.ts';
import { DATABASE_NAME } from '../../lib/store/database.ts';
import { deleteNotes } from '../../lib/store/note-bin.ts';
import { closeNotes, everyNote, openNotes } from '../../lib/store/notes.ts';
import { NOTES_DATABASE, NOTES_VERSION } from '../../lib/store/notes-database.ts';
import { writeOwn } from '../../lib/store/own.ts';
import { saveNote } from '../../lib/store/save-note.ts';
import { samplePack } from '../packs/sample.ts';
import { NOTES } from './notes.ts';

for (const way of ['error', 'warn'] as const) vi.spyOn(console, way).mockImplementation(() => undefined);

const now = (): Date => new Date('2036-01-01T00:00:00.000Z');
const [NOTE] = NOTES;

/** All that lies in a database, and the browser's own number of its version. */
async function everything(name: string): Promise<unknown> {
  const database = await new Dexie(name).open();
  const rows = await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const));
  const read = { version: database.backendDB().version, rows: Object.fromEntries(rows) };
  database.close();
  return read;
}

afterEach(async () => {
  await Dexie.delete(NOTES_DATABASE);
  await Dexie.delete(DATABASE_NAME);
});

describe('the reader’s database, made by a later version', () => {
  /** As that version may leave it: our tables and one that we do not know. */
  async function makeLater(): Promise<void> {
    const ours = await openNotes();
    if (!ours.ok) throw new Error(ours.reason);
    await importNotes(ours.value, NOTES);
    // Long in the bin: our own cleaning would take it.
    await deleteNotes(ours.value, [NOTE.id], '2026-01-01T00:00:00.000Z');
    closeNotes(ours.value);
    const later = new Dexie(NOTES_DATABASE);
    later.version(NOTES_VERSION + 1).stores({ notes: 'id, address, about, mood', threads: 'id' });
    await later.open();
    await later.table('threads').add({ id: 'a', notes: [NOTE.id] });
    later.close();
  }

  it.each([
    ['reading', everyNote],
    ['saving', (store) => saveNote(store, { ...NOTE, revision: 4 })],
    ['importing', (store) => importNotes(store, NOTES)],
    ['deleting', (store) => deleteNotes(store, [NOTE.id], now().toISOString())],
    ['writing the own pack', (store) => writeOwn(store, EMPTY_OWN_PACK)],
  ] satisfies [string, (store: Parameters<typeof everyNote>[0]) => Promise<unknown>][])(
    '%s answers that, and nothing is written, nor cleaned, nor made anew',
    async (_, work) => {
      await makeLater();
      const before = await everything(NOTES_DATABASE);
      const keeper = makeNotesKeeper(now);
      const tried = vi.fn();
      const ask = () =>
        keeper.ask(async (store) => {
          tried();
          return answered(await work(store));
        });
      expect(await ask()).toEqual(refused('newer'));
      expect(await ask()).toEqual(refused('newer'));
      expect(tried).not.toHaveBeenCalled();
      expect(await everything(NOTES_DATABASE)).toEqual(before);
    },
  );

  it('is not taken for one of ours that Dexie has mended, nor that for it', async () => {
    const mended = new Dexie(NOTES_DATABASE);
    mended.version(NOTES_VERSION + 0.9).stores({ notes: 'id, address, about', drafts: 'id, address, at' });
    await mended.open();
    mended.close();
    const opened = await openNotes();
    expect(opened).toMatchObject({ ok: true });
    if (opened.ok) closeNotes(opened.value);
  });
});

describe('a dictionary of another format in the database of the corpus', () => {
  const wake = () => {
    const pack = samplePack();
    return makeCorpus({
      bundled: async () => pack,
      id: pack.id,
      version: pack.version,
      readOwn: async () => answered(EMPTY_OWN_PACK),
      onChange: () => undefined,
    });
  };

  it('is compiled again from the packs, which stay as they are: nothing but it was in it', async () => {
    const first = await wake().open();
    if (!first.ok) throw new Error(first.reason);
    const { database } = first.value.store;
    const packs = await database.packs.toArray();
    const kept = await database.lexicon.get('live');
    if (kept === undefined || !('buffer' in kept)) throw new Error('No lexicon.');
    const words = new Uint32Array(kept.buffer);
    words[1] = LEXICON_FORMAT + 1;
    words[H_CHECKSUM] = 0;
    expect(() => openLexicon(kept.buffer)).toThrow(`format ${LEXICON_FORMAT + 1}`);
    await database.lexicon.put(kept);
    database.close();
    const again = await wake().open();
    if (!again.ok) throw new Error(again.reason);
    expect(again.value.lexicon.version).toBe(first.value.lexicon.version);
    expect(await again.value.store.database.packs.toArray()).toEqual(packs);
    again.value.store.database.close();
  });
});
