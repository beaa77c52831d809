import { describe, expect, it } from 'vitest';
import type { Importing } from '../../components/library/notes/notes-view.ts';
import { makeLongWork } from '../../entrypoints/library/long-work.ts';
import { exportedFiles } from '../../entrypoints/library/notes/exported-files.ts';
import { askThrough } from '../../entrypoints/library/notes/host.ts';
import { makeImporting } from '../../entrypoints/library/notes/importing.ts';
import { makeNames } from '../../entrypoints/library/notes/names.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { Note } from '../../lib/model/note.ts';
import { MAX_IMPORT_UNITS } from '../../lib/notes/import.ts';
import { toCollection } from '../../lib/notes/w3c.ts';
import { makeHandClock, settled } from './hand-clock.ts';
import { makeNotesBackground, noteOf } from './library-notes-store.ts';

function openImport(here: readonly Note[], answers: Parameters<typeof makeNotesBackground>[1] = {}) {
  const background = makeNotesBackground(here, answers);
  const ask = askThrough(background.carry);
  const clock = makeHandClock();
  const work = makeLongWork(clock);
  const state = makeImporting({ ask, names: makeNames(ask), work, refresh: async () => undefined });
  const read = async (...files: readonly File[]): Promise<Importing> => {
    await state.actions.read(files);
    return state.importing.value;
  };
  return { background, state, read, clock };
}

const fileOf = (content: unknown, name = 'notes.jsonld'): File =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name);
const collection = (...notes: readonly Note[]): File => fileOf(toCollection(notes, { label: 'Essai' }));

describe('what is told before anything is written', () => {
  it('new, newer, the same, and older notes', async () => {
    const { background, read } = openImport([noteOf(1), noteOf(2), noteOf(3, { revision: 5 })]);
    const state = await read(
      collection(noteOf(1), noteOf(2, { revision: 2, text: 'Plus neuf' }), noteOf(3, { text: 'Vieux' }), noteOf(4)),
    );
    expect(state).toMatchObject({
      kind: 'preview',
      file: 'notes.jsonld',
      preview: { fresh: 1, same: 1, newer: 1, older: 1 },
    });
    expect(state.kind === 'preview' && state.preview.first.map(({ id }) => id)).toEqual([noteOf(4).id, noteOf(2).id]);
    expect(background.dataOf('notes/import')).toEqual([]);
  });

  it('what the file was taken for, by what it holds and not by its name', async () => {
    const item = {
      id: 'a',
      uri: 'https://gazette.example/',
      text: 'Tiens.',
      tags: [],
      target: [],
      user: 'acct:jane@h',
    };
    const file = { annotations: [item, { ...item, id: 'r', references: ['a'] }, { ...item, id: 'p', uri: 'urn:x' }] };
    const { read } = openImport([]);
    expect(await read(fileOf(file, 'notes.txt'))).toMatchObject({
      kind: 'preview',
      preview: {
        fresh: 1,
        readAs: { format: 'hypothesis-json', annotations: 3, joined: 1, loose: 0, unquoted: 0, cut: 0, leftOut: 1 },
      },
    });
    expect(await read(collection(noteOf(1)))).toMatchObject({ preview: { readAs: { format: 'reperes' } } });
  });

  it('no more than a few titles of very many', async () => {
    const { read } = openImport([]);
    const state = await read(collection(...Array.from({ length: 500 }, (_, at) => noteOf(at + 1))));
    expect(state.kind === 'preview' && [state.preview.fresh, state.preview.first.length]).toEqual([500, 5]);
  });
});

describe('a refused file', () => {
  it('says which place and why, and changes nothing', async () => {
    const { background, read } = openImport([]);
    const whole = toCollection([noteOf(1), noteOf(2)], { label: 'Essai' });
    const items = whole.first?.items.map((item, at) => (at === 1 ? { ...item, created: 'hier' } : item));
    expect(await read(fileOf({ ...whole, first: { ...whole.first, items } }))).toEqual({
      kind: 'refused',
      file: 'notes.jsonld',
      refusal: { ok: false, path: 'first.items[1].created', why: { kind: 'no instant' } },
    });
    expect(background.asked).toEqual([]);
  });

  it('says the line and the column of a table', async () => {
    const { background, read } = openImport([]);
    const table = 'Created at,URL,Type,Quote,Comment,Tags\n2024-01-01 10:00,https://gazette.example/,Highlight,"a,,';
    expect(await read(fileOf(table, 'notes.csv'))).toEqual({
      kind: 'refused',
      file: 'notes.csv',
      refusal: { ok: false, path: '', place: { line: 2, column: 53 }, why: { kind: 'open quote' } },
    });
    expect(background.asked).toEqual([]);
  });

  it('is refused for its size before it is read', async () => {
    const { read } = openImport([]);
    const huge = fileOf('{}', 'huge.json');
    Object.defineProperty(huge, 'size', { value: MAX_IMPORT_UNITS * 3 + 1 });
    expect(await read(huge)).toMatchObject({ kind: 'refused', refusal: { why: { kind: 'too large', megabytes: 32 } } });
  });

  it('is no text of another encoding, nor several files at once', async () => {
    const { read } = openImport([]);
    expect(await read(new File([new Uint8Array([0x7b, 0xe9, 0x7d])], 'latin.json'))).toEqual({
      kind: 'open',
      complaint: 'not utf-8',
    });
    expect(await read(collection(noteOf(1)), collection(noteOf(2)))).toEqual({ kind: 'open', complaint: 'several' });
  });
});

