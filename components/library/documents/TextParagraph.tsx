import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TextParagraph as Paragraph } from '../../../lib/model/attached-text.ts';
import type { Fact } from '../../../lib/model/fact.ts';
import type { Language } from '../../../lib/model/language.ts';
import { DOCUMENTS_WORDS } from '../../../lib/words/documents.ts';
import { LIBRARY_WORDS } from '../../../lib/words/library.ts';
import { still } from '../../still.tsx';
import { FactItem } from '../FactItem.tsx';
import { useArrivalAt } from '../use-arrival-at.ts';
import type { Names } from '../view.ts';
import { markNames } from './mark-names.ts';

export interface TextParagraphProps {
  readonly number: number;
  /** Absent when the text has no such paragraph, though a fact says that it was read there. */
  readonly paragraph?: Paragraph | undefined;
  readonly facts: readonly Fact[];
  /** The address asks for this one: it is brought into sight and takes the focus. */
  readonly asked: boolean;
  /** One of very many: its names are marked when it comes near the reader. */
  readonly ofLong: boolean;
  readonly textLanguage: Language;
  readonly names: Names;
  readonly language: Language;
}

/** One paragraph of the text, and beside it the facts that were drawn from it. */
export const TextParagraph = still(function TextParagraph(props: TextParagraphProps) {
  const { number, paragraph, facts, asked, ofLong, textLanguage, names, language } = props;
  const group = useRef<HTMLDivElement>(null);
  useArrivalAt(group, asked);
  const words = LIBRARY_WORDS[language];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      ref={group}
      id={`p-${number}`}
      class={asked ? 'text-paragraph asked' : 'text-paragraph'}
      data-paragraph={number}
      role="group"
      aria-label={words.paragraph(number)}
      tabIndex={-1}
    >
      <span class="number" aria-hidden="true">
        {number}
      </span>
      {paragraph !== undefined && (
        // mark.js splits the text, which must then never be drawn again: other names make a new one.
        <MarkedText key={signOf(paragraph)} paragraph={paragraph} late={ofLong} language={textLanguage} />
      )}
      {facts.length > 0 && (
        <ul class="facts" aria-label={DOCUMENTS_WORDS[language].factsOf(number)}>
          {facts.map((fact) => (
            <FactItem key={fact.id} fact={fact} language={language} names={names}>
              <span class="unseen">
                {words.evidence}{' '}
                {fact.source.evidence.map((token) => (
                  <q key={token} lang={textLanguage}>
                    {token}
                  </q>
                ))}
              </span>
            </FactItem>
          ))}
        </ul>
      )}
    </div>
  );
});

const signOf = ({ mentions }: Paragraph): string =>
  mentions.map(({ start, end, entity }) => `${start}-${end} ${entity}`).join();

interface MarkedTextProps {
  readonly paragraph: Paragraph;
  readonly late: boolean;
  readonly language: Language;
}

function MarkedText({ paragraph, late, language }: MarkedTextProps) {
  const element = useRef<HTMLParagraphElement>(null);
  const first = useRef({ mentions: paragraph.mentions, late });
  useLayoutEffect(() => {
    const text = element.current;
    const { mentions, late: isLate } = first.current;
    if (text === null) return;
    if (!isLate) markNames(text, mentions);
    else if (mentions.length > 0) return whenNear(text, () => markNames(text, mentions));
  }, []);
  return (
    <p ref={element} class="text" lang={language}>
      {paragraph.text}
    </p>
  );
}

/** Runs once, when the browser first lays out the paragraph around an element; the answer takes that back. */
function whenNear(element: HTMLElement, run: () => void): () => void {
  const stop = new AbortController();
  element.closest('[data-paragraph]')?.addEventListener(
    'contentvisibilityautostatechange',
    (event) => {
      if (!(event instanceof ContentVisibilityAutoStateChangeEvent) || event.skipped) return;
      stop.abort();
      run();
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}
