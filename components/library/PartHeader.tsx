import type { Part } from '../../lib/model/document.ts';
import type { Language } from '../../lib/model/language.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { DatedBy } from './DatedBy.tsx';

interface PartHeaderProps {
  readonly part: Part;
  readonly level: 2 | 3;
  readonly textLanguage: Language;
  readonly language: Language;
}

/** What a part with a title and a date of its own is called. */
export function PartHeader({ part, level, textLanguage, language }: PartHeaderProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <header>
      <Heading lang={textLanguage}>{part.title}</Heading>
      <p class="quiet">
        {LIBRARY_WORDS[language].range(...part.paragraphs)} ·{' '}
        <DatedBy iso={part.date} basis={part.basis} language={language} />
      </p>
    </header>
  );
}
