import * as v from 'valibot';
import { type InLanguages, LANGUAGES, type Language, LineSchema } from '../../../lib/model/language.ts';
import type { LineFault } from '../../../lib/words/own-page-words.ts';

/** One text as it is being typed: an empty field stands for the first one that is not. */
export type InFields = Readonly<Record<Language, string>>;

export const NO_TEXT: InFields = { fr: '', en: '', vi: '' };

/** The reader's own language first. */
export const languagesFrom = (language: Language): readonly Language[] => [
  language,
  ...LANGUAGES.filter((one) => one !== language),
];

/** What was filled in from another language is shown empty again. */
export function fieldsOf(text: InLanguages, language: Language): InFields {
  const leading = text[language];
  return Object.fromEntries(
    LANGUAGES.map((one) => [one, one !== language && text[one] === leading ? '' : text[one]]),
  ) as Record<Language, string>;
}

/** The text that empty fields take, trimmed; empty when all are. */
export const leadingOf = (fields: InFields, language: Language): string =>
  languagesFrom(language)
    .map((one) => fields[one].trim())
    .find((text) => text !== '') ?? '';

export function filledIn(fields: InFields, language: Language): InLanguages {
  const leading = leadingOf(fields, language);
  const of = (one: Language): string => fields[one].trim() || leading;
  return { fr: of('fr'), en: of('en'), vi: of('vi') };
}

/** What is wrong with one line that is not empty, at most `longest` UTF-16 units of it. */
export function lineFault(text: string, longest: number): LineFault | null {
  if (text.trim().length > longest) return 'long';
  return v.is(LineSchema, text) ? null : 'strange';
}
