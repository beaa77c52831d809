import type { Language } from '../model/language.ts';

const LOCALE: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB', vi: 'vi-VN' };

/** Kept: making one costs a hundred times what using it does, and a panel says hundreds of counts at once. */
const formats = new Map<Language, Intl.NumberFormat>();
const plurals = new Map<Language, Intl.PluralRules>();

/** A whole number as the language writes it: "1 234", "1,234", "1.234". */
export function sayCount(count: number, language: Language): string {
  const format = formats.get(language) ?? new Intl.NumberFormat(LOCALE[language]);
  formats.set(language, format);
  return format.format(count);
}

/** The form that goes with a count: French says "0 nom", English "0 names". */
export function sayPlural(count: number, language: 'fr' | 'en', one: string, many: string): string {
  const rules = plurals.get(language) ?? new Intl.PluralRules(LOCALE[language]);
  plurals.set(language, rules);
  return rules.select(count) === 'one' ? one : many;
}
