import type { Language } from '../model/language.ts';

const LOCALE: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB', vi: 'vi-VN' };

const UNITS = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const;

/**
 * Room as the language says it: "3,2 Mo", "3.2 MB". Whole from ten on: nobody asks for more.
 * @param bytes less than a thousand are said as one kilobyte at most
 */
export function saySize(bytes: number, language: Language): string {
  const [unit, size] = UNITS.find(([, least]) => bytes >= least) ?? UNITS[2];
  const count = bytes / size;
  return new Intl.NumberFormat(LOCALE[language], {
    style: 'unit',
    unit,
    maximumFractionDigits: count < 10 ? 1 : 0,
  }).format(count);
}
