import { afterEach, describe, expect, it } from 'vitest';
import type { Note } from '../../lib/model/note.ts';
import { importNotes, setFound } from '../../lib/store/change-notes.ts';
import { deleteNotes, destroy } from '../../lib/store/note-bin.ts';
import { everyDraft, saveDraft } from '../../lib/store/note-drafts.ts';
import { closeNotes, everyNote, getNotes, type NotesStore } from '../../lib/store/notes.ts';
import { saveNote } from '../../lib/store/save-note.ts';
import {
  at,
  contents,
  good,
  HENTZAU,
  LOST,
  next,
  noteOf,
  onPage,
  onPassage,
  silence,
  stage,
  uuid,
  ZENDA,
} from './notes-stage.ts';

silence();
const { open, end } = stage('notes-save-test');
afterEach(end);

const FIRST = noteOf(1);
const SECOND = next(FIRST, { text: 'Mieux dit.' });
const saved = (note: Note) => ({ kind: 'saved', note });
const stored = async (store: NotesStore) => (await good(everyNote(store))).map(({ note }) => note);

describe('saving', () => {
  it('a new note stores it, and drops its draft', async () => {
    const store = await open();
    await good(saveDraft(store, FIRST, at(0)));
    await good(saveDraft(store, noteOf(2), at(0)));
    expect(await good(saveNote(store, FIRST))).toEqual(saved(FIRST));
    expect(await stored(store)).toEqual([FIRST]);
    expect((await good(everyDraft(store))).map(({ note }) => note.id)).toEqual([uuid(2)]);
  });

  it('over the revision before replaces it', async () => {
    const store = await open();
    await good(saveNote(store, FIRST));
    expect(await good(saveNote(store, SECOND))).toEqual(saved(SECOND));
    expect(await stored(store)).toEqual([SECOND]);
  });

  it('the same twice is saving once, in whatever order the properties come', async () => {
    const store = await open();
    await good(saveNote(store, FIRST));
    await good(saveNote(store, SECOND));
    await good(saveDraft(store, next(SECOND), at(1)));
    const turned = Object.fromEntries(Object.entries(SECOND).toReversed()) as Note;
    expect(await good(saveNote(store, turned))).toEqual(saved(SECOND));
    expect(await stored(store)).toEqual([SECOND]);
    expect(await good(everyDraft(store))).toEqual([]);
  });

  const theirs = next(FIRST, { text: 'Eux.' });
  it.each<[string, Note]>([
    ['under a revision that somebody else has written', next(FIRST, { text: 'Moi.' })],
    ['under a revision long past', { ...FIRST, text: 'Moi.' }],
    ['under a revision to come', { ...FIRST, revision: 4 }],
    ['of their words under another revision', { ...theirs, revision: 4 }],
  ])('%s is a conflict, and writes nothing', async (_, mine) => {
    const store = await open();
    await good(saveNote(store, FIRST));
    await good(saveNote(store, theirs));
    await good(saveDraft(store, mine, at(9)));
    const before = await contents(store);
    expect(await good(saveNote(store, mine))).toEqual({ kind: 'conflict', theirs });
    expect(await contents(store)).toEqual(before);
  });

  it.each<[string, Note, (store: NotesStore) => Promise<unknown>]>([
    ['a note that lies in the bin', SECOND, (store) => deleteNotes(store, [FIRST.id], at(1))],
    ['what lies in the bin, unchanged', FIRST, (store) => deleteNotes(store, [FIRST.id], at(1))],
    [
      'a note that was destroyed',
      SECOND,
      async (store) => {
        await deleteNotes(store, [FIRST.id], at(1));
        await destroy(store, null);
      },
    ],
  ])('%s says that it is deleted, and keeps the draft', async (_, mine, remove) => {
    const store = await open();
    await good(saveNote(store, FIRST));
    await remove(store);
    await good(saveDraft(store, mine, at(2)));
    const before = await contents(store);
    expect(await good(saveNote(store, mine))).toEqual({ kind: 'deleted' });
    expect(await contents(store)).toEqual(before);
  });

  it('over a damaged row says that it is deleted, and leaves the row', async () => {
    const store = await open();
    await good(saveNote(store, FIRST));
    await store.database.table('notes').put({ id: FIRST.id, note: { ...FIRST, text: 7 }, found: null });
    const before = await contents(store);
    for (const note of [FIRST, SECOND]) expect(await good(saveNote(store, note))).toEqual({ kind: 'deleted' });
    expect(await contents(store)).toEqual(before);
    await good(importNotes(store, [SECOND]));
    expect(await stored(store)).toEqual([SECOND]);
  });

  it.each<[string, Partial<Note>, 'exact' | null]>([
    ['the text changed', { text: 'Autrement.' }, 'exact'],
    ['another passage', { target: onPassage(ZENDA, 'le fossé') }, null],
    ['another page', { target: onPassage(HENTZAU) }, null],
    ['no passage any more', { target: onPage() }, null],
  ])('%s: how it was found is %j', async (_, change, found) => {
    const store = await open();
    await good(saveNote(store, FIRST));
    await good(setFound(store, ZENDA, [{ id: FIRST.id, found: 'exact' }]));
    await good(saveNote(store, next(FIRST, change)));
    expect((await good(getNotes(store, [FIRST.id])))[0]?.found).toBe(found === null ? null : 'exact');
  });
});

