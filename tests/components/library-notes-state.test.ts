import { describe, expect, it } from 'vitest';
import type { NotesHost } from '../../entrypoints/library/notes/host.ts';
import { makeNotesState } from '../../entrypoints/library/notes/notes-state.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { FileToSave } from '../../lib/model/file-to-save.ts';
import type { Note } from '../../lib/model/note.ts';
import { makeNotesBackground, noteOf } from './library-notes-store.ts';

function openNotes(first: readonly Note[], answers: Parameters<typeof makeNotesBackground>[1] = {}) {
  const background = makeNotesBackground(first, answers);
  const files: FileToSave[] = [];
  const waiting: (() => void)[] = [];
  const host: NotesHost = {
    carry: background.carry,
    now: () => new Date(2026, 10, 22, 9),
    newId: () => crypto.randomUUID(),
    after: (_, run) => {
      waiting.push(run);
      return () => waiting.splice(waiting.indexOf(run), 1);
    },
    saveFile: (file) => files.push(file),
    openEntity: () => undefined,
  };
  return { background, files, waiting, state: makeNotesState(host, () => 'fr') };
}

const many = (count: number): Note[] => Array.from({ length: count }, (_, at) => noteOf(at + 1));
const idOf = (nth: number): string => noteOf(nth).id;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));
const listed = ({ state }: ReturnType<typeof openNotes>): string[] =>
  (state.list.list.value?.notes ?? []).map(({ note }) => note.id);

describe('the list', () => {
  it('comes thirty at a time, and as far again when something changes', async () => {
    const open = openNotes(many(350));
    await open.state.go('#/notes');
    expect([listed(open).length, open.state.list.list.value?.ids.length]).toEqual([30, 350]);
    await open.state.list.more();
    await open.state.list.more();
    expect(listed(open)).toHaveLength(90);
    expect(open.background.dataOf('notes/query').at(-1)).toMatchObject({ offset: 60, limit: 30 });
    open.background.notes.set(idOf(999), noteOf(999));
    await open.state.refresh();
    expect([listed(open)[0], listed(open).length]).toEqual([idOf(999), 90]);
    expect(new Set(listed(open)).size).toBe(90);
    expect(open.state.count.value).toBe(351);
  });

  it('finds the reader’s place again when they come back', async () => {
    const open = openNotes(many(250));
    await open.state.go('#/notes');
    await open.state.list.more();
    await open.state.go('#/notes?colour=pink');
    expect(listed(open)).toHaveLength(30);
    await open.state.go('#/notes');
    expect(listed(open)).toHaveLength(60);
  });

  it('is never an earlier one that answered late', async () => {
    const open = openNotes([noteOf(1, { text: 'pont' }), noteOf(2, { text: 'lac' })]);
    await Promise.all([open.state.go('#/notes?q=pont'), open.state.go('#/notes?q=lac')]);
    expect(listed(open)).toEqual([idOf(2)]);
  });

  it('keeps what did not change as it is, so that only what changed is drawn again', async () => {
    const open = openNotes(many(3));
    await open.state.go('#/notes');
    const before = open.state.list.list.value?.notes ?? [];
    open.background.notes.set(idOf(2), noteOf(2, { revision: 2 }));
    await open.state.refresh();
    const after = open.state.list.list.value?.notes ?? [];
    expect(after.map((one, at) => one === before[at])).toEqual([true, false, true]);
  });

  it('is many looks in one when much changes at once', async () => {
    const open = openNotes(many(3));
    await open.state.go('#/notes');
    const before = open.background.dataOf('notes/query').length;
    await Promise.all(Array.from({ length: 50 }, () => open.state.refresh()));
    expect(open.background.dataOf('notes/query').length - before).toBe(2);
  });

  it('says why when notes do not answer, and comes when they do', async () => {
    const open = openNotes([], { 'notes/query': () => refused('database') });
    await open.state.go('#/notes');
    expect([open.state.list.list.value, open.state.list.failure.value]).toEqual([null, 'database']);
  });
});

