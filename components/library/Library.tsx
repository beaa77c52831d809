import type { Language } from '../../lib/model/language.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { DocumentPage } from './DocumentPage.tsx';
import { EntityPage } from './EntityPage.tsx';
import { Failure } from './Failure.tsx';
import { Home } from './Home.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SearchResults } from './SearchResults.tsx';
import type { LibraryView } from './view.ts';

export interface LibraryProps {
  /** `null` while the first page is on its way. */
  readonly view: LibraryView | null;
  readonly language: Language;
  readonly rebuilding: boolean;
  onSearch(query: string): void;
  onRebuild(): void;
}

/** The frame around every page of the library. */
export function Library({ view, language, rebuilding, onSearch, onRebuild }: LibraryProps) {
  const words = LIBRARY_WORDS[language];
  return (
    <>
      <header class="frame">
        <a class="home" href="#/">
          <span class="wordmark">Repères</span> <span class="quiet">{words.library}</span>
        </a>
        <SearchBox query={view?.kind === 'search' ? view.query : ''} language={language} onSearch={onSearch} />
      </header>
      <p class="unseen" role="status">
        {view?.kind === 'search' && words.results(view.query, view.hits.length)}
      </p>
      <main class="frame">
        <Page view={view} language={language} rebuilding={rebuilding} onRebuild={onRebuild} />
      </main>
    </>
  );
}

function Page({ view, language, rebuilding, onRebuild }: Omit<LibraryProps, 'onSearch'>) {
  if (view === null) return <p role="status">{LIBRARY_WORDS[language].loading}</p>;
  switch (view.kind) {
    case 'home':
      return <Home {...view} language={language} />;
    case 'search':
      return <SearchResults {...view} language={language} />;
    case 'entity':
      return <EntityPage {...view} language={language} />;
    case 'document':
      return <DocumentPage {...view} language={language} />;
    default:
      return <Failure view={view} language={language} rebuilding={rebuilding} onRebuild={onRebuild} />;
  }
}
