import type { ComponentChildren } from 'preact';
import type { Language } from '../../../lib/model/language.ts';
import { isQuotedDocument } from '../../../lib/model/own-pack.ts';
import { LIBRARY_WORDS } from '../../../lib/words/library.ts';
import { DocumentDetails } from '../DocumentDetails.tsx';
import { Paragraph } from '../Paragraph.tsx';
import { PartHeader } from '../PartHeader.tsx';
import { sectionsOf } from '../sections.ts';
import type { DocumentView } from '../view.ts';

interface DocumentFactsProps extends DocumentView {
  readonly language: Language;
  /** Where the text can be attached, or why it is not shown. */
  readonly children?: ComponentChildren;
}

/** A document without its text: the facts drawn from it, paragraph by paragraph, part by part. */
export function DocumentFacts({ document, facts, names, paragraph, language, children }: DocumentFactsProps) {
  const words = LIBRARY_WORDS[language];
  const byParagraph = Map.groupBy(facts, ({ source }) => source.paragraph);
  return (
    <div class="columns">
      <div>
        {!isQuotedDocument(document.id) && <p class="quiet">{words.notShipped}</p>}
        {children}
        {paragraph !== null && !byParagraph.has(paragraph) && (
          <p class="notice" role="status">
            {paragraph > document.paragraphs
              ? words.noSuchParagraph(paragraph, document.paragraphs)
              : words.noFactsAt(paragraph)}
          </p>
        )}
        {sectionsOf(document, byParagraph.keys()).map(({ part, numbers }) => (
          <section key={part?.paragraphs[0] ?? numbers[0]} class="part">
            {part !== undefined && (
              <PartHeader part={part} level={2} textLanguage={document.language} language={language} />
            )}
            {numbers.map((number) => (
              <Paragraph
                key={number}
                number={number}
                facts={byParagraph.get(number) ?? []}
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
  );
}
