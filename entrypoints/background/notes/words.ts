import MiniSearch from 'minisearch';
import type { Entity } from '../../../lib/model/entity.ts';
import { foldForSearch } from '../../../lib/model/fold.ts';
import type { KeptNote } from '../../../lib/model/kept-note.ts';
import type { Note } from '../../../lib/model/note.ts';
import { entitiesOf } from '../../../lib/model/note-entities.ts';
import { entitiesOfAll } from './about.ts';
import type { View } from './current.ts';

/** Notes taken in between two looks at what else is to be done: names of pages must not wait for this. */
const AT_ONCE = 100;

interface Indexed {
  readonly id: string;
  readonly text: string;
  readonly quote: string;
  readonly tags: string;
  readonly title: string;
  readonly names: string;
}

export interface NoteWords extends View {
  /** Ids of the notes in which all these words begin some word, best first. */
  find(words: string): readonly string[];
}

/** @param entitiesBy looks up the entities whose names, in every language, find a note */
export function makeNoteWords(entitiesBy: (ids: Iterable<string>) => Promise<readonly Entity[]>): NoteWords {
  const index = new MiniSearch<Indexed>({
    fields: ['text', 'quote', 'tags', 'title', 'names'],
    processTerm: foldForSearch,
    searchOptions: { combineWith: 'AND', prefix: true, boost: { tags: 3, text: 2, title: 1.5 } },
  });
  return {
    put: async (notes) => {
      const names = new Map<string, string>();
      for (const { id, names: all } of await entitiesBy(entitiesOfAll(notes))) {
        names.set(id, [...new Set(Object.values(all))].join('\n'));
      }
      drop(
        index,
        notes.map(({ note }) => note.id),
      );
      await index.addAllAsync(
        notes.map((kept) => indexed(kept, names)),
        { chunkSize: AT_ONCE },
      );
    },
    drop: (ids) => drop(index, ids),
    find: (words) => index.search(words).map(({ id }) => String(id)),
  };
}

function drop(index: MiniSearch<Indexed>, ids: readonly string[]): void {
  index.discardAll(ids.filter((id) => index.has(id)));
}

const indexed = ({ note }: KeptNote, names: ReadonlyMap<string, string>): Indexed => ({
  id: note.id,
  text: note.text,
  quote: quoteOf(note),
  tags: note.tags.join('\n'),
  title: note.target.page?.title ?? '',
  names: entitiesOf(note)
    .flatMap((entity) => names.get(entity) ?? [])
    .join('\n'),
});

/** A soft hyphen would cut its word in two. */
const quoteOf = ({ target }: Note): string =>
  target.kind === 'passage' ? target.anchor.quote.exact.replaceAll('\u00ad', '') : '';
