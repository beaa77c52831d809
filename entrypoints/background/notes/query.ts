import { type Answer, answered } from '../../../lib/model/answer.ts';
import type { EntityRef } from '../../../lib/model/card.ts';
import type { KeptNote } from '../../../lib/model/kept-note.ts';
import type { Language } from '../../../lib/model/language.ts';
import {
  EVERY_NOTE,
  type NoteFacets,
  type NoteQuery,
  type NoteResults,
  type Tally,
} from '../../../lib/model/note-query.ts';
import { getNotes } from '../../../lib/store/notes.ts';
import { entitiesOfAll } from './about.ts';
import { makeCurrent } from './current.ts';
import type { EntityNames } from './entity-names.ts';
import { makeNoteIndex, type NoteIndex } from './note-index.ts';
import type { NotesKeeper } from './notes-keeper.ts';

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
 * Answers to queries over all notes, from one index of their digests, made at the first query of a worker's life; the
 * notes themselves stay in the store.
 */
export function makeNoteQueries(keeper: NotesKeeper, names: EntityNames): NoteQueries {
  const current = makeCurrent(keeper, makeNoteIndex);

  const idsIn = async (index: NoteIndex, query: NoteQuery): Promise<readonly string[]> => {
    const isForWords = query.words.trim() !== '';
    return index.matching(query, isForWords ? await names.of(index.entities()) : []);
  };

  return {
    ask: async ({ query, offset, limit }, language) => {
      // The dictionary opens meanwhile: a worker that has just woken needs both.
      const [index] = await Promise.all([current.now(), names.version()]);
      if (!index.ok) return index;
      const ids = await idsIn(index.value, query);
      const tallies = index.value.tallies();
      const [notes, facets] = await Promise.all([
        keeper.look((store) => getNotes(store, ids.slice(offset, offset + limit))),
        facetsOf(tallies, names, language),
      ]);
      if (!notes.ok) return notes;
      const refs = await names.refs(entitiesOfAll(notes.value), language);
      return answered({ ids, notes: notes.value, names: refs, facets });
    },
    find: async (words, most) => {
      const [index] = await Promise.all([current.now(), names.version()]);
      if (!index.ok) return index;
      if (words.trim() === '') return answered([]);
      const ids = await idsIn(index.value, { ...EVERY_NOTE, words });
      return keeper.look((store) => getNotes(store, ids.slice(0, most)));
    },
    tags: async () => {
      const index = await current.now();
      return index.ok ? answered(index.value.tallies().tags) : index;
    },
    changed: current.changed,
  };
}

async function facetsOf(tallies: NoteFacets<string>, names: EntityNames, language: Language): Promise<NoteFacets> {
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
