import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastErrors } from '../../lib/report/report.ts';
import { importNotes, setFound } from '../../lib/store/change-notes.ts';
import { binned, deleteNotes } from '../../lib/store/note-bin.ts';
import { everyDraft, saveDraft } from '../../lib/store/note-drafts.ts';
import {
  everyNote,
  getNotes,
  type NotesStore,
  notesOfEntities,
  notesOfPage,
  openNotes,
} from '../../lib/store/notes.ts';
import { NOTES_VERSION } from '../../lib/store/notes-database.ts';
import { saveNote } from '../../lib/store/save-note.ts';
import {
  at,
  good,
  HENTZAU,
  LOST,
  noteOf,
  onEntity,
  onPage,
  onPassage,
  silence,
  stage,
  uuid,
  ZENDA,
} from './notes-stage.ts';

silence();
const NAME = 'notes-read-test';
const { open, end } = stage(NAME);
afterEach(end);

const numbers = (notes: readonly { readonly note: { readonly id: string } }[]): number[] =>
  notes.map(({ note }) => Number.parseInt(note.id.slice(-12), 16));

describe('reading notes', () => {
  const notes = [
    noteOf(1),
    noteOf(2, { target: onPage() }),
    noteOf(3, { target: onPassage(HENTZAU) }),
    noteOf(4, { target: onEntity('country/ruritanie', ZENDA) }),
    noteOf(5, { target: onEntity('leader/rodolphe') }),
    noteOf(6, { target: onPassage(HENTZAU), entities: ['country/ruritanie'] }),
  ];

  it.each<[string, (store: NotesStore) => ReturnType<typeof everyNote>, number[]]>([
    ['every one', everyNote, [1, 2, 3, 4, 5, 6]],
    ['by id, in the order asked', (s) => getNotes(s, [uuid(5), uuid(9), uuid(1)]), [5, 1]],
    ['on a page and its passages, not on entities met there', (s) => notesOfPage(s, ZENDA), [1, 2]],
    ['on a page without notes', (s) => notesOfPage(s, `${ZENDA}/2`), []],
    ['about an entity, not linked to it', (s) => notesOfEntities(s, ['country/ruritanie']), [4]],
    ['about several', (s) => notesOfEntities(s, ['leader/rodolphe', 'country/ruritanie', 'leader/flavie']), [4, 5]],
    ['about none', (s) => notesOfEntities(s, []), []],
  ])('%s', async (_, read, expected) => {
    const store = await open();
    await good(importNotes(store, notes));
    const got = numbers(await good(read(store)));
    expect(read === everyNote ? got.toSorted() : got).toEqual(expected);
  });

  it('2,000 takes so long', async () => {
    const store = await open();
    const text = 'Le duc attendait au château. '.repeat(20);
    const many = Array.from({ length: 2000 }, (_, i) => noteOf(i + 1, { text, tags: ['duel', 'château'] }));
    const began = performance.now();
    await good(importNotes(store, many));
    const read = performance.now();
    expect(await good(everyNote(store))).toHaveLength(2000);
    const done = performance.now();
    expect(await good(notesOfPage(store, ZENDA))).toHaveLength(2000);
    const whole = performance.now();
    console.info(
      `2,000 notes: import ${Math.round(read - began)} ms, every note ${Math.round(done - read)} ms, those of their page ${Math.round(whole - done)} ms`,
    );
  });
});

