import type { ComponentChildren } from 'preact';
import type { Language } from '../../lib/model/language.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { BriefPage } from '../brief/BriefPage.tsx';
import { DocumentPage } from './DocumentPage.tsx';
import { EntityPage } from './EntityPage.tsx';
import { Failure } from './Failure.tsx';
import { Home } from './Home.tsx';
import { LibraryNav } from './LibraryNav.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SearchResults } from './SearchResults.tsx';
import { AgreementsPage } from './tables/AgreementsPage.tsx';
import { LeadersPage } from './tables/LeadersPage.tsx';
import type { LibraryView } from './view.ts';

export interface LibraryProps {
  /** `null` while the first page is on its way. */
  readonly view: LibraryView | null;
  readonly language: Language;
  readonly rebuilding: boolean;
  /** Of all notes; absent until it is known. */
  readonly noteCount?: number | undefined;
  /** The page of the notes; on the page of a name, the notes on it. */
  readonly children?: ComponentChildren;
  onSearch(query: string): void;
  onRebuild(): void;
}

/** The frame around every page of the library. */
export function Library({ view, language, rebuilding, noteCount, children, onSearch, onRebuild }: LibraryProps) {
  const words = LIBRARY_WORDS[language];
  return (
    <>
      <header class="frame">
        <a class="home" href="#/">
          <span class="wordmark">Repères</span> <span class="quiet">{words.library}</span>
        </a>
        <LibraryNav view={view} noteCount={noteCount} language={language} />
        <SearchBox query={view?.kind === 'search' ? view.query : ''} language={language} onSearch={onSearch} />
      </header>
      <p class="unseen" role="status">
        {view?.kind === 'search' && words.results(view.query, view.hits.length)}
      </p>
      <main class="frame">
        <Page view={view} language={language} rebuilding={rebuilding} onRebuild={onRebuild}>
          {children}
        </Page>
      </main>
    </>
  );
}

function Page({ view, language, rebuilding, children, onRebuild }: Omit<LibraryProps, 'onSearch' | 'noteCount'>) {
  if (view === null) return <p role="status">{LIBRARY_WORDS[language].loading}</p>;
  switch (view.kind) {
    case 'home':
      return <Home {...view} language={language} />;
    case 'search':
      return <SearchResults {...view} language={language} />;
    case 'entity':
      return (
        <EntityPage {...view} language={language}>
          {children}
        </EntityPage>
      );
    case 'document':
      return <DocumentPage {...view} language={language} />;
    case 'brief':
      return <BriefPage {...view} language={language} />;
    case 'agreements':
      return <AgreementsPage {...view} language={language} />;
    case 'leaders':
      return <LeadersPage {...view} language={language} />;
    case 'notes':
      return <>{children}</>;
    default:
      return <Failure view={view} language={language} rebuilding={rebuilding} onRebuild={onRebuild} />;
  }
}
