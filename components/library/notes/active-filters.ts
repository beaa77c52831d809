import type { Language } from '../../../lib/model/language.ts';
import type { NoteFacets } from '../../../lib/model/note-query.ts';
import { CATEGORY_WORDS } from '../../../lib/words/category.ts';
import { sayDate } from '../../../lib/words/date.ts';
import { NOTE_TERMS } from '../../../lib/words/note-terms.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { typeset } from '../../../lib/words/typeset.ts';
import { NOTE_PARAMETERS, type NotesAsked } from './notes-place.ts';

/** Everything that can narrow a list; words have their own box. */
export type Filter = Exclude<keyof NotesAsked, 'words'>;

const isFilter = (name: string): name is Filter => name in NOTE_PARAMETERS && name !== 'words';
const FILTERS = Object.keys(NOTE_PARAMETERS).filter(isFilter);

/** Those that are on, in the order of the address. */
export const activeFilters = (asked: NotesAsked): readonly Filter[] =>
  FILTERS.filter((name) => asked[name] !== null && asked[name] !== false);

export const withoutFilter = (asked: NotesAsked, filter: Filter): NotesAsked => ({
  ...asked,
  [filter]: typeof asked[filter] === 'boolean' ? false : null,
});

/** What a filter that is on says of itself. */
export function sayFilter(filter: Filter, asked: NotesAsked, facets: NoteFacets, language: Language): string {
  const words = NOTES_WORDS[language];
  const terms = NOTE_TERMS[language];
  const { entity, category, colour, kind } = asked;
  switch (filter) {
    case 'tag':
      return `#${asked.tag}`;
    case 'entity':
      return typeset(facets.entities.find(({ value }) => value.id === entity)?.value.name ?? entity ?? '', language);
    case 'category':
      return category === null ? '' : CATEGORY_WORDS[language][category].many;
    case 'site':
      return asked.site ?? '';
    case 'from':
      return words.since(sayDate(asked.from ?? '', language, 'short'));
    case 'to':
      return words.until(sayDate(asked.to ?? '', language, 'short'));
    case 'colour':
      return colour === null ? '' : terms.colours[colour];
    case 'kind':
      return kind === null ? '' : terms.kinds[kind];
    case 'orphan':
      return words.onlyOrphans;
    case 'imported':
      return words.imported;
  }
}
