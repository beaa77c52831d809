import { type Answer, answered } from '../../../lib/model/answer.ts';
import type { EntityRef } from '../../../lib/model/card.ts';
import type { KeptNote } from '../../../lib/model/kept-note.ts';
import type { Language } from '../../../lib/model/language.ts';
import type { NoteFacets, NoteQuery, NoteResults, Tally } from '../../../lib/model/note-query.ts';
import { report } from '../../../lib/report/report.ts';
import { getNotes } from '../../../lib/store/notes.ts';
import { entitiesOfAll } from './about.ts';
import { makeCurrent } from './current.ts';
import type { EntityNames } from './entity-names.ts';
import type { NotesKeeper } from './notes-keeper.ts';
import { makeShelf, type Tallies } from './shelf.ts';
import { makeNoteWords } from './words.ts';

export interface Question {
  readonly query: NoteQuery;
  readonly offset: number;
  readonly limit: number;
}

export interface NoteQueries {
  ask(question: Question, language: Language): Promise<Answer<NoteResults>>;
  /** The best `most` notes in which all these words begin some word, in any language. */
  find(words: string, most: number): Promise<Answer<readonly KeptNote[]>>;
  /** Every tag in use, most frequent first. */
  tags(): Promise<Answer<readonly Tally<string>[]>>;
  /** These notes were written or deleted, and committed. */
  changed(ids: readonly string[]): void;
}

/**
 * Answers to queries over all notes. Two indices are kept in a worker's life: one of what can be told of a note in a
 * few words, made at the first query, and one of every word, made beside it; the notes themselves stay in the store.
 */
export function makeNoteQueries(keeper: NotesKeeper, names: EntityNames): NoteQueries {
  const shelf = makeCurrent(keeper, makeShelf);
  const words = makeCurrent(keeper, () => makeNoteWords(names.of));
  let dictionary: string | undefined;

  const wordsNow = async (): ReturnType<typeof words.now> => {
    const version = await names.version();
    // Entities may bear other names now.
    if (version !== dictionary) words.forget();
    dictionary = version;
    return words.now();
  };

  const idsFor = async (query: NoteQuery): Promise<Answer<readonly string[]>> => {
    const shelved = await shelf.now();
    if (!shelved.ok) return shelved;
    const fitting = shelved.value.matching(query);
    if (query.words.trim() === '') return answered(fitting);
    const index = await wordsNow();
    if (!index.ok) return index;
    const among = new Set(fitting);
    return answered(index.value.find(query.words).filter((id) => among.has(id)));
  };

  return {
    ask: async ({ query, offset, limit }, language) => {
      const ids = await idsFor(query);
      if (!ids.ok) return ids;
      const shelved = await shelf.now();
      if (!shelved.ok) return shelved;
      const notes = await keeper.ask((store) => getNotes(store, ids.value.slice(offset, offset + limit)));
      if (!notes.ok) return notes;
      // The next query has words, as a rule: its first letter shall not wait for the index.
      wordsNow().catch((error: unknown) => report('making the index of notes', error));
      return answered({
        ids: ids.value,
        notes: notes.value,
        names: await names.refs(entitiesOfAll(notes.value), language),
        facets: await facetsOf(shelved.value.tallies(), names, language),
      });
    },
    find: async (sought, most) => {
      const index = await wordsNow();
      if (!index.ok) return index;
      return keeper.ask((store) => getNotes(store, index.value.find(sought).slice(0, most)));
    },
    tags: async () => {
      const shelved = await shelf.now();
      return shelved.ok ? answered(shelved.value.tallies().tags) : shelved;
    },
    changed: (ids) => {
      shelf.changed(ids);
      words.changed(ids);
    },
  };
}

async function facetsOf(tallies: Tallies, names: EntityNames, language: Language): Promise<NoteFacets> {
  const refs = await names.refs(
    tallies.entities.map(({ value }) => value),
    language,
  );
  const byId = new Map(refs.map((ref) => [ref.id, ref]));
  const entities = tallies.entities.flatMap(({ value, count }): Tally<EntityRef>[] => {
    const ref = byId.get(value);
    return ref === undefined ? [] : [{ value: ref, count }];
  });
  return { ...tallies, entities };
}
