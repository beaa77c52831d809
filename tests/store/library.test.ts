import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Library } from '../../lib/model/backup.ts';
import type { Note } from '../../lib/model/note.ts';
import { EMPTY_OWN_PACK } from '../../lib/model/own-pack.ts';
import { importNotes } from '../../lib/store/change-notes.ts';
import { checkLedger, readLedger } from '../../lib/store/check-ledger.ts';
import { digestOf } from '../../lib/store/digest-of.ts';
import { readDigests } from '../../lib/store/digests.ts';
import { readLibrary, replaceLibrary } from '../../lib/store/library.ts';
import { binned, deleteNotes, destroy, restoreNotes } from '../../lib/store/note-bin.ts';
import { closeNotes, everyNote, type NotesStore, notesOfPage, rebuildNotes } from '../../lib/store/notes.ts';
import { saveNote } from '../../lib/store/save-note.ts';
import { removeText } from '../../lib/store/texts.ts';
import { listVisits, putVisit } from '../../lib/store/visits.ts';
import { ROLE, RURITANIA, TEXT, TEXT_SHA256 } from '../packs/sample.ts';
import { at, good, LOST, next, noteOf, onEntity, silence, stage, uuid, ZENDA } from './notes-stage.ts';

silence();
const NAME = 'library-test';
const { open, end } = stage(NAME);
afterEach(end);

const LIBRARY: Library = {
  notes: [
    { note: noteOf(1), found: 'exact' },
    { note: next(noteOf(2), { text: 'Mieux dit.', tags: ['duel'] }), found: null },
    { note: noteOf(3, { target: onEntity('country/ruritanie') }), found: null },
  ],
  drafts: [{ note: noteOf(7), at: at(4) }],
  bin: [{ note: noteOf(4), found: 'orphan', deleted: at(5) }],
  own: { ...EMPTY_OWN_PACK, entities: [RURITANIA], facts: [ROLE] },
  texts: [{ sha256: TEXT_SHA256, text: TEXT }],
};

async function furnished(): Promise<NotesStore> {
  const store = await open();
  await good(replaceLibrary(store, LIBRARY, 0));
  return store;
}

const lose = (id: string) => (row?: { readonly id: string }) => {
  if (row?.id === id) throw new DOMException('Data lost due to missing file.', 'NotReadableError');
  return row;
};

