import { intervalOf } from '../model/date.ts';
import type { Language } from '../model/language.ts';

export type DateStyle = 'short' | 'long';

/** British English puts the day first, as French and Vietnamese do. */
const LOCALE: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB', vi: 'vi-VN' };

const YEAR_LENGTH = 4;
const MONTH_LENGTH = 7;

/** What `Intl` alone would not print as the press of that language does. */
const MEND: Readonly<Record<Language, (said: string) => string>> = {
  fr: (said) => said.replace(/^1(?= )/, '1er'),
  en: (said) => said,
  vi: (said) => said.replace(/^(\d+ tháng \d+), /, '$1 năm '),
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept: making one costs a hundred times what using it does, and a library page says hundreds of dates. */
function formatOf(locale: string, month: 'short' | 'long' | 'numeric' | null, withDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${month} ${withDay}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === null ? {} : { month }),
    ...(withDay ? { day: 'numeric' } : {}),
  });
  formats.set(key, made);
  return made;
}

/**
 * A date in words, to the precision it is written with: "19 nov. 2018", "nov. 2018", "2018".
 * @param iso `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @throws RangeError when it is none of these
 */
export function sayDate(iso: string, language: Language, style: DateStyle): string {
  const { from } = intervalOf(iso);
  // Vietnamese has no names of months to shorten: 19/11/2018.
  const month = language === 'vi' && style === 'short' ? 'numeric' : style;
  const format = formatOf(LOCALE[language], iso.length > YEAR_LENGTH ? month : null, iso.length > MONTH_LENGTH);
  return MEND[language](format.format(new Date(`${from}T00:00:00Z`)));
}
