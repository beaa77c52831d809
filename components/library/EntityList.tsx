import type { Category } from '../../lib/model/category.ts';
import type { Language } from '../../lib/model/language.ts';
import { entityPlace } from '../../lib/model/place.ts';
import { CATEGORY_WORDS } from '../../lib/words/category.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { typeset } from '../../lib/words/typeset.ts';
import { LineSample } from '../LineSample.tsx';
import type { EntityRow } from './view.ts';

interface EntityListProps {
  readonly category: Category;
  readonly rows: readonly EntityRow[];
  readonly language: Language;
}

/** The names of one category, in the order of the reader's alphabet, each with how much is known of it. */
export function EntityList({ category, rows, language }: EntityListProps) {
  if (rows.length === 0) return null;
  const { compare } = new Intl.Collator(language);
  return (
    <section class="entities" aria-labelledby={`list-${category}`}>
      <h2 id={`list-${category}`}>
        <LineSample category={category} /> {CATEGORY_WORDS[language][category].many}
      </h2>
      <ul>
        {rows
          .toSorted((a, b) => compare(a.ref.name, b.ref.name))
          .map(({ ref, facts }) => (
            <li key={ref.id}>
              <a href={`#${entityPlace(ref.id)}`}>{typeset(ref.name, language)}</a>{' '}
              <span class="quiet count">{LIBRARY_WORDS[language].facts(facts)}</span>
            </li>
          ))}
      </ul>
    </section>
  );
}
