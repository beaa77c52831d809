import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Category } from '../../../lib/model/category.ts';
import type { Language } from '../../../lib/model/language.ts';
import { NOTE_KINDS, type NoteColour, type NoteKind } from '../../../lib/model/note.ts';
import type { NoteFacets, Tally } from '../../../lib/model/note-query.ts';
import { CATEGORY_WORDS } from '../../../lib/words/category.ts';
import { sayCount } from '../../../lib/words/count.ts';
import { NOTE_TERMS } from '../../../lib/words/note-terms.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { typeset } from '../../../lib/words/typeset.ts';
import { activeFilters } from './active-filters.ts';
import type { NotesAsked } from './notes-place.ts';

interface NoteFiltersProps {
  readonly asked: NotesAsked;
  readonly facets: NoteFacets;
  readonly language: Language;
  onChoose(asked: NotesAsked): void;
}

/** Everything that notes can be narrowed by; folded away where there is little room. */
export function NoteFilters({ asked, facets, language, onChoose }: NoteFiltersProps) {
  const [open, setOpen] = useState(false);
  const words = NOTES_WORDS[language];
  const terms = NOTE_TERMS[language];
  const count = activeFilters(asked).length;
  const choose = (change: Partial<NotesAsked>) => onChoose({ ...asked, ...change });
  const common = { language, all: words.allFilters } as const;
  return (
    <section class={open ? 'filters open' : 'filters'} aria-label={words.filters}>
      <button
        type="button"
        class="fold"
        aria-expanded={open}
        aria-controls="note-filters"
        onClick={() => setOpen(!open)}
      >
        {words.filters}
        {count > 0 && ` (${sayCount(count, language)})`}
      </button>
      <div class="filter-fields" id="note-filters">
        <Facet
          {...common}
          name={words.tag}
          value={asked.tag}
          tallies={facets.tags}
          onChoose={(tag) => choose({ tag })}
        />
        <Facet
          {...common}
          name={words.entity}
          value={asked.entity}
          tallies={facets.entities.map(({ value, count }) => ({ value: value.id, count }))}
          say={(id) => typeset(facets.entities.find(({ value }) => value.id === id)?.value.name ?? id, language)}
          onChoose={(entity) => choose({ entity })}
        />
        <Facet
          {...common}
          name={words.category}
          value={asked.category}
          tallies={facets.categories}
          say={(category: Category) => CATEGORY_WORDS[language][category].many}
          onChoose={(category) => choose({ category })}
        />
        <Facet
          {...common}
          name={words.site}
          value={asked.site}
          tallies={facets.sites}
          onChoose={(site) => choose({ site })}
        />
        <Facet
          {...common}
          name={words.colour}
          value={asked.colour}
          tallies={facets.colours}
          say={(colour: NoteColour) => terms.colours[colour]}
          onChoose={(colour) => choose({ colour })}
        />
        <Choice name={words.kind} value={asked.kind ?? ''} onChoose={(kind) => choose({ kind: kindOf(kind) })}>
          <option value="">{words.allFilters}</option>
          {NOTE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {terms.kinds[kind]}
            </option>
          ))}
        </Choice>
        <Day name={words.from} value={asked.from} onChoose={(from) => choose({ from })} />
        <Day name={words.to} value={asked.to} onChoose={(to) => choose({ to })} />
        <label class="tick">
          <input
            type="checkbox"
            checked={asked.orphan}
            onChange={({ currentTarget }) => choose({ orphan: currentTarget.checked })}
          />{' '}
          {words.orphans(facets.orphans)}
        </label>
      </div>
    </section>
  );
}

const kindOf = (value: string): NoteKind | null => NOTE_KINDS.find((kind) => kind === value) ?? null;

interface ChoiceProps {
  readonly name: string;
  readonly value: string;
  readonly children: ComponentChildren;
  onChoose(value: string): void;
}

function Choice({ name, value, children, onChoose }: ChoiceProps) {
  return (
    <label class="field">
      <span>{name}</span>
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {children}
      </select>
    </label>
  );
}

interface FacetProps<T extends string> {
  readonly name: string;
  readonly all: string;
  readonly language: Language;
  readonly value: T | null;
  readonly tallies: readonly Tally<T>[];
  say?(value: T): string;
  onChoose(value: T | null): void;
}

/** What is asked for stays in the list, even when nothing bears it any more. */
function Facet<T extends string>({ name, all, language, value, tallies, say = String, onChoose }: FacetProps<T>) {
  const listed = value === null || tallies.some((one) => one.value === value) ? [] : [{ value, count: 0 }];
  const options = [...tallies, ...listed];
  return (
    <Choice
      name={name}
      value={value ?? ''}
      onChoose={(text) => onChoose(options.find((one) => one.value === text)?.value ?? null)}
    >
      <option value="">{all}</option>
      {options.map((one) => (
        <option key={one.value} value={one.value}>
          {`${say(one.value)} (${sayCount(one.count, language)})`}
        </option>
      ))}
    </Choice>
  );
}

const FIRST_DAY = '1970-01-01';
const LAST_DAY = '9999-12-31';

interface DayProps {
  readonly name: string;
  readonly value: string | null;
  onChoose(day: string | null): void;
}

function Day({ name, value, onChoose }: DayProps) {
  return (
    <label class="field">
      <span>{name}</span>
      <input
        type="date"
        min={FIRST_DAY}
        max={LAST_DAY}
        value={value ?? ''}
        onChange={({ currentTarget }) => {
          // A year that is being typed is 2, 20, 202 on its way.
          if (currentTarget.validity.valid) onChoose(currentTarget.value || null);
        }}
      />
    </label>
  );
}
