import type { Language } from '../../../lib/model/language.ts';
import type { NoteFacets } from '../../../lib/model/note-query.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { CloseIcon } from '../../icons.tsx';
import { activeFilters, sayFilter, withoutFilter } from './active-filters.ts';
import type { NotesAsked } from './notes-place.ts';

interface FilterChipsProps {
  readonly asked: NotesAsked;
  readonly facets: NoteFacets;
  readonly language: Language;
  onChoose(asked: NotesAsked): void;
}

/** What narrows the list now, each with a button that takes it away. */
export function FilterChips({ asked, facets, language, onChoose }: FilterChipsProps) {
  const words = NOTES_WORDS[language];
  const filters = activeFilters(asked);
  if (filters.length === 0) return null;
  const none = filters.reduce(withoutFilter, { ...asked, words: '' });
  return (
    <ul class="chips" aria-label={words.filters}>
      {filters.map((filter) => {
        const said = sayFilter(filter, asked, facets, language);
        return (
          <li key={filter} class="chip" data-colour={filter === 'colour' ? asked.colour : undefined}>
            {said}
            <button
              type="button"
              class="dismiss"
              aria-label={words.dropFilter(said)}
              title={words.dropFilter(said)}
              onClick={() => onChoose(withoutFilter(asked, filter))}
            >
              <CloseIcon />
            </button>
          </li>
        );
      })}
      <li>
        <button type="button" onClick={() => onChoose(none)}>
          {words.dropAll}
        </button>
      </li>
    </ul>
  );
}
