import { CATEGORIES, type Category } from '../model/category.ts';
import type { Digest } from '../model/digest.ts';
import type { KeptNote } from '../model/kept-note.ts';
import type { Note } from '../model/note.ts';
import { entitiesOf } from '../model/note-entities.ts';
import { paddedWords } from '../model/search-words.ts';

/** What a search reads of a note. Whoever changes what comes out makes `DIGEST_FORMAT` another number. */
export function digestOf({ note, found }: KeptNote): Digest {
  const entities = entitiesOf(note);
  const page = note.target.page;
  return {
    id: note.id,
    kind: note.target.kind,
    colour: note.colour,
    tags: note.tags,
    entities,
    categories: [...new Set(entities.flatMap((entity) => categoryOf(entity) ?? []))],
    site: page === undefined ? null : new URL(page.address).host,
    modified: note.modified,
    found,
    words: {
      tags: paddedWords(note.tags.join('\n')),
      text: paddedWords(note.text),
      title: paddedWords(page?.title ?? ''),
      quote: paddedWords(quoteOf(note)),
    },
  };
}

/** An entity's id begins with its category. */
const categoryOf = (entity: string): Category | undefined =>
  CATEGORIES.find((category) => entity.startsWith(`${category}/`));

/** A soft hyphen would cut its word in two. */
const quoteOf = ({ target }: Note): string =>
  target.kind === 'passage' ? target.anchor.quote.exact.replaceAll('\u00ad', '') : '';
