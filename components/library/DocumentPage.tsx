import type { Language } from '../../lib/model/language.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { DatedBy } from './DatedBy.tsx';
import { DocumentDetails } from './DocumentDetails.tsx';
import { Paragraph } from './Paragraph.tsx';
import { sectionsOf } from './sections.ts';
import type { DocumentView } from './view.ts';

interface DocumentPageProps extends DocumentView {
  readonly language: Language;
}

/** A document: what is known of it, then the facts drawn from it, paragraph by paragraph, part by part. */
export function DocumentPage({ document, facts, names, paragraph, language }: DocumentPageProps) {
  const words = LIBRARY_WORDS[language];
  return (
    <article>
      <p class="quiet">
        {words.documents} {document.id} · {words.facts(facts.length)}
      </p>
      <h1 tabIndex={-1} lang={document.language}>
        {document.title}
      </h1>
      <div class="columns">
        <div>
          <p class="quiet">{words.notShipped}</p>
          {paragraph !== null && !facts.some(({ source }) => source.paragraph === paragraph) && (
            <p class="notice" role="status">
              {paragraph > document.paragraphs
                ? words.noSuchParagraph(paragraph, document.paragraphs)
                : words.noFactsAt(paragraph)}
            </p>
          )}
          {sectionsOf(document, facts).map(({ part, paragraphs }) => (
            <section key={part?.paragraphs[0] ?? paragraphs[0]?.[0]} class="part">
              {part !== undefined && (
                <header>
                  <h2 lang={document.language}>{part.title}</h2>
                  <p class="quiet">
                    {words.range(...part.paragraphs)} ·{' '}
                    <DatedBy iso={part.date} basis={part.basis} language={language} />
                  </p>
                </header>
              )}
              {paragraphs.map(([number, drawn]) => (
                <Paragraph
                  key={number}
                  number={number}
                  facts={drawn}
                  asked={number === paragraph}
                  level={part === undefined ? 2 : 3}
                  textLanguage={document.language}
                  names={names}
                  language={language}
                />
              ))}
            </section>
          ))}
        </div>
        <aside>
          <DocumentDetails document={document} language={language} />
        </aside>
      </div>
    </article>
  );
}
