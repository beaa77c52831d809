import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { makeCorpus } from '../../entrypoints/background/corpus.ts';
import { makeEntityNames } from '../../entrypoints/background/notes/entity-names.ts';
import { makeNotesKeeper } from '../../entrypoints/background/notes/notes-keeper.ts';
import { makeNoteQueries } from '../../entrypoints/background/notes/query.ts';
import { answered } from '../../lib/model/answer.ts';
import type { Note } from '../../lib/model/note.ts';
import { EVERY_NOTE, type NoteQuery } from '../../lib/model/note-query.ts';
import { EMPTY_OWN_PACK } from '../../lib/model/own-pack.ts';
import { importNotes, setFound, tagNotes } from '../../lib/store/change-notes.ts';
import { DATABASE_NAME } from '../../lib/store/database.ts';
import { deleteNotes, restoreNotes } from '../../lib/store/note-bin.ts';
import { closeNotes } from '../../lib/store/notes.ts';
import { NOTES_DATABASE } from '../../lib/store/notes-database.ts';
import { saveNote } from '../../lib/store/save-note.ts';
import { RASSENDYLL, RURITANIA, samplePack } from '../packs/sample.ts';
import { ALL, AT, BRIDGE, id, KING, on, WHOLE } from './queried-notes.ts';

let keeper: ReturnType<typeof makeNotesKeeper>;
let corpus: ReturnType<typeof makeCorpus>;
let queries: ReturnType<typeof makeNoteQueries>;

/** A worker over what earlier ones left. */
function wake(): void {
  keeper = makeNotesKeeper(() => new Date(AT));
  const pack = samplePack();
  corpus = makeCorpus({
    bundled: async () => pack,
    id: pack.id,
    version: pack.version,
    readOwn: async () => answered(EMPTY_OWN_PACK),
    onChange: () => undefined,
  });
  queries = makeNoteQueries(keeper, makeEntityNames(corpus));
}

beforeEach(async () => {
  wake();
  await keeper.ask((store) => importNotes(store, ALL));
});
afterEach(async () => {
  await keeper.ask(async (store) => answered(closeNotes(store)));
  const open = await corpus.open();
  if (open.ok) open.value.store.database.close();
  await Dexie.delete(NOTES_DATABASE);
  await Dexie.delete(DATABASE_NAME);
});

async function ask(query: Partial<NoteQuery>, offset = 0, limit = 100) {
  const answer = await queries.ask({ query: { ...EVERY_NOTE, ...query }, offset, limit }, 'en');
  if (!answer.ok) throw new Error(answer.reason);
  return answer.value;
}
const idsFor = async (query: Partial<NoteQuery>): Promise<readonly string[]> => (await ask(query)).ids;

describe('a query', () => {
  it.each<[Partial<NoteQuery>, Note[]]>([
    [{}, [WHOLE, KING, BRIDGE]],
    [{ tag: 'eau' }, [KING, BRIDGE]],
    [{ tag: 'château', colour: 'green' }, [BRIDGE]],
    [{ tag: 'château', colour: 'yellow' }, []],
    [{ entity: RURITANIA.id }, [WHOLE, KING]],
    [{ entity: RASSENDYLL.id }, [KING]],
    [{ category: 'leader' }, [KING]],
    [{ category: 'country' }, [WHOLE, KING]],
    [{ category: 'place' }, [WHOLE]],
    [{ site: 'gazette.example' }, [BRIDGE]],
    [{ site: 'courrier.example:8080' }, [WHOLE]],
    [{ from: '2026-03-12' }, [WHOLE, KING]],
    [{ to: '2026-03-12' }, [KING, BRIDGE]],
    [{ from: '2026-03-12', to: '2026-03-12' }, [KING]],
    [{ kind: 'page' }, [WHOLE]],
    [{ orphan: true }, []],
    [{ words: 'zenda', kind: 'page' }, []],
  ])('%j', async (query, notes) => {
    expect(await idsFor(query)).toEqual(notes.map((note) => note.id));
  });

  it.each([
    ['HAO nuoc', BRIDGE],
    ['he thong', BRIDGE],
    ['chateau', BRIDGE],
    ['pontlevis', undefined],
    ['levis elise', BRIDGE],
    ['zend', BRIDGE],
    ['strelsau', WHOLE],
    ['rodolphe sosie', KING],
    ['sosie pont', undefined],
    ['rien', undefined],
  ])('for the words “%s”', async (words, note) => {
    expect(await idsFor({ words })).toEqual(note === undefined ? [] : [note.id]);
  });

  it.each(['Ruritanie', 'ruritania'])('for the name of an entity in any language: %s', async (words) => {
    expect((await idsFor({ words })).toSorted()).toEqual([KING.id, WHOLE.id]);
  });

  it('answers with one window of notes, the names in them, and all ids', async () => {
    const answer = await ask({}, 1, 1);
    expect(answer.ids).toEqual([WHOLE.id, KING.id, BRIDGE.id]);
    expect(answer.notes).toEqual([{ note: KING, found: null }]);
    expect(answer.names).toEqual([
      { id: RASSENDYLL.id, name: 'Rodolphe Rassendyll', category: 'leader' },
      { id: RURITANIA.id, name: 'Ruritania', category: 'country' },
    ]);
  });

  it('says by what notes can be narrowed, whatever was asked', async () => {
    expect((await ask({ tag: 'château' })).facets).toEqual({
      tags: [
        { value: 'eau', count: 2 },
        { value: 'château', count: 1 },
      ],
      sites: [
        { value: 'courrier.example:8080', count: 1 },
        { value: 'gazette.example', count: 1 },
      ],
      entities: [
        { value: { id: RURITANIA.id, name: 'Ruritania', category: 'country' }, count: 2 },
        { value: { id: RASSENDYLL.id, name: 'Rodolphe Rassendyll', category: 'leader' }, count: 1 },
      ],
      categories: [
        { value: 'country', count: 2 },
        { value: 'leader', count: 1 },
        { value: 'place', count: 1 },
      ],
      colours: [
        { value: 'yellow', count: 2 },
        { value: 'green', count: 1 },
      ],
      orphans: 0,
      all: 3,
    });
  });

  it('answers without names when the corpus does not', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(corpus, 'open').mockResolvedValue({ ok: false, reason: 'database' });
    expect((await ask({ words: 'sosie' })).notes).toEqual([{ note: KING, found: null }]);
  });
});

