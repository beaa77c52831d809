import { useState } from 'preact/hooks';
import { CATEGORIES, type Category } from '../../lib/model/category.ts';
import type { Language } from '../../lib/model/language.ts';
import { CATEGORY_WORDS } from '../../lib/words/category.ts';
import { sayCount } from '../../lib/words/count.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { LineSample } from '../LineSample.tsx';
import { DocumentList } from './DocumentList.tsx';
import { EntityList } from './EntityList.tsx';
import { holds } from './holds.ts';
import type { HomeView } from './view.ts';

interface HomeProps extends HomeView {
  readonly language: Language;
}

/** Every name by category, narrowed by a category and by a filter, then every document. */
export function Home({ category, corpus, entities, documents, language }: HomeProps) {
  const words = LIBRARY_WORDS[language];
  const [filter, setFilter] = useState('');
  const fitting = entities.filter(({ ref }) => holds(ref.name, filter));
  const shown = CATEGORIES.filter((one) => category === null || one === category);
  const none = shown.every((one) => !fitting.some(({ ref }) => ref.category === one));
  return (
    <>
      <h1 tabIndex={-1}>{words.home}</h1>
      <p class="quiet">
        {words.corpus(corpus.pack.name, corpus.pack.version, corpus.entities, corpus.facts, corpus.documents)}
      </p>
      <div class="tools">
        <CategoryNav chosen={category} entities={entities} language={language} />
        <label>
          <span class="unseen">{words.filter}</span>
          <input
            type="search"
            placeholder={words.filter}
            value={filter}
            onInput={(event) => setFilter(event.currentTarget.value)}
          />
        </label>
      </div>
      {none && <p role="status">{entities.length === 0 ? words.noEntities : words.noFilterHits(filter)}</p>}
      {shown.map((one) => (
        <EntityList
          key={one}
          category={one}
          rows={fitting.filter(({ ref }) => ref.category === one)}
          language={language}
        />
      ))}
      {category === null && filter === '' && <DocumentList documents={documents} language={language} />}
    </>
  );
}

interface CategoryNavProps {
  readonly chosen: Category | null;
  readonly entities: HomeView['entities'];
  readonly language: Language;
}

function CategoryNav({ chosen, entities, language }: CategoryNavProps) {
  const words = LIBRARY_WORDS[language];
  return (
    <nav aria-label={words.categories}>
      <ul class="tabs">
        <li>
          <a href="#/" aria-current={chosen === null ? 'page' : undefined}>
            {words.all} <span class="quiet count">{sayCount(entities.length, language)}</span>
          </a>
        </li>
        {CATEGORIES.map((category) => (
          <li key={category}>
            <a href={`#/?c=${category}`} aria-current={chosen === category ? 'page' : undefined}>
              <LineSample category={category} /> {CATEGORY_WORDS[language][category].many}{' '}
              <span class="quiet count">
                {sayCount(entities.filter(({ ref }) => ref.category === category).length, language)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
