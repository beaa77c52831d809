import { afterEach, describe, expect, it, vi } from 'vitest';
import { MAX_TAGS } from '../../lib/model/note.ts';
import { importNotes, setFound, tagNotes } from '../../lib/store/change-notes.ts';
import { binned, deleteNotes, destroy, purgeBin, restoreNotes } from '../../lib/store/note-bin.ts';
import { draftsOf, dropDraft, everyDraft, getDraft, purgeDrafts, saveDraft } from '../../lib/store/note-drafts.ts';
import { everyNote, getNotes, type NotesStore } from '../../lib/store/notes.ts';
import { saveNote } from '../../lib/store/save-note.ts';
import {
  at,
  contents,
  good,
  HENTZAU,
  next,
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
const { open, end } = stage('notes-change-test');
afterEach(end);

const ids = async (store: NotesStore) => (await good(everyNote(store))).map(({ note }) => note.id);

async function withNotes(count: number): Promise<NotesStore> {
  const store = await open();
  await good(
    importNotes(
      store,
      Array.from({ length: count }, (_, i) => noteOf(i + 1)),
    ),
  );
  return store;
}

describe('the bin', () => {
  it('takes notes out of the library and gives them back as they were', async () => {
    const store = await withNotes(3);
    await good(setFound(store, ZENDA, [{ id: uuid(2), found: 'orphan' }]));
    const before = await contents(store);
    await good(deleteNotes(store, [uuid(2), uuid(1), uuid(2), uuid(9)], at(5)));
    expect(await ids(store)).toEqual([uuid(3)]);
    expect(await good(binned(store))).toEqual([
      { note: noteOf(1), deleted: at(5) },
      { note: noteOf(2), deleted: at(5) },
    ]);
    await good(restoreNotes(store, [uuid(1), uuid(2), uuid(2), uuid(9)]));
    expect(await contents(store)).toEqual(before);
  });

  it('names the last deleted first', async () => {
    const store = await withNotes(3);
    for (const [n, when] of [
      [1, 6],
      [2, 8],
      [3, 7],
    ] as const)
      await good(deleteNotes(store, [uuid(n)], at(when)));
    expect((await good(binned(store))).map(({ note }) => note.id)).toEqual([uuid(2), uuid(3), uuid(1)]);
  });

  it('keeps what would fall on a note that exists again', async () => {
    const store = await withNotes(2);
    await good(deleteNotes(store, [uuid(1), uuid(2)], at(5)));
    const again = noteOf(1, { text: 'Une autre.' });
    await store.database.notes.put({ id: again.id, note: again, address: ZENDA, found: null });
    await good(restoreNotes(store, [uuid(1), uuid(2)]));
    expect((await good(everyNote(store))).map(({ note }) => note)).toEqual([again, noteOf(2)]);
    expect((await good(binned(store))).map(({ note }) => note)).toEqual([noteOf(1)]);
  });

  it('is emptied of some, of all, and of what lay there too long', async () => {
    const store = await withNotes(5);
    for (const n of [1, 2, 3, 4]) await good(deleteNotes(store, [uuid(n)], at(n)));
    expect(await good(purgeBin(store, at(2)))).toBe(1);
    expect((await good(binned(store))).map(({ note }) => note.id)).toEqual([uuid(4), uuid(3), uuid(2)]);
    await good(destroy(store, [uuid(3), uuid(5), uuid(9)]));
    expect((await good(binned(store))).map(({ note }) => note.id)).toEqual([uuid(4), uuid(2)]);
    await good(destroy(store, null));
    expect(await good(binned(store))).toEqual([]);
    expect(await ids(store)).toEqual([uuid(5)]);
  });
});

describe('a tag', () => {
  const tagged = noteOf(2, { tags: ['duel'] });
  const full = noteOf(3, { tags: Array.from({ length: MAX_TAGS }, (_, i) => `t${i}`) });

  it('is put on those that can take it, which change once', async () => {
    const store = await open();
    await good(importNotes(store, [noteOf(1), tagged, full]));
    const asked = [uuid(1), uuid(1), uuid(2), uuid(3), uuid(9)];
    expect(await good(tagNotes(store, asked, 'duel', true, at(7)))).toEqual([uuid(1)]);
    expect((await good(getNotes(store, [uuid(1), uuid(2), uuid(3)]))).map(({ note }) => note)).toEqual([
      { ...noteOf(1), tags: ['duel'], revision: 2, modified: at(7) },
      tagged,
      full,
    ]);
  });

  it('is taken off those that bear it, also from a full one', async () => {
    const store = await open();
    await good(importNotes(store, [noteOf(1), tagged, full]));
    const asked = [uuid(1), uuid(2), uuid(3)];
    expect(await good(tagNotes(store, asked, 'duel', false, at(7)))).toEqual([uuid(2)]);
    expect(await good(tagNotes(store, asked, 't5', false, at(8)))).toEqual([uuid(3)]);
    const notes = (await good(getNotes(store, asked))).map(({ note }) => note);
    expect(notes[1]).toEqual({ ...tagged, tags: [], revision: 2, modified: at(7) });
    expect(notes[2]?.tags).toHaveLength(MAX_TAGS - 1);
  });

  it('does not forget where a passage was found, and is a change that an open editor meets', async () => {
    const store = await withNotes(1);
    await good(setFound(store, ZENDA, [{ id: uuid(1), found: 'approximate' }]));
    await good(tagNotes(store, [uuid(1)], 'duel', true, at(7)));
    const theirs = { ...noteOf(1), tags: ['duel'], revision: 2, modified: at(7) };
    expect(await good(getNotes(store, [uuid(1)]))).toEqual([{ note: theirs, found: 'approximate' }]);
    expect(await good(saveNote(store, next(noteOf(1), { text: 'Moi.' })))).toEqual({ kind: 'conflict', theirs });
  });
});

describe('an import', () => {
  it('is written over what is there and out of the bin, and leaves drafts', async () => {
    const store = await withNotes(3);
    await good(
      setFound(
        store,
        ZENDA,
        [1, 2].map((n) => ({ id: uuid(n), found: 'orphan' as const })),
      ),
    );
    await good(deleteNotes(store, [uuid(3)], at(1)));
    const begun = next(noteOf(1), { text: 'Commencée.' });
    await good(saveDraft(store, begun, at(2)));
    const brought = [
      noteOf(1, { text: 'Venue.', revision: 9 }),
      noteOf(2, { target: onPassage(HENTZAU) }),
      noteOf(3, { text: 'Revenue.' }),
      noteOf(4),
    ];
    await good(importNotes(store, brought));
    expect(await good(everyNote(store))).toEqual(
      brought.map((note, i) => ({ note: i === 1 ? { ...note, revision: 2 } : note, found: i === 0 ? 'orphan' : null })),
    );
    expect(await good(binned(store))).toEqual([]);
    expect(await good(getDraft(store, uuid(1)))).toEqual({ note: begun, at: at(2) });
  });

  it('is not written over by an editor that was open on what was there', async () => {
    const store = await withNotes(1);
    const brought = noteOf(1, { text: 'D’une autre machine.', modified: at(5) });
    await good(importNotes(store, [brought]));
    const theirs = { ...brought, revision: 2 };
    expect(await good(saveNote(store, next(noteOf(1), { text: 'D’ici.' })))).toEqual({ kind: 'conflict', theirs });
    await good(importNotes(store, [theirs]));
    expect((await good(getNotes(store, [uuid(1)])))[0]?.note).toEqual(theirs);
  });

  it('of nothing changes nothing', async () => {
    const store = await withNotes(1);
    await good(importNotes(store, []));
    expect(await ids(store)).toEqual([uuid(1)]);
  });
});

describe('where passages were found', () => {
  it('is kept for the passages of that page, and said to be new once', async () => {
    const store = await open();
    const others = [
      noteOf(2, { target: onPassage(HENTZAU) }),
      noteOf(3, { target: onPage() }),
      noteOf(4, { target: onEntity('country/ruritanie', ZENDA) }),
    ];
    await good(importNotes(store, [noteOf(1), ...others]));
    const seen = [1, 2, 3, 4, 9].map((n) => ({ id: uuid(n), found: 'exact' as const }));
    expect(await good(setFound(store, ZENDA, seen))).toBe(true);
    expect((await good(everyNote(store))).map(({ found }) => found)).toEqual(['exact', null, null, null]);
    expect(await good(setFound(store, ZENDA, seen))).toBe(false);
    expect(await good(setFound(store, ZENDA, [{ id: uuid(1), found: 'orphan' }]))).toBe(true);
    expect((await good(getNotes(store, [uuid(1)])))[0]?.found).toBe('orphan');
  });
});

describe('drafts', () => {
  it('are kept one a note, found by note, by page and all, last typed first', async () => {
    const store = await open();
    const typed = [
      noteOf(1),
      noteOf(2, { target: onEntity('country/ruritanie', ZENDA) }),
      noteOf(3, { target: onPage(HENTZAU) }),
      noteOf(4, { target: onEntity('country/ruritanie') }),
    ];
    for (const [i, note] of typed.entries()) await good(saveDraft(store, note, at(i)));
    const later = noteOf(1, { text: 'Plus.' });
    await good(saveDraft(store, later, at(9)));
    const order = (drafts: readonly { readonly note: { readonly id: string } }[]) => drafts.map(({ note }) => note.id);
    expect(order(await good(everyDraft(store)))).toEqual([uuid(1), uuid(4), uuid(3), uuid(2)]);
    expect(order(await good(draftsOf(store, ZENDA)))).toEqual([uuid(1), uuid(2)]);
    expect(await good(getDraft(store, uuid(1)))).toEqual({ note: later, at: at(9) });
    expect(await good(getDraft(store, uuid(9)))).toBeNull();
    expect(await good(purgeDrafts(store, at(2)))).toBe(1);
    await good(dropDraft(store, uuid(1)));
    expect(order(await good(everyDraft(store)))).toEqual([uuid(4), uuid(3)]);
    expect(await ids(store)).toEqual([]);
  });

  it('and deleted notes are purged without a write when none is due', async () => {
    // Dexie takes hold of it when a database is opened.
    const began = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const store = await withNotes(1);
    await good(deleteNotes(store, [uuid(1)], at(5)));
    await good(saveDraft(store, noteOf(2), at(5)));
    began.mockClear();
    expect(await good(purgeBin(store, at(5)))).toBe(0);
    expect(await good(purgeDrafts(store, at(5)))).toBe(0);
    const modes = began.mock.calls.map(([, mode]) => mode);
    began.mockRestore();
    expect(modes).toContain('readonly');
    expect(modes).not.toContain('readwrite');
    expect(await good(purgeDrafts(store, at(6)))).toBe(1);
  });

  it('that come after their save leave none', async () => {
    const store = await withNotes(1);
    await good(saveDraft(store, next(noteOf(1)), at(1)));
    await good(saveDraft(store, noteOf(1), at(2)));
    expect(await good(everyDraft(store))).toEqual([]);
    // Sent before the save that gave the note its time.
    const sent = next(noteOf(1), { text: 'Mieux dit.' });
    await good(saveNote(store, sent));
    await good(saveDraft(store, { ...sent, modified: at(0) }, at(3)));
    expect(await good(everyDraft(store))).toEqual([]);
  });
});