describe('many at once', () => {
  it('selects among those that answer only', async () => {
    const open = openNotes(many(10));
    await open.state.go('#/notes');
    open.state.bulk.select(open.state.list.list.value?.ids ?? [], true);
    expect(open.state.bulk.selected.value.size).toBe(10);
    await open.state.go('#/notes?colour=pink');
    expect([...open.state.bulk.selected.value].toSorted()).toEqual([idOf(3), idOf(8)]);
  });

  it('tags, and takes back only what it changed', async () => {
    const open = openNotes([noteOf(1, { tags: ['gaz'] }), noteOf(2)]);
    await open.state.go('#/notes');
    open.state.bulk.select([idOf(1), idOf(2)], true);
    await open.state.bulk.tag(' gaz ', true);
    expect(open.state.toast.done.value).toEqual({ what: { kind: 'tagged', count: 1, tag: 'gaz' }, back: 'open' });
    expect([...open.background.notes.values()].map(({ tags }) => tags)).toEqual([['gaz'], ['gaz']]);
    await open.state.toast.undo();
    expect([...open.background.notes.values()].map(({ tags }) => tags)).toEqual([['gaz'], []]);
    expect(open.state.toast.done.value).toEqual({ what: { kind: 'undone' }, back: 'none' });
    expect(open.state.bulk.selected.value.size).toBe(2);
  });

  it('deletes, and has all back', async () => {
    const open = openNotes(many(12));
    await open.state.go('#/notes');
    await open.state.remove(many(12).map(({ id }) => id));
    expect([open.background.notes.size, listed(open).length, open.background.bin.size]).toEqual([0, 0, 12]);
    await Promise.all([open.state.toast.undo(), open.state.toast.undo()]);
    expect([open.background.notes.size, listed(open).length]).toEqual([12, 12]);
    expect(open.background.dataOf('notes/restore')).toHaveLength(1);
  });

  it('offers nothing to undo when it did not succeed', async () => {
    const open = openNotes(many(2), { 'notes/delete': () => refused('database') });
    await open.state.go('#/notes');
    await open.state.remove([idOf(1)]);
    expect(open.state.toast.done.value).toEqual({ what: { kind: 'failed', reason: 'database' }, back: 'none' });
    expect(listed(open)).toHaveLength(2);
  });

  it.each([
    ['jsonld', 'reperes-notes-2026-11-22.jsonld', /^\{"@context"/],
    ['markdown', 'reperes-notes-2026-11-22.md', /^# Notes\n/],
    ['csv', 'reperes-notes-2026-11-22.csv', /^\ufeffid;kind;/],
  ] as const)('takes those out that answer, or the selected ones: %s', async (format, name, begins) => {
    const open = openNotes(many(430));
    await open.state.go('#/notes');
    await open.state.bulk.exportAs(format);
    open.state.bulk.select([idOf(4)], true);
    await open.state.bulk.exportAs(format);
    expect(open.files.map((file) => file.name)).toEqual([name, name]);
    expect(open.files.map((file) => file.text.split('Texte ').length - 1)).toEqual([430, 1]);
    expect(open.files[0]?.text).toMatch(begins);
  });

  it('saves no file when the export is stopped, and says so', async () => {
    let asked = 0;
    const open = openNotes(many(430), {
      'notes/get': () => {
        asked += 1;
        if (asked === 2) open.state.bulk.stopExport();
        return answered([]);
      },
    });
    await open.state.go('#/notes');
    await open.state.bulk.exportAs('csv');
    await settled();
    expect([asked, open.files]).toEqual([2, []]);
    expect(open.state.toast.done.value).toEqual({ what: { kind: 'stopped' }, back: 'none' });
  });
});

describe('a note that is changed where it stands', () => {
  const write = (open: ReturnType<typeof openNotes>, text: string): void => {
    const writing = open.state.editing.editing.value?.writing;
    writing?.change({ ...writing.note.value, text });
  };

  it('is saved, said to be, and its editor goes', async () => {
    const open = openNotes(many(2));
    await open.state.go('#/notes');
    await open.state.edit(noteOf(1));
    expect(open.state.editing.editing.value).toMatchObject({ id: idOf(1), in: 'row' });
    write(open, 'Autre texte');
    await open.state.editing.editing.value?.writing.save();
    await settled();
    expect(open.background.notes.get(idOf(1))).toMatchObject({ text: 'Autre texte', revision: 2 });
    expect([open.state.editing.editing.value, open.state.toast.done.value?.what.kind]).toEqual([null, 'saved']);
  });

  it('stays open, at its place, when its note no longer answers', async () => {
    const open = openNotes(many(5));
    await open.state.go('#/notes');
    await open.state.edit(noteOf(3));
    const { writing } = open.state.editing.editing.value ?? {};
    open.background.notes.delete(idOf(3));
    await open.state.refresh();
    expect(listed(open)).toEqual([5, 4, 3, 2, 1].map(idOf));
    expect(open.state.editing.editing.value?.writing).toBe(writing);
    await open.state.editing.close();
    expect(listed(open)).toEqual([5, 4, 2, 1].map(idOf));
  });

  it('leaves a draft when it is closed, and goes on with it', async () => {
    const open = openNotes(many(2));
    await open.state.go('#/notes');
    await open.state.edit(noteOf(1));
    write(open, 'À moitié');
    await open.state.editing.close();
    expect(open.state.drafts.value.map(({ note }) => note.text)).toEqual(['À moitié']);
    await open.state.edit(noteOf(1));
    expect(open.state.editing.editing.value?.writing.note.value.text).toBe('À moitié');
  });

  it('is kept when the page goes, and when the reader goes to another page of the library', async () => {
    const open = openNotes(many(2));
    await open.state.go('#/notes');
    await open.state.edit(noteOf(1));
    write(open, 'Vite');
    await open.state.editing.keepDraft();
    expect(open.background.drafts.get(idOf(1))?.note.text).toBe('Vite');
    write(open, 'Plus vite');
    await open.state.go('#/');
    expect(open.background.drafts.get(idOf(1))?.note.text).toBe('Plus vite');
    expect(open.state.editing.editing.value).toBeNull();
  });

  it('one at a time: what was begun before stays a draft', async () => {
    const open = openNotes(many(2));
    await open.state.go('#/notes');
    await open.state.edit(noteOf(1));
    write(open, 'Premier');
    await open.state.edit(noteOf(2));
    expect(open.state.editing.editing.value?.id).toBe(idOf(2));
    expect(open.background.drafts.get(idOf(1))?.note.text).toBe('Premier');
  });
});

describe('drafts', () => {
  it('are gone on with: saving finds out what became of the note meanwhile', async () => {
    const open = openNotes(many(1));
    const draft = { note: noteOf(1, { text: 'Mien', revision: 2 }), at: '2026-11-22T08:00:00.000Z' };
    open.background.drafts.set(idOf(1), draft);
    open.background.notes.set(idOf(1), noteOf(1, { text: 'Leur', revision: 2 }));
    await open.state.go('#/notes');
    await open.state.editing.goOn(draft);
    const { writing } = open.state.editing.editing.value ?? {};
    await writing?.save();
    expect(writing?.state.value).toMatchObject({ kind: 'conflict', theirs: { text: 'Leur' } });
  });

  it('are discarded, and had back', async () => {
    const open = openNotes([]);
    const draft = { note: noteOf(7), at: '2026-11-22T08:00:00.000Z' };
    open.background.drafts.set(idOf(7), draft);
    await open.state.go('#/notes');
    await open.state.discard(draft);
    expect(open.state.drafts.value).toEqual([]);
    await open.state.toast.undo();
    expect(open.state.drafts.value.map(({ note }) => note)).toEqual([noteOf(7)]);
  });
});

describe('other pages of the notes', () => {
  it('the bin: brings back, destroys', async () => {
    const open = openNotes(many(3));
    await open.state.go('#/notes');
    await open.state.remove([idOf(1), idOf(2), idOf(3)]);
    await open.state.go('#/notes?bin=1');
    expect(open.state.bin.binned.value).toHaveLength(3);
    await open.state.bin.restore([idOf(2)]);
    expect([open.state.bin.binned.value?.length, open.state.count.value]).toEqual([2, 1]);
    await open.state.bin.destroy(null);
    expect(open.state.toast.done.value?.what).toEqual({ kind: 'destroyed', count: 2 });
    expect(open.background.bin.size).toBe(0);
  });

  it('one note alone, and none', async () => {
    const open = openNotes(many(1));
    await open.state.go(`#/note/${idOf(1)}`);
    expect(open.state.alone.value?.kept?.note).toEqual(noteOf(1));
    await open.state.go(`#/note/${idOf(2)}`);
    expect(open.state.alone.value).toEqual({ id: idOf(2), kept: null });
  });

  it('the notes on a name: the last changed, and how many there are', async () => {
    const open = openNotes([...many(5).map((note) => ({ ...note, entities: ['country/vietnam'] })), noteOf(9)]);
    await open.state.go('#/entity/country/vietnam');
    expect(open.state.onName.value).toMatchObject({ entity: 'country/vietnam', count: 5 });
    expect(open.state.onName.value?.notes.map(({ note }) => note.id)).toEqual([5, 4, 3].map(idOf));
    expect(open.state.count.value).toBe(6);
  });

  it('asks for names that notes need and nobody told', async () => {
    const about = noteOf(1, { target: { kind: 'entity', entity: 'country/vietnam' } });
    const open = openNotes([about], { 'notes/query': () => answered(EMPTY) });
    await open.state.go(`#/note/${idOf(1)}`);
    expect(open.state.names.names.value.get('country/vietnam')?.name).toBe('Vietnam');
    await open.state.showPage(idOf(1));
    expect(open.background.dataOf('notes/show')).toEqual([{ id: idOf(1) }]);
  });
});

const EMPTY = {
  ids: [],
  notes: [],
  names: [],
  facets: { tags: [], sites: [], entities: [], categories: [], colours: [], orphans: 0, all: 0 },
};