describe('the one step that writes', () => {
  it('brings what is new and newer, at once, and remembers which', async () => {
    const { background, state, read } = openImport([noteOf(1), noteOf(3, { revision: 5 })]);
    await read(collection(noteOf(1, { revision: 2 }), noteOf(2), noteOf(3)));
    await Promise.all([state.actions.confirm(), state.actions.confirm()]);
    expect(background.dataOf('notes/import')).toEqual([{ notes: [noteOf(2), noteOf(1, { revision: 2 })] }]);
    expect(state.importing.value).toEqual({ kind: 'done', ids: [noteOf(2).id, noteOf(1).id] });
    expect([...state.imported.value]).toEqual([noteOf(2).id, noteOf(1).id]);
  });

  it('tells anew when a note was changed since: nothing is silently overwritten', async () => {
    const { background, state, read } = openImport([noteOf(1)]);
    await read(collection(noteOf(1, { revision: 2 })));
    background.notes.set(noteOf(1).id, noteOf(1, { revision: 3, text: 'Entre-temps' }));
    await state.actions.confirm();
    expect(state.importing.value).toMatchObject({ kind: 'preview', busy: null, preview: { newer: 0, older: 1 } });
    expect(background.dataOf('notes/import')).toEqual([]);
  });

  it('says when it failed', async () => {
    const { state, read } = openImport([], { 'notes/import': () => refused('database') });
    await read(collection(noteOf(1)));
    await state.actions.confirm();
    expect(state.importing.value).toEqual({ kind: 'failed', reason: 'database' });
  });

  it('does nothing once it was given up', async () => {
    const { background, state, read } = openImport([]);
    await read(collection(noteOf(1)));
    state.actions.close();
    await state.actions.confirm();
    expect([state.importing.value.kind, background.dataOf('notes/import').length]).toEqual(['closed', 0]);
  });
});

describe('very many notes', () => {
  const many = Array.from({ length: 500 }, (_, at) => noteOf(at + 1));
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo()) await settled();
  };

  /** The background answers for the first notes only, until it is let go on. */
  function openSlowly() {
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    let asked = 0;
    const open = openImport([], {
      'notes/get': async () => {
        asked += 1;
        if (asked > 1) await held;
        return answered([]);
      },
    });
    return { ...open, goOn, asked: () => asked };
  }

  it('are compared in parts that are counted, once that takes a while', async () => {
    const { state, clock, goOn, asked } = openSlowly();
    const reading = state.actions.read([collection(...many)]);
    await until(() => asked() === 2);
    expect(state.progress.value).toBeNull();
    await clock.pass(300);
    expect(state.progress.value).toEqual({ done: 200, of: 500 });
    goOn();
    await reading;
    expect([state.importing.value.kind, state.progress.value]).toEqual(['preview', null]);
  });

  it('are given up at once, and then nothing of them comes any more', async () => {
    const { background, state, goOn, asked } = openSlowly();
    const reading = state.actions.read([collection(...many)]);
    await until(() => asked() === 2);
    state.actions.close();
    await reading;
    goOn();
    await settled();
    expect(state.importing.value).toEqual({ kind: 'closed' });
    expect([asked(), background.dataOf('notes/import').length]).toEqual([2, 0]);
  });

  it('are written whole or not at all: giving up before that writes nothing, after it has begun it goes on', async () => {
    let written = (): void => undefined;
    const { background, state, read } = openImport([], {
      'notes/import': () => new Promise((resolve) => (written = () => resolve(answered(null)))),
    });
    await read(collection(...many));
    const givenUp = state.actions.confirm();
    expect(state.importing.value).toMatchObject({ kind: 'preview', busy: 'comparing' });
    state.actions.close();
    await givenUp;
    expect([state.importing.value.kind, background.dataOf('notes/import').length]).toEqual(['closed', 0]);

    await read(collection(...many));
    const confirmed = state.actions.confirm();
    await until(() => background.dataOf('notes/import').length === 1);
    state.actions.close();
    await state.actions.read([collection(noteOf(1))]);
    expect(state.importing.value).toMatchObject({ kind: 'preview', busy: 'writing' });
    written();
    await confirmed;
    expect(state.importing.value).toMatchObject({ kind: 'done', ids: { length: 500 } });
  });
});

describe('out and in again', () => {
  const options = { language: 'fr', names: new Map(), on: new Date(2026, 0, 5) } as const;

  it('is the same notes', async () => {
    const notes = [noteOf(1, { tags: ['été'], entities: ['country/vietnam'] }), noteOf(2, { text: '' })];
    const [file] = exportedFiles(notes, 'jsonld', options);
    const { background, state, read } = openImport([]);
    await read(fileOf(file?.text ?? '', file?.name));
    await state.actions.confirm();
    expect([...background.notes.values()]).toEqual(notes);
    expect(file?.name).toBe('reperes-notes-2026-01-05.jsonld');
  });

  it('comes in as many files as it takes for each to be read back', () => {
    const text = 'é'.repeat(100_000);
    const notes = Array.from({ length: 500 }, (_, at) => noteOf(at + 1, { text }));
    const files = exportedFiles(notes, 'jsonld', options);
    expect(files.map(({ name }) => name)).toEqual([
      'reperes-notes-2026-01-05-1.jsonld',
      'reperes-notes-2026-01-05-2.jsonld',
    ]);
    expect(files.filter((file) => file.text.length > MAX_IMPORT_UNITS)).toEqual([]);
  });
});
