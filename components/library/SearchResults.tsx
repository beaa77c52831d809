import { useRef } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import { CATEGORY_WORDS } from '../../lib/words/category.ts';
import { sayDate } from '../../lib/words/date.ts';
import { type HitKind, LIBRARY_WORDS } from '../../lib/words/library.ts';
import { typeset } from '../../lib/words/typeset.ts';
import { LineSample } from '../LineSample.tsx';
import { NotListed } from './NotListed.tsx';
import { useMarkedWords } from './use-marked-words.ts';
import type { Hit, SearchView } from './view.ts';

interface SearchResultsProps extends SearchView {
  readonly language: Language;
}

const KINDS: readonly HitKind[] = ['entity', 'fact', 'document', 'note'];

/** What answers a search: names, then facts, then documents, then the reader's notes, the words that were looked for marked. */
export function SearchResults({ query, hits, large, language }: SearchResultsProps) {
  const words = LIBRARY_WORDS[language];
  return (
    <>
      <h1 tabIndex={-1}>{words.results(query, hits.length)}</h1>
      {hits.length === 0 && <p>{words.noResults(query)}</p>}
      <NotListed packs={large} what="search" language={language} />
      {KINDS.map((kind) => (
        <HitList
          key={kind}
          kind={kind}
          hits={hits.filter((hit) => hit.kind === kind)}
          query={query}
          language={language}
        />
      ))}
    </>
  );
}

interface HitListProps extends Pick<SearchResultsProps, 'hits' | 'query' | 'language'> {
  readonly kind: HitKind;
}

function HitList({ kind, hits, query, language }: HitListProps) {
  if (hits.length === 0) return null;
  return (
    <section aria-labelledby={`hits-${kind}`}>
      <h2 id={`hits-${kind}`}>{LIBRARY_WORDS[language].hitKinds[kind]}</h2>
      <ul class="hits">
        {hits.map((hit) => (
          <li key={hit.id}>
            <HitLine hit={hit} query={query} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function HitLine({ hit, query, language }: { readonly hit: Hit; readonly query: string; readonly language: Language }) {
  const details = [
    ...(hit.category === undefined ? [] : [CATEGORY_WORDS[language][hit.category].one]),
    ...(hit.date === undefined ? [] : [sayDate(hit.date, language, 'short')]),
  ];
  return (
    <>
      <a href={`#${hit.place}`}>
        <MarkedText key={`${query}\n${hit.title}`} text={typeset(hit.title, language)} query={query} />
      </a>
      {details.length > 0 && (
        <p class="quiet">
          {hit.category !== undefined && <LineSample category={hit.category} />} {details.join(' · ')}
        </p>
      )}
    </>
  );
}

/** Needs a key of its text and query: mark.js splits the text node, which must then never be drawn again. */
function MarkedText({ text, query }: { readonly text: string; readonly query: string }) {
  const span = useRef<HTMLSpanElement>(null);
  useMarkedWords(span, query);
  return <span ref={span}>{text}</span>;
}