describe('a whole library', () => {
  it('comes back as it was put, in the place of everything', async () => {
    const store = await open();
    await good(importNotes(store, [noteOf(1, { text: 'Autre.' }), noteOf(8)]));
    const ledger = await good(replaceLibrary(store, LIBRARY, 0));
    expect(await good(readLibrary(store))).toEqual({ library: LIBRARY, ledger, damaged: 0, isWhole: true });
    expect(ledger).toMatchObject({ sequence: 2, counts: { notes: 3, bin: 1, own: 2, texts: 1 } });
    expect(await good(checkLedger(store, 'rows'))).toBe('whole');
    expect(await good(notesOfPage(store, ZENDA))).toEqual(LIBRARY.notes.slice(0, 2));
    expect((await good(readDigests(store))).map(({ id }) => id).toSorted()).toEqual([1, 2, 3].map(uuid));
  });

  it('leaves the history as it is: what was forgotten does not come back, nor is the rest forgotten', async () => {
    const store = await open();
    const visit = { page: { address: ZENDA, opened: ZENDA, title: 'Zenda' }, last: at(6), mentions: 3 };
    await good(putVisit(store, visit));
    await good(replaceLibrary(store, LIBRARY, 0));
    expect((await good(listVisits(store, 0, 9))).visits).toEqual([visit]);
    expect(JSON.stringify(await good(readLibrary(store)))).not.toContain('"mentions":3');
  });

  it('gets a sequence beyond everything that is known', async () => {
    const store = await furnished();
    expect((await good(replaceLibrary(store, LIBRARY, 40))).sequence).toBe(41);
    expect((await good(replaceLibrary(store, LIBRARY, 7))).sequence).toBe(42);
    await good(saveNote(store, noteOf(9)));
    expect((await good(readLedger(store)))?.sequence).toBe(43);
  });

  it('that cannot be written leaves what was there', async () => {
    const store = await furnished();
    const before = await good(readLibrary(store));
    const twice = { ...LIBRARY, bin: [...LIBRARY.bin, ...LIBRARY.bin] };
    expect(await replaceLibrary(store, twice, 90)).toEqual(LOST);
    expect(await good(readLibrary(store))).toEqual(before);
    expect(await good(checkLedger(store, 'rows'))).toBe('whole');
  });

  it('that fills the disk says so', async () => {
    const store = await furnished();
    store.database.table('texts').hook('creating', () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    expect(await replaceLibrary(store, LIBRARY, 0)).toEqual({ ok: false, reason: 'full' });
  });

  it('of which rows are damaged or lost is read but for those, and is whole when it was put back', async () => {
    const store = await furnished();
    await store.database.table('notes').update(uuid(1), { 'note.text': 7 });
    for (const [table, id] of [
      ['notes', uuid(2)],
      ['bin', uuid(4)],
      ['texts', TEXT_SHA256],
    ] as const)
      store.database.table(table).hook('reading', lose(id));
    const read = await good(readLibrary(store));
    expect(read).toMatchObject({ damaged: 4, isWhole: false });
    expect(read.library).toEqual({ ...LIBRARY, notes: LIBRARY.notes.slice(2), bin: [], texts: [] });
    const ledger = await good(replaceLibrary(store, LIBRARY, 0));
    const again = await open();
    expect(await good(readLibrary(again))).toEqual({ library: LIBRARY, ledger, damaged: 0, isWhole: true });
    expect(await good(checkLedger(again, 'rows'))).toBe('whole');
  });

  it('that is thrown away leaves an empty database that can be written', async () => {
    closeNotes(await furnished());
    const store = await good(rebuildNotes(NAME));
    expect(await good(everyNote(store))).toEqual([]);
    expect(await good(saveNote(store, noteOf(1)))).toMatchObject({ kind: 'saved' });
    expect(await good(checkLedger(store, 'rows'))).toBe('whole');
    closeNotes(store);
  });
});

describe('a row that is lost takes no change down', () => {
  it('of notes', async () => {
    const store = await furnished();
    store.database.table('notes').hook('reading', lose(uuid(2)));
    expect(await good(saveNote(store, next(noteOf(2))))).toEqual({ kind: 'deleted' });
    await good(deleteNotes(store, [uuid(1), uuid(2)], at(9)));
    expect((await good(binned(store))).map(({ note }) => note.id)).toEqual([uuid(1), uuid(4)]);
    await good(importNotes(store, [noteOf(2), noteOf(6)]));
    const again = await open();
    expect((await good(everyNote(again))).map(({ note }) => note.id)).toEqual([2, 3, 6].map(uuid));
    console.info(
      JSON.stringify(await good(readLedger(again))),
      await again.database.notes.count(),
      await again.database.bin.count(),
    );
    expect(await good(checkLedger(again, 'counts'))).toBe('whole');
    // What it was is not known: it cannot be taken off the checksum.
    expect(await good(checkLedger(again, 'rows'))).toBe('incomplete');
  });

  it('of the bin and of texts', async () => {
    const store = await furnished();
    store.database.table('bin').hook('reading', lose(uuid(4)));
    store.database.table('texts').hook('reading', lose(TEXT_SHA256));
    await good(restoreNotes(store, [uuid(4)]));
    expect(await good(removeText(store, TEXT_SHA256))).toBeNull();
    await good(destroy(store, null));
    const { library, ledger } = await good(readLibrary(await open()));
    expect(library).toEqual({ ...LIBRARY, bin: [], texts: [] });
    expect(ledger.counts).toEqual({ notes: 3, bin: 0, own: 2, texts: 0 });
  });
});

describe('digests', () => {
  const expected = LIBRARY.notes.map(digestOf);
  const inOrder = (digests: readonly { readonly id: string }[]) => digests.toSorted((a, b) => (a.id < b.id ? -1 : 1));

  it('tell of a note what lists and searches want', async () => {
    const store = await furnished();
    expect(inOrder(await good(readDigests(store)))[1]).toEqual({
      id: uuid(2),
      kind: 'passage',
      colour: 'yellow',
      tags: ['duel'],
      entities: [],
      categories: [],
      site: 'gazette.example',
      modified: at(1),
      found: null,
      words: { tags: ' duel ', text: ' mieux dit ', title: ' le prisonnier ', quote: ' le pont levis ' },
    });
  });

  it.each<[string, (store: NotesStore) => PromiseLike<unknown>]>([
    ['of another format', (store) => store.database.digests.toCollection().modify({ format: 0 })],
    ['that are damaged', (store) => store.database.table('digests').toCollection().modify({ of: 7 })],
    ['a column of which is gone', (store) => store.database.table('digests').toCollection().modify({ 'of.tags': '' })],
    ['that are missing, all', (store) => store.database.digests.clear()],
    [
      'whose file is gone',
      async (store) => store.database.digests.hook('reading', () => lose('')({ id: '' }) as never),
    ],
  ])('%s are made again from the notes, whatever was saved meanwhile', async (_, spoil) => {
    const store = await furnished();
    await spoil(store);
    await good(saveNote(store, noteOf(9)));
    const saved = [...expected, digestOf({ note: noteOf(9), found: null })];
    expect(inOrder(await good(readDigests(store)))).toEqual(saved);
    const again = await open();
    expect(inOrder(await good(readDigests(again)))).toEqual(saved);
    expect(await good(checkLedger(again, 'rows'))).toBe('whole');
  });

  it('that are damaged take no large change down', async () => {
    const store = await furnished();
    await store.database.table('digests').toCollection().modify({ 'of.tags': '' });
    const many = Array.from({ length: 150 }, (_, i) => noteOf(100 + i));
    await good(importNotes(store, many));
    const all = (await good(everyNote(store))).map(digestOf);
    expect(inOrder(await good(readDigests(store)))).toEqual(inOrder(all));
    expect(await good(checkLedger(store, 'rows'))).toBe('whole');
  });

  it('of many changes, one by one and at once, are those of the notes', async () => {
    const store = await open();
    const many = Array.from({ length: 300 }, (_, i) => noteOf(i + 1));
    const now = async () => inOrder((await good(everyNote(store))).map(digestOf));
    await good(importNotes(store, many));
    for (const note of many.slice(0, 210)) await good(saveNote(store, next(note, { text: 'Mieux dit.' })));
    await good(deleteNotes(store, [uuid(1), uuid(299)], at(1)));
    const loose = () => store.database.digests.where(':id').above('').count();
    expect(await loose()).toBe(211);
    expect(inOrder(await good(readDigests(store)))).toEqual(await now());
    // What lay loose is taken in after the answer.
    await vi.waitFor(async () => expect(await loose()).toBe(0));
    expect(inOrder(await good(readDigests(store)))).toEqual(await now());
    await good(saveNote(store, next(many[250] as Note, { tags: ['duel'] })));
    await good(
      deleteNotes(
        store,
        many.slice(0, 150).map(({ id }) => id),
        at(2),
      ),
    );
    expect(await loose()).toBe(0);
    expect(inOrder(await good(readDigests(store)))).toEqual(await now());
    expect(await now()).toHaveLength(149);
  });

  it('are read where they cannot be written again', async () => {
    const store = await furnished();
    await store.database.digests.clear();
    store.database.digests.hook('creating', () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    expect(inOrder(await good(readDigests(store)))).toEqual(expected);
  });
});

describe('a library that is read', () => {
  it('is not whole when a row is gone, or another than the ledger speaks of', async () => {
    const store = await furnished();
    await store.database.table('bin').clear();
    expect(await good(readLibrary(store))).toMatchObject({ damaged: 0, isWhole: false });
    await good(replaceLibrary(store, LIBRARY, 0));
    await store.database.table('notes').update(uuid(1), { 'note.text': 'Autre.' });
    expect(await good(readLibrary(store))).toMatchObject({ damaged: 0, isWhole: false });
  });

  it('leaves out a text that the disk has altered, which a check of every row notices', async () => {
    const store = await furnished();
    await store.database.table('texts').update(TEXT_SHA256, { text: `#${TEXT.slice(1)}` });
    expect(await good(checkLedger(store, 'counts'))).toBe('whole');
    expect(await good(checkLedger(store, 'rows'))).toBe('incomplete');
    const read = await good(readLibrary(store));
    expect(read).toMatchObject({ damaged: 1, isWhole: false, library: { texts: [] } });
  });

  it('without a ledger is counted from its rows, and the next change begins one that counts them', async () => {
    const store = await furnished();
    await store.database.table('ledger').clear();
    const counts = { notes: 3, bin: 1, own: 2, texts: 1 };
    expect(await good(readLibrary(store))).toMatchObject({ ledger: { sequence: 0, counts }, isWhole: true });
    await good(saveNote(store, noteOf(9)));
    expect(await good(readLedger(store))).toMatchObject({ sequence: 2, counts: { ...counts, notes: 4 } });
    expect(await good(checkLedger(store, 'rows'))).toBe('whole');
  });
});