describe('what changed is known to the next query, without reading every note again', () => {
  const changes: [string, () => Promise<void>, Partial<NoteQuery>, number[]][] = [
    [
      'a note saved',
      async () => {
        await keeper.ask((store) => saveNote(store, on(4, KING.target, { text: 'Le sosie du roi' })));
        queries.changed([id(4)]);
      },
      { words: 'sosie' },
      [2, 4],
    ],
    [
      'a note rewritten',
      async () => {
        await keeper.ask((store) => saveNote(store, { ...KING, revision: 2, text: 'Le double' }));
        queries.changed([id(2)]);
      },
      { words: 'sosie' },
      [],
    ],
    [
      'a note deleted',
      async () => {
        await keeper.ask((store) => deleteNotes(store, [id(1), id(99)], AT));
        queries.changed([id(1), id(99)]);
      },
      { words: 'zenda' },
      [],
    ],
    [
      'a note restored',
      async () => {
        await keeper.ask((store) => deleteNotes(store, [id(1)], AT));
        queries.changed([id(1)]);
        await ask({ words: 'zenda' });
        await keeper.ask((store) => restoreNotes(store, [id(1)]));
        queries.changed([id(1)]);
      },
      { words: 'zenda' },
      [1],
    ],
    [
      'a tag',
      async () => {
        await keeper.ask((store) => tagNotes(store, [id(3)], 'roi', true, AT));
        queries.changed([id(3)]);
      },
      { words: 'roi', tag: 'roi' },
      [3],
    ],
    [
      'a passage that is gone',
      async () => {
        await keeper.ask((store) => setFound(store, 'https://gazette.example/zenda', [{ id: id(1), found: 'orphan' }]));
        queries.changed([id(1)]);
      },
      { orphan: true },
      [1],
    ],
  ];
  it.each(changes)('%s', async (_, change, query, ids) => {
    await ask({ words: 'zenda' });
    await change();
    const all = vi.spyOn(IDBObjectStore.prototype, 'getAll');
    expect((await idsFor(query)).toSorted()).toEqual(ids.map(id));
    expect(all).not.toHaveBeenCalled();
    all.mockRestore();
  });

  it('also more than are worth reading one by one', async () => {
    await ask({ words: 'zenda' });
    const many = Array.from({ length: 600 }, (_, n) => on(1000 + n, KING.target, { text: 'Un sosie de plus' }));
    await keeper.ask((store) => importNotes(store, many));
    queries.changed(many.map((note) => note.id));
    expect(await idsFor({ words: 'sosie plus' })).toHaveLength(600);
  });

  it('also what changes while the index is being made', async () => {
    const first = ask({ words: 'sosie' });
    await keeper.ask((store) => saveNote(store, on(4, KING.target, { text: 'Un autre sosie' })));
    queries.changed([id(4)]);
    await first;
    expect((await idsFor({ words: 'sosie' })).toSorted()).toEqual([id(2), id(4)]);
  });

  it('and to a worker that wakes', async () => {
    await ask({});
    await keeper.ask((store) => saveNote(store, on(4, KING.target)));
    await keeper.ask(async (store) => answered(closeNotes(store)));
    const open = await corpus.open();
    if (open.ok) open.value.store.database.close();
    wake();
    expect(await idsFor({})).toHaveLength(4);
  });
});

it('notes outlive a corpus that is rebuilt', async () => {
  expect(await corpus.rebuild()).toMatchObject({ ok: true });
  expect(await idsFor({ words: 'ruritania' })).toHaveLength(2);
});

it('tags are counted, most frequent first', async () => {
  expect(await queries.tags()).toEqual(
    answered([
      { value: 'eau', count: 2 },
      { value: 'château', count: 1 },
    ]),
  );
});
