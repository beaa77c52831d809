import type { AsOf } from '../lib/model/date.ts';
import type { Language } from '../lib/model/language.ts';
import { sayDate } from '../lib/words/date.ts';
import { SOURCE_WORDS } from '../lib/words/source.ts';

interface AsOfDateProps {
  readonly asOf: AsOf;
  readonly language: Language;
  /** The date within its words ("au 19 nov. 2018"); without it the date alone. */
  readonly say?: (iso: string) => string;
}

/** When a statement held; how that date is known is its title. */
export function AsOfDate({ asOf, language, say }: AsOfDateProps) {
  return (
    <time dateTime={asOf.date} title={SOURCE_WORDS[language].basis[asOf.basis]}>
      {say ? say(asOf.date) : sayDate(asOf.date, language, 'short')}
    </time>
  );
}
