import type { Language } from '../model/language.ts';

const LOCALE: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB', vi: 'vi-VN' };

/** A whole number as the language writes it: "1 234", "1,234", "1.234". */
export const sayCount = (count: number, language: Language): string =>
  new Intl.NumberFormat(LOCALE[language]).format(count);

/** The form that goes with a count: French says "0 nom", English "0 names". */
export const sayPlural = (count: number, language: 'fr' | 'en', one: string, many: string): string =>
  new Intl.PluralRules(LOCALE[language]).select(count) === 'one' ? one : many;