describe('two connections', () => {
  it('that save one note at once: one is saved, the other is shown it', async () => {
    const [one, other] = [await open(), await open()];
    let last = FIRST;
    await good(saveNote(one, last));
    for (let round = 0; round < 50; round += 1) {
      const tries = [next(last, { text: `A${round}` }), next(last, { text: `B${round}` })] as const;
      const outcomes = await Promise.all([good(saveNote(one, tries[0])), good(saveNote(other, tries[1]))]);
      const kept = (await stored(other))[0] ?? FIRST;
      expect(outcomes.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))).toEqual([
        { kind: 'conflict', theirs: kept },
        { kind: 'saved', note: kept },
      ]);
      last = kept;
    }
  });

  it('that each add words to what they read lose none of them', async () => {
    const stores = [await open(), await open(), await open()];
    await good(saveNote(stores[0] as NotesStore, { ...FIRST, text: '' }));
    const words = stores.map((_, writer) => Array.from({ length: 20 }, (__, i) => `${writer}.${i}`));
    await Promise.all(
      stores.map(async (store, writer) => {
        for (const word of words[writer] ?? []) await addUntilSaved(store, word);
      }),
    );
    const [note] = await stored(await open());
    expect(note?.text.trim().split(' ').toSorted()).toEqual(words.flat().toSorted());
    expect(note?.revision).toBe(61);
  });
});

async function addUntilSaved(store: NotesStore, word: string): Promise<void> {
  let [mine] = await stored(store);
  while (mine !== undefined) {
    const outcome = await good(saveNote(store, next(mine, { text: `${mine.text} ${word}` })));
    mine = outcome.kind === 'conflict' ? outcome.theirs : undefined;
  }
}

describe('what is broken off leaves nothing half', () => {
  const refuse = (): never => {
    throw new Error('The disk is full.');
  };

  it('a save whose draft cannot be dropped', async () => {
    const store = await open();
    await good(saveNote(store, FIRST));
    await good(saveDraft(store, SECOND, at(1)));
    const before = await contents(store);
    store.database.drafts.hook('deleting', refuse);
    expect(await saveNote(store, SECOND)).toEqual(LOST);
    expect(await contents(store)).toEqual(before);
  });

  it('a deletion whose notes cannot be taken out', async () => {
    const store = await open();
    await good(importNotes(store, [FIRST, noteOf(2)]));
    const before = await contents(store);
    store.database.notes.hook('deleting', refuse);
    expect(await deleteNotes(store, [FIRST.id, uuid(2)], at(1))).toEqual(LOST);
    expect(await contents(store)).toEqual(before);
  });

  it('an import whose last note cannot be written', async () => {
    const store = await open();
    await good(importNotes(store, [FIRST, noteOf(2)]));
    await good(deleteNotes(store, [uuid(2)], at(1)));
    const before = await contents(store);
    const unwritable = { ...noteOf(3), text: (() => '') as unknown as string };
    expect(await importNotes(store, [SECOND, noteOf(2), unwritable])).toEqual(LOST);
    expect(await contents(store)).toEqual(before);
  });

  it('a connection that closes meanwhile', async () => {
    const store = await open();
    await good(saveNote(store, FIRST));
    await good(saveDraft(store, SECOND, at(1)));
    const saving = saveNote(store, SECOND);
    closeNotes(store);
    expect(await saving).toEqual(LOST);
    const again = await open();
    expect(await stored(again)).toEqual([FIRST]);
    expect(await good(everyDraft(again))).toEqual([{ note: SECOND, at: at(1) }]);
    expect(await saveNote(store, SECOND)).toEqual(LOST);
    expect(await good(saveNote(again, SECOND))).toEqual(saved(SECOND));
  });
});
