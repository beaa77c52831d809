import type { CorpusDocument } from '../../lib/model/document.ts';
import type { Language } from '../../lib/model/language.ts';
import { isQuotedDocument } from '../../lib/model/own-pack.ts';
import { documentPlace } from '../../lib/model/place.ts';
import { DOCUMENTS_WORDS } from '../../lib/words/documents.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { DatedBy } from './DatedBy.tsx';

interface DocumentListProps {
  readonly documents: readonly CorpusDocument[];
  /** Ids of those whose text is attached. */
  readonly withText: ReadonlySet<string>;
  readonly language: Language;
}

/** The texts that the facts come from. */
export function DocumentList({ documents, withText, language }: DocumentListProps) {
  const words = LIBRARY_WORDS[language];
  return (
    <section aria-labelledby="list-documents">
      <h2 id="list-documents">{DOCUMENTS_WORDS[language].count(documents.length)}</h2>
      <ul class="documents">
        {documents.map(({ id, title, publisher, date, language: own, paragraphs }) => (
          <li key={id}>
            <a href={`#${documentPlace(id)}`} lang={own}>
              {title}
            </a>
            <p class="quiet">
              {/* The number of a page that the reader quoted says nothing to anybody. */}
              {[isQuotedDocument(id) ? undefined : id, publisher].filter((part) => part !== undefined).join(' · ')} ·{' '}
              <DatedBy iso={date.value} basis={date.basis} language={language} />
              {` · ${words.languageNames[own]} · ${words.paragraphs(paragraphs)}`}
              {withText.has(id) && <strong class="has-text">{DOCUMENTS_WORDS[language].hasText}</strong>}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
