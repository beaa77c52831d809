import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCorpus } from '../../entrypoints/background/corpus.ts';
import { makeEntityNames } from '../../entrypoints/background/notes/entity-names.ts';
import { makeNotesKeeper } from '../../entrypoints/background/notes/notes-keeper.ts';
import { makeNoteQueries, type NoteQueries } from '../../entrypoints/background/notes/query.ts';
import { makeSearch } from '../../entrypoints/background/search.ts';
import { MAX_NOTE_HITS, makeSearchWithNotes } from '../../entrypoints/background/search-notes.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import { EMPTY_OWN_PACK } from '../../lib/model/own-pack.ts';
import { importNotes } from '../../lib/store/change-notes.ts';
import { DATABASE_NAME } from '../../lib/store/database.ts';
import { deleteNotes } from '../../lib/store/note-bin.ts';
import { closeNotes } from '../../lib/store/notes.ts';
import { NOTES_DATABASE } from '../../lib/store/notes-database.ts';
import { RASSENDYLL, samplePack } from '../packs/sample.ts';
import { ALL, AT, BRIDGE, KING, on, WHOLE } from './queried-notes.ts';

let keeper: ReturnType<typeof makeNotesKeeper>;
let corpus: ReturnType<typeof makeCorpus>;
let queries: NoteQueries;

beforeEach(async () => {
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
  await keeper.ask((store) => importNotes(store, ALL));
});
afterEach(async () => {
  await keeper.ask(async (store) => answered(closeNotes(store)));
  const open = await corpus.open();
  if (open.ok) open.value.store.database.close();
  await Dexie.delete(NOTES_DATABASE);
  await Dexie.delete(DATABASE_NAME);
});

describe('one search over the corpus and the notes', () => {
  const search = (query: string, notes = queries) =>
    makeSearchWithNotes(makeSearch(corpus), notes, makeEntityNames(corpus))(query, 'en');

  it('answers with what the corpus has, then with notes, each at its place', async () => {
    const hits = await search('rassendyll');
    expect(hits.ok && hits.value.map(({ kind }) => kind)).toEqual(['entity', 'fact', 'note']);
    expect(hits.ok && hits.value.at(-1)).toEqual({
      kind: 'note',
      id: KING.id,
      title: 'Rodolphe Rassendyll · Le sosie',
      place: `/note/${KING.id}`,
      date: '2026-03-12',
    });
  });

  it.each([
    ['pontlevis', undefined],
    ['HAO nuoc', BRIDGE],
    ['couronnement', WHOLE],
  ])('finds notes by their words alone: %s', async (query, note) => {
    const hits = await search(query);
    expect(hits.ok && hits.value.map(({ id }) => id)).toEqual(note === undefined ? [] : [note.id]);
  });

  it('names a note without words by what it is about', async () => {
    const hits = await search('strelsau');
    expect(hits.ok && hits.value.map(({ title }) => title)).toEqual(['Couronnement à Strelsau']);
  });

  it('follows what is written and deleted', async () => {
    await keeper.ask((store) => deleteNotes(store, [WHOLE.id], AT));
    queries.changed([WHOLE.id]);
    expect(await search('strelsau')).toEqual(answered([]));
  });

  it('leaves room for the corpus', async () => {
    const many = Array.from({ length: MAX_NOTE_HITS + 5 }, (_, n) =>
      on(100 + n, { kind: 'entity', entity: RASSENDYLL.id }),
    );
    await keeper.ask((store) => importNotes(store, many));
    queries.changed(many.map((note) => note.id));
    const hits = await search('rassendyll');
    expect(hits.ok && hits.value.filter(({ kind }) => kind === 'note')).toHaveLength(MAX_NOTE_HITS);
  });

  it('answers with the corpus when notes cannot be read, and with nothing to no words', async () => {
    const broken = { ...queries, find: async () => refused('database') };
    const hits = await search('rassendyll', broken);
    expect(hits.ok && hits.value.map(({ kind }) => kind)).toEqual(['entity', 'fact']);
    expect(await search('  ')).toEqual(answered([]));
  });
});
