import type { ComponentChildren } from 'preact';
import type { Language } from '../../lib/model/language.ts';
import type { VaultTrouble } from '../../lib/model/vault.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { BriefPage } from '../brief/BriefPage.tsx';
import { DocumentPage } from './DocumentPage.tsx';
import { DocumentsPage } from './documents/DocumentsPage.tsx';
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
  /** Why there has been no second copy of the notes for long. */
  readonly trouble?: VaultTrouble | null;
  /** A page that keeps its own state; on the page of a name, the notes on it; on that of a document, its text. */
  readonly children?: ComponentChildren;
  onSearch(query: string): void;
  /** The page in front of the reader is asked otherwise: a new address, from `#` on. */
  onChoose(hash: string): void;
  /** The same, while it is being typed: the address changes when the reader pauses. */
  onType(hash: string): void;
  onRebuild(): void;
}

/** The frame around every page of the library. */
export function Library(props: LibraryProps) {
  const { view, language, noteCount, onSearch } = props;
  const words = LIBRARY_WORDS[language];
  return (
    <>
      <button type="button" class="skip" onClick={() => document.querySelector<HTMLElement>('main h1')?.focus()}>
        {words.skip}
      </button>
      <header class="frame">
        <a class="home" href="#/">
          <span class="wordmark">Repères</span> <span class="quiet">{words.library}</span>
        </a>
        <SearchBox query={view?.kind === 'search' ? view.query : ''} language={language} onSearch={onSearch} />
        <LibraryNav view={view} noteCount={noteCount} language={language} />
      </header>
      <p class="unseen" role="status">
        {view?.kind === 'search' && words.results(view.query, view.hits.length)}
      </p>
      <main class="frame">
        <Page {...props} />
      </main>
    </>
  );
}

function Page({ view, language, rebuilding, trouble = null, children, onChoose, onType, onRebuild }: LibraryProps) {
  if (view === null) return <p role="status">{LIBRARY_WORDS[language].loading}</p>;
  switch (view.kind) {
    case 'home':
      return <Home {...view} trouble={trouble} language={language} onType={onType} />;
    case 'search':
      return <SearchResults {...view} language={language} />;
    case 'entity':
      return (
        <EntityPage {...view} language={language}>
          {children}
        </EntityPage>
      );
    case 'document':
      return (
        <DocumentPage {...view} language={language}>
          {children}
        </DocumentPage>
      );
    case 'brief':
      return <BriefPage {...view} language={language} />;
    case 'agreements':
      return <AgreementsPage {...view} language={language} onChoose={onChoose} />;
    case 'leaders':
      return <LeadersPage {...view} language={language} onType={onType} />;
    case 'documents':
      return (
        <DocumentsPage {...view} language={language}>
          {children}
        </DocumentsPage>
      );
    case 'notes':
    case 'live':
      return <>{children}</>;
    default:
      return <Failure view={view} language={language} rebuilding={rebuilding} onRebuild={onRebuild} />;
  }
}
