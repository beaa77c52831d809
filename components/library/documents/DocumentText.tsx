import { useMemo, useRef } from 'preact/hooks';
import type { AttachedText } from '../../../lib/model/attached-text.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import type { Language } from '../../../lib/model/language.ts';
import { DOCUMENTS_WORDS } from '../../../lib/words/documents.ts';
import { LIBRARY_WORDS } from '../../../lib/words/library.ts';
import { useKeptFocus } from '../../use-kept-focus.ts';
import { DocumentDetails } from '../DocumentDetails.tsx';
import { PartHeader } from '../PartHeader.tsx';
import { sectionsOf } from '../sections.ts';
import type { DocumentView } from '../view.ts';
import { TextNames } from './TextNames.tsx';
import { TextParagraph } from './TextParagraph.tsx';
import { useEvidence } from './use-evidence.ts';

interface DocumentTextProps extends DocumentView {
  readonly text: AttachedText;
  readonly language: Language;
  onDetach(): void;
}

/** Paragraphs above which those out of sight are neither laid out nor marked; a reader who comes back is then not brought to the very line. */
const LONG = 300;

/** The same array at every drawing: a paragraph without facts stays as it is. */
const NO_FACTS: readonly Fact[] = [];

/** A document's own text: its names marked, and each fact beside its paragraph. */
export function DocumentText({ document, text, facts, names, paragraph, language, onDetach }: DocumentTextProps) {
  const words = DOCUMENTS_WORDS[language];
  const section = useRef<HTMLElement>(null);
  const isLong = text.paragraphs.length > LONG;
  useEvidence(section, facts);
  const { sections, factsAt, textAt } = useMemo(() => {
    const factsAt = Map.groupBy(facts, ({ source }) => source.paragraph);
    const textAt = new Map(text.paragraphs.map((one) => [one.number, one]));
    return { sections: sectionsOf(document, new Set([...textAt.keys(), ...factsAt.keys()])), factsAt, textAt };
  }, [document, facts, text]);
  return (
    <div class="with-text">
      <TextNames text={text} language={language} />
      <section ref={section} class={isLong ? 'document-text long' : 'document-text'} aria-labelledby="text-title">
        <header>
          <h2 id="text-title" tabIndex={-1}>
            {words.text}
          </h2>
          <span class="quiet">{words.size(text.paragraphs.length, text.names.length)}</span>
          <DetachButton language={language} onClick={onDetach} />
        </header>
        {paragraph !== null && paragraph > document.paragraphs && (
          <p class="notice" role="status">
            {LIBRARY_WORDS[language].noSuchParagraph(paragraph, document.paragraphs)}
          </p>
        )}
        {sections.map(({ part, numbers }) => (
          <div key={part?.paragraphs[0] ?? numbers[0]} class="part">
            {part !== undefined && (
              <PartHeader part={part} level={3} textLanguage={document.language} language={language} />
            )}
            {numbers.map((number) => (
              <TextParagraph
                key={number}
                number={number}
                paragraph={textAt.get(number)}
                facts={factsAt.get(number) ?? NO_FACTS}
                asked={number === paragraph}
                ofLong={isLong}
                textLanguage={document.language}
                names={names}
                language={language}
              />
            ))}
          </div>
        ))}
      </section>
      <aside>
        <DocumentDetails document={document} language={language} />
      </aside>
    </div>
  );
}

function DetachButton({ language, onClick }: { readonly language: Language; onClick(): void }) {
  const button = useRef<HTMLButtonElement>(null);
  useKeptFocus(button);
  return (
    <button ref={button} type="button" onClick={onClick}>
      {DOCUMENTS_WORDS[language].detach}
    </button>
  );
}
