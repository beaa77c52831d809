import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Step } from '../../lib/model/backup.ts';
import { EMPTY_LEDGER } from '../../lib/model/ledger.ts';
import { EMPTY_OWN_PACK } from '../../lib/model/own-pack.ts';
import { lastErrors } from '../../lib/report/report.ts';
import { importNotes } from '../../lib/store/change-notes.ts';
import { checkLedger, readLedger } from '../../lib/store/check-ledger.ts';
import { readLibrary } from '../../lib/store/library.ts';
import { deleteNotes, destroy, purgeBin } from '../../lib/store/note-bin.ts';
import { saveDraft } from '../../lib/store/note-drafts.ts';
import type { NotesStore } from '../../lib/store/notes.ts';
import { NOTES_VERSION } from '../../lib/store/notes-database.ts';
import { writeOwn } from '../../lib/store/own.ts';
import { saveNote } from '../../lib/store/save-note.ts';
import { putText, removeText } from '../../lib/store/texts.ts';
import { putVisit } from '../../lib/store/visits.ts';
import { ROLE, RURITANIA, TEXT, TEXT_SHA256 } from '../packs/sample.ts';
import { at, contents, good, LOST, next, noteOf, onEntity, silence, stage, uuid, ZENDA } from './notes-stage.ts';

silence();
const NAME = 'ledger-test';
const { open, end } = stage(NAME);
afterEach(end);

const OWN = { ...EMPTY_OWN_PACK, entities: [RURITANIA], facts: [ROLE] };

/** Some of everything: 3 notes, 1 in the bin, 2 names and facts, a text, a draft and a visit. */
async function furnished(): Promise<NotesStore> {
  const store = await open();
  await good(
    importNotes(store, [noteOf(1), noteOf(2), next(noteOf(3), { target: onEntity('country/ruritanie') }), noteOf(4)]),
  );
  await good(deleteNotes(store, [uuid(4)], at(1)));
  await good(writeOwn(store, OWN));
  await good(putText(store, { sha256: TEXT_SHA256, text: TEXT }));
  await good(saveDraft(store, noteOf(9), at(2)));
  await good(putVisit(store, { page: { address: ZENDA, opened: ZENDA, title: 'Zenda' }, last: at(3), mentions: 4 }));
  return store;
}

const lose = (id: string) => (row?: { readonly id: string }) => {
  if (row?.id === id) throw new DOMException('Data lost due to missing file.', 'NotReadableError');
  return row;
};

describe('a ledger', () => {
  it('begins with the database, and counts what the reader wrote', async () => {
    expect(await good(readLedger(await open()))).toEqual(EMPTY_LEDGER);
    await end();
    const ledger = await good(readLedger(await furnished()));
    expect(ledger).toMatchObject({ sequence: 4, counts: { notes: 3, bin: 1, own: 2, texts: 1 } });
  });

  it('says what it said when everything is as it was, whatever came between', async () => {
    const store = await furnished();
    const before = await good(readLedger(store));
    await good(saveNote(store, noteOf(7)));
    await good(deleteNotes(store, [uuid(7)], at(8)));
    expect((await good(readLedger(store)))?.checksum).not.toBe(before?.checksum);
    await good(destroy(store, [uuid(7)]));
    expect(await good(readLedger(store))).toEqual({ ...before, sequence: 7 });
  });

  it('is left alone by what changes nothing', async () => {
    const store = await furnished();
    const onStep = vi.fn();
    const told = { ...store, onStep };
    const before = await good(readLedger(store));
    await good(saveNote(told, noteOf(1)));
    await good(saveNote(told, { ...noteOf(2), revision: 7 }));
    await good(deleteNotes(told, [uuid(8)], at(1)));
    await good(destroy(told, [uuid(1)]));
    await good(purgeBin(told, at(0)));
    await good(removeText(told, 'f'.repeat(64)));
    await good(importNotes(told, []));
    expect(onStep).not.toHaveBeenCalled();
    expect(await good(readLedger(store))).toEqual(before);
  });

  it('is begun in a database that lost it, or never had one', async () => {
    const store = await furnished();
    await store.database.ledger.clear();
    expect(await good(readLedger(store))).toBeNull();
    expect(await good(checkLedger(store, 'counts'))).toBe('incomplete');
    expect(await good(checkLedger(store, 'rows'))).toBe('incomplete');
    const again = await open();
    expect(await good(checkLedger(again, 'rows'))).toBe('whole');
    expect(await good(readLedger(again))).toMatchObject({ sequence: 1, counts: { notes: 3 } });
  });

  it('of a database whose version had none is begun over rows that are damaged, and says so', async () => {
    const old = new Dexie(NAME);
    old.version(2).stores({
      notes: 'id, address, about',
      drafts: 'id, address, at',
      bin: 'id, deleted',
      own: 'id',
      texts: 'id',
      visits: 'id, last',
    });
    await old.open();
    await old.table('notes').bulkAdd([
      { id: uuid(1), note: noteOf(1), address: ZENDA, found: null },
      { id: uuid(2), note: { ...noteOf(2), text: 7 }, address: ZENDA, found: null },
    ]);
    old.close();
    const store = await open();
    expect(store.database.verno).toBe(NOTES_VERSION);
    expect((await good(readLedger(store)))?.counts.notes).toBe(2);
    expect(await good(checkLedger(store, 'counts'))).toBe('whole');
    expect(await good(checkLedger(store, 'rows'))).toBe('incomplete');
  });

  it('that is damaged is no ledger, and saving goes on', async () => {
    const store = await furnished();
    await store.database.table('ledger').put({ id: 'ledger', ledger: { version: 1, sequence: 'many' } });
    expect(await readLedger(store)).toEqual(LOST);
    await good(deleteNotes(store, [uuid(1)], at(1)));
    expect(await good(checkLedger(store, 'counts'))).toBe('incomplete');
  });
});

