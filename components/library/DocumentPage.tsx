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
  const { document, facts, language } = page;
  const words = LIBRARY_WORDS[language];
  return (
    <article>
      <p class="quiet">
        <a href="#/documents">{words.documents}</a>
        {!isQuotedDocument(document.id) && ` · ${document.id}`} · {words.facts(facts.length)}
      </p>
      <h1 tabIndex={-1} lang={document.language}>
        {document.title}
      </h1>
      {children ?? <DocumentFacts key={document.id} {...page} />}
    </article>
  );
}