describe('a damaged row takes no other down, and is left where it is', () => {
  const broken: [string, Record<string, unknown>][] = [
    ['of no note', { note: undefined }],
    ['of a note without its text', { note: { ...noteOf(2), text: undefined } }],
    ['of a note of another id', { note: noteOf(3) }],
    ['of a note of a version to come', { note: { ...noteOf(2), version: 2 } }],
  ];

  let store: NotesStore;
  beforeEach(async () => {
    store = await open();
    await good(
      importNotes(
        store,
        [1, 2, 3, 4].map((n) => noteOf(n)),
      ),
    );
  });

  it.each(broken)('%s, in the library', async (_, change) => {
    const row = { id: uuid(2), note: noteOf(2), address: ZENDA, found: null, ...change };
    await store.database.table('notes').put(row);
    const before = lastErrors().length;
    expect(numbers(await good(everyNote(store)))).toEqual([1, 3, 4]);
    expect(lastErrors().length - before).toBe(1);
    expect(numbers(await good(notesOfPage(store, ZENDA)))).toEqual([1, 3, 4]);
    expect(numbers(await good(getNotes(store, [uuid(4), uuid(2)])))).toEqual([4]);
    await good(deleteNotes(store, [uuid(1), uuid(2)], at(1)));
    expect(numbers(await good(binned(store)))).toEqual([1]);
    expect(await store.database.notes.get(uuid(2))).toEqual(row);
  });

  it.each(broken)('%s, in the bin and among drafts', async (_, change) => {
    await good(deleteNotes(store, [uuid(1), uuid(2)], at(1)));
    await store.database.table('bin').put({ id: uuid(2), note: noteOf(2), found: null, deleted: at(1), ...change });
    await good(saveDraft(store, noteOf(9), at(1)));
    await store.database.table('drafts').put({ id: uuid(2), note: noteOf(2), at: at(1), ...change });
    expect(numbers(await good(binned(store)))).toEqual([1]);
    expect(numbers(await good(everyDraft(store)))).toEqual([9]);
  });
});

describe('a row that the disk has lost takes no other down', () => {
  const lose = (row: { readonly id: string }) => {
    if (row.id === uuid(2)) throw new DOMException('Data lost due to missing file.', 'NotReadableError');
    return row;
  };

  it('in the library, and an import puts it back', async () => {
    const store = await open();
    await good(
      importNotes(
        store,
        [1, 2, 3].map((n) => noteOf(n)),
      ),
    );
    store.database.table('notes').hook('reading', lose);
    const before = lastErrors().length;
    expect(numbers(await good(everyNote(store)))).toEqual([1, 3]);
    expect(lastErrors().length - before).toBe(1);
    expect(numbers(await good(notesOfPage(store, ZENDA)))).toEqual([1, 3]);
    expect(numbers(await good(getNotes(store, [3, 2, 9, 1].map(uuid))))).toEqual([3, 1]);
    const seen = [1, 3].map((n) => ({ id: uuid(n), found: 'exact' as const }));
    expect(await good(setFound(store, ZENDA, seen))).toBe(true);
    await good(importNotes(store, [noteOf(2, { text: 'Sauvée.' })]));
    const again = await open();
    expect(await good(getNotes(again, [uuid(2)]))).toEqual([{ note: noteOf(2, { text: 'Sauvée.' }), found: null }]);
  });

  it('in the bin and among drafts', async () => {
    const store = await open();
    await good(
      importNotes(
        store,
        [1, 2].map((n) => noteOf(n)),
      ),
    );
    await good(deleteNotes(store, [uuid(1), uuid(2)], at(1)));
    for (const n of [2, 9]) await good(saveDraft(store, noteOf(n), at(1)));
    for (const name of ['bin', 'drafts']) store.database.table(name).hook('reading', lose);
    expect(numbers(await good(binned(store)))).toEqual([1]);
    expect(numbers(await good(everyDraft(store)))).toEqual([9]);
  });
});

describe('a broken database is a clear answer, never an exception', () => {
  it.each([NOTES_VERSION + 1, 7])('made by version %i of ours: refused, and not touched', async (version) => {
    const newer = new Dexie(NAME);
    newer.version(version).stores({ notes: 'id', links: 'id' });
    await newer.open();
    newer.close();
    expect(await openNotes(NAME)).toEqual({ ok: false, reason: 'newer' });
    expect((await indexedDB.databases()).find(({ name }) => name === NAME)?.version).toBe(version * 10);
  });

  it('that went away under us', async () => {
    const store = await open();
    await good(importNotes(store, [noteOf(1)]));
    await Dexie.delete(NAME);
    const asked = [everyNote(store), getNotes(store, [uuid(1)]), notesOfPage(store, ZENDA), saveNote(store, noteOf(2))];
    expect(await Promise.all(asked)).toEqual([LOST, LOST, LOST, LOST]);
  });

  it('whose tables are missing: they come back empty', async () => {
    const other = new Dexie(NAME);
    other.version(1).stores({ notes: 'id' });
    await other.open();
    other.close();
    const store = await open();
    expect(await good(saveNote(store, noteOf(1)))).toMatchObject({ kind: 'saved' });
    expect(numbers(await good(notesOfPage(store, ZENDA)))).toEqual([1]);
    expect(await good(binned(store))).toEqual([]);
  });
});