describe('who listens', () => {
  it('is told before whoever wrote gets an answer, and cannot make a save fail', async () => {
    const store = await open();
    const told: Step[] = [];
    const errors = lastErrors().length;
    const onStep = (step: Step) => {
      told.push(step);
      throw new Error('No room for the step.');
    };
    expect(await good(saveNote({ ...store, onStep }, noteOf(1)))).toMatchObject({ kind: 'saved' });
    expect(told.map(({ put }) => put.notes)).toEqual([[{ note: noteOf(1), found: null }]]);
    expect(lastErrors().length - errors).toBe(1);
  });

  it('is not told of what was broken off', async () => {
    const store = await furnished();
    const onStep = vi.fn();
    const before = [await contents(store), await good(readLedger(store))];
    store.database.table('ledger').hook('updating', () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    expect(await saveNote({ ...store, onStep }, noteOf(7))).toEqual({ ok: false, reason: 'full' });
    expect(await deleteNotes({ ...store, onStep }, [uuid(1)], at(1))).toEqual({ ok: false, reason: 'full' });
    expect(onStep).not.toHaveBeenCalled();
    expect([await contents(store), await good(readLedger(store))]).toEqual(before);
  });
});

describe('a database that lost something contradicts its ledger', () => {
  const raw = (store: NotesStore, table: string) => store.database.table(table);
  it.each<[string, 'counts' | 'rows', (store: NotesStore) => PromiseLike<unknown>]>([
    ['a note', 'counts', (store) => raw(store, 'notes').delete(uuid(1))],
    ['what lay in the bin', 'counts', (store) => raw(store, 'bin').clear()],
    ['the own pack', 'counts', (store) => raw(store, 'own').clear()],
    ['a text', 'counts', (store) => raw(store, 'texts').clear()],
    [
      'a deletion',
      'counts',
      (store) => raw(store, 'notes').add({ id: uuid(8), note: noteOf(8), address: ZENDA, found: null }),
    ],
    [
      'a save',
      'rows',
      (store) => raw(store, 'notes').put({ id: uuid(3), note: noteOf(3), address: ZENDA, found: null }),
    ],
    ['words of a note', 'rows', (store) => raw(store, 'notes').update(uuid(1), { 'note.text': 'Note 2' })],
    [
      'a note, and found another',
      'rows',
      (store) => raw(store, 'notes').update(uuid(1), { id: uuid(8), note: noteOf(8) }),
    ],
    ['the day of a deletion', 'rows', (store) => raw(store, 'bin').update(uuid(4), { deleted: at(0) })],
    [
      'a name, and found another',
      'rows',
      (store) => raw(store, 'own').put({ id: 'own', own: { ...OWN, entities: [{ ...RURITANIA, category: 'place' }] } }),
    ],
    ['the end of a text', 'rows', (store) => raw(store, 'texts').put({ id: TEXT_SHA256, text: TEXT.slice(1) })],
    [
      'tags, in a way that no note can have',
      'rows',
      (store) => raw(store, 'notes').update(uuid(1), { 'note.tags': 7 }),
    ],
  ])('%s: seen by its %s', async (_, seenBy, spoil) => {
    const store = await furnished();
    expect(await good(checkLedger(store, 'rows'))).toBe('whole');
    await spoil(store);
    expect(await good(checkLedger(store, 'counts'))).toBe(seenBy === 'counts' ? 'incomplete' : 'whole');
    expect(await good(checkLedger(store, 'rows'))).toBe('incomplete');
  });

  it('a row whose file is gone', async () => {
    const store = await furnished();
    store.database.table('notes').hook('reading', lose(uuid(2)));
    expect(await good(checkLedger(store, 'rows'))).toBe('incomplete');
  });

  it('is no answer when the database is gone', async () => {
    const store = await furnished();
    await Dexie.delete(NAME);
    expect(await checkLedger(store, 'counts')).toEqual(LOST);
    expect(await checkLedger(store, 'rows')).toEqual(LOST);
    expect(await readLedger(store)).toEqual(LOST);
    expect(await readLibrary(store)).toEqual(LOST);
  });
});

describe('a check of every row', () => {
  it('is in slices between which others write, and then begins again', async () => {
    const store = await open();
    await good(
      importNotes(
        store,
        Array.from({ length: 450 }, (_, i) => noteOf(i + 1)),
      ),
    );
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
      if (pauses === 2) await good(deleteNotes(store, [uuid(1), uuid(449)], at(1)));
    };
    expect(await good(checkLedger(store, 'rows', pause))).toBe('whole');
    expect(pauses).toBeGreaterThan(6);
  });

  it('ends, also when somebody writes all the time', async () => {
    const store = await furnished();
    let last = noteOf(1);
    const pause = async () => {
      last = next(last);
      await good(saveNote(store, last));
    };
    expect(await good(checkLedger(store, 'rows', pause))).toBe('whole');
  });
});
