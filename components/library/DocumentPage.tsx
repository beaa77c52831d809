import type { ComponentChildren } from 'preact';
import type { Language } from '../../lib/model/language.ts';
import { isQuotedDocument } from '../../lib/model/own-pack.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { DocumentFacts } from './documents/DocumentFacts.tsx';
import type { DocumentView } from './view.ts';

interface DocumentPageProps extends DocumentView {
  readonly language: Language;
  /** What stands below the title, where the text can be attached; without it, the facts. */
  readonly children?: ComponentChildren;
}

/** A document: its title, then its text or the facts that were drawn from it. */
export function DocumentPage({ children, ...page }: DocumentPageProps) {
  const { document, facts, more, language } = page;
  const words = LIBRARY_WORDS[language];
  return (
    <article>
      <p class="quiet">
        <a href="#/documents">{words.documents}</a>
        {!isQuotedDocument(document.id) && ` · ${document.id}`} · {words.facts(facts.length + more)}
      </p>
      <h1 tabIndex={-1} lang={document.language}>
        {document.title}
      </h1>
      {more > 0 && <p class="quiet">{sayShown(page)}</p>}
      {children ?? <DocumentFacts key={document.id} {...page} />}
    </article>
  );
}

/** Which facts of a document that has too many are shown. They come by paragraph. */
function sayShown({ facts, more, language }: Pick<DocumentPageProps, 'facts' | 'more' | 'language'>): string {
  const [first = 1, last = first] = [facts[0]?.source.paragraph, facts.at(-1)?.source.paragraph];
  return LIBRARY_WORDS[language].someFacts(facts.length, facts.length + more, first, last);
}
