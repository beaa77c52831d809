import { CATEGORIES, type Category } from '../../lib/model/category.ts';
import type { Language } from '../../lib/model/language.ts';
import type { VaultTrouble } from '../../lib/model/vault.ts';
import { CATEGORY_WORDS } from '../../lib/words/category.ts';
import { sayCount } from '../../lib/words/count.ts';
import { DOCUMENTS_WORDS } from '../../lib/words/documents.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { VAULT_WORDS } from '../../lib/words/vault.ts';
import { LineSample } from '../LineSample.tsx';
import { EntityList } from './EntityList.tsx';
import { holds } from './holds.ts';
import { NotListed } from './NotListed.tsx';
import { hrefOfHome, LONGEST_FILTER } from './tables/tables-place.ts';
import { useTypedWords } from './use-typed-words.ts';
import type { HomeView } from './view.ts';

interface HomeProps extends HomeView {
  /** Why there has been no second copy of the notes for long. */
  readonly trouble: VaultTrouble | null;
  readonly language: Language;
  /** An address, from `#` on. */
  onType(hash: string): void;
}

/** Every name by category, narrowed by a category and by a filter, then the way to the documents. */
export function Home({ category, filter: asked, corpus, entities, large, trouble, language, onType }: HomeProps) {
  const words = LIBRARY_WORDS[language];
  const { words: filter, box, type } = useTypedWords(asked, (typed) => onType(hrefOfHome(category, typed)));
  const fitting = entities.filter(({ ref }) => holds(ref.name, filter));
  const shown = CATEGORIES.filter((one) => category === null || one === category);
  const none = shown.every((one) => !fitting.some(({ ref }) => ref.category === one));
  return (
    <>
      <h1 tabIndex={-1}>{words.home}</h1>
      <p class="quiet">{words.corpus(corpus.entities, corpus.facts, corpus.documents)}</p>
      <NotListed packs={large} what="names" language={language} />
      {trouble !== null && (
        <p class="quiet">
          {VAULT_WORDS[language].troubles[trouble]} <a href="#/backups">{VAULT_WORDS[language].seeBackups}</a>
        </p>
      )}
      <div class="tools">
        <CategoryNav chosen={category} filter={filter} entities={entities} language={language} />
        <label>
          <span class="unseen">{words.filter}</span>
          <input
            ref={box}
            type="search"
            placeholder={words.filter}
            maxLength={LONGEST_FILTER}
            value={filter}
            onInput={(event) => type(event.currentTarget.value)}
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
      {category === null && filter === '' && (
        <p class="to-documents">
          <a href="#/documents">{DOCUMENTS_WORDS[language].toDocuments(corpus.documents)}</a>
        </p>
      )}
    </>
  );
}

interface CategoryNavProps {
  readonly chosen: Category | null;
  /** What is typed stays when another category is looked at. */
  readonly filter: string;
  readonly entities: HomeView['entities'];
  readonly language: Language;
}

function CategoryNav({ chosen, filter, entities, language }: CategoryNavProps) {
  const words = LIBRARY_WORDS[language];
  return (
    <nav aria-label={words.categories}>
      <ul class="tabs">
        <li>
          <a href={hrefOfHome(null, filter)} aria-current={chosen === null ? 'page' : undefined}>
            {words.all} <span class="quiet count">{sayCount(entities.length, language)}</span>
          </a>
        </li>
        {CATEGORIES.map((category) => (
          <li key={category}>
            <a href={hrefOfHome(category, filter)} aria-current={chosen === category ? 'page' : undefined}>
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
