import type { Basis } from '../../lib/model/date.ts';
import type { Language } from '../../lib/model/language.ts';
import { sayDate } from '../../lib/words/date.ts';
import { SOURCE_WORDS } from '../../lib/words/source.ts';

interface DatedByProps {
  readonly iso: string;
  readonly basis: Basis;
  readonly language: Language;
}

/** A date and, in sight, how it is known. */
export function DatedBy({ iso, basis, language }: DatedByProps) {
  return (
    <>
      <time dateTime={iso}>{sayDate(iso, language, 'long')}</time>{' '}
      <span class="quiet">({SOURCE_WORDS[language].basis[basis].toLocaleLowerCase(language)})</span>
    </>
  );
}
