import { useRef } from 'preact/hooks';
import type { Language } from '../../../lib/model/language.ts';
import type { NoteColour } from '../../../lib/model/note.ts';
import type { NoteFacets } from '../../../lib/model/note-query.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { CloseIcon } from '../../icons.tsx';
import { useKeptFocus } from '../../use-kept-focus.ts';
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
          <Chip
            key={filter}
            said={said}
            colour={filter === 'colour' ? asked.colour : null}
            drop={words.dropFilter(said)}
            onDrop={() => onChoose(withoutFilter(asked, filter))}
          />
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

interface ChipProps {
  readonly said: string;
  readonly colour: NoteColour | null;
  /** What its button does, in words. */
  readonly drop: string;
  onDrop(): void;
}

function Chip({ said, colour, drop, onDrop }: ChipProps) {
  const element = useRef<HTMLLIElement>(null);
  useKeptFocus(element);
  return (
    <li ref={element} class="chip" data-colour={colour ?? undefined}>
      {said}
      <button type="button" class="dismiss" aria-label={drop} title={drop} onClick={onDrop}>
        <CloseIcon />
      </button>
    </li>
  );
}
