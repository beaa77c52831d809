import type { ComponentChildren } from 'preact';
import type { Language } from '../../../lib/model/language.ts';
import { DOCUMENTS_WORDS } from '../../../lib/words/documents.ts';
import { LIBRARY_WORDS } from '../../../lib/words/library.ts';
import { ROOM_WORDS } from '../../../lib/words/rooms.ts';
import { DocumentList } from '../DocumentList.tsx';
import { NotListed } from '../NotListed.tsx';
import type { DocumentsView } from '../view.ts';

interface DocumentsPageProps extends DocumentsView {
  readonly language: Language;
  /** Where texts can be attached. */
  readonly children?: ComponentChildren;
}

/** The texts that the facts of the corpus come from, and where the reader's own copies of them are taken. */
export function DocumentsPage({ documents, withText, large, language, children }: DocumentsPageProps) {
  return (
    <>
      <h1 tabIndex={-1}>{ROOM_WORDS[language].documents}</h1>
      <p class="quiet about-documents">{DOCUMENTS_WORDS[language].about}</p>
      <NotListed packs={large.filter((pack) => pack.documents > 0)} what="documents" language={language} />
      {documents.length === 0 ? (
        <p>{LIBRARY_WORDS[language].noDocuments}</p>
      ) : (
        <>
          {children}
          <DocumentList documents={documents} withText={withText} language={language} />
        </>
      )}
    </>
  );
}
