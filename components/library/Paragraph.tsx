import { useRef } from 'preact/hooks';
import type { Fact } from '../../lib/model/fact.ts';
import type { Language } from '../../lib/model/language.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { FactItem } from './FactItem.tsx';
import { useArrivalAt } from './use-arrival-at.ts';
import type { Names } from './view.ts';

interface ParagraphProps {
  readonly number: number;
  readonly facts: readonly Fact[];
  /** The address asks for this one: it is brought into sight and takes the focus. */
  readonly asked: boolean;
  readonly level: 2 | 3;
  readonly textLanguage: Language;
  readonly names: Names;
  readonly language: Language;
}

/** The facts drawn from one paragraph, each with the words of the text that bear it out. */
export function Paragraph({ number, facts, asked, level, textLanguage, names, language }: ParagraphProps) {
  const words = LIBRARY_WORDS[language];
  const section = useRef<HTMLElement>(null);
  const Heading = level === 2 ? 'h2' : 'h3';
  useArrivalAt(section, asked);
  return (
    <section
      ref={section}
      id={`p-${number}`}
      class={asked ? 'paragraph asked' : 'paragraph'}
      aria-labelledby={`heading-${number}`}
      tabIndex={-1}
    >
      <Heading id={`heading-${number}`} class="number">
        {words.paragraph(number)}
      </Heading>
      <ul class="facts">
        {facts.map((fact) => (
          <FactItem key={fact.id} fact={fact} language={language} names={names}>
            <p>
              {words.evidence}{' '}
              {fact.source.evidence.map((token) => (
                <q key={token} lang={textLanguage}>
                  {token}
                </q>
              ))}
            </p>
          </FactItem>
        ))}
      </ul>
    </section>
  );
}
