import type { Language } from '../model/language.ts';

const FORMATS: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  fr: new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeStyle: 'short' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }),
  vi: new Intl.DateTimeFormat('vi-VN', {
    day: 'numeric',
    month: 'numeric',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }),
};

/**
 * A moment in words, in the reader's own time zone: "19 nov. 2018, 14:05".
 * @param instant ISO 8601
 * @throws RangeError when it is none
 */
export const sayInstant = (instant: string, language: Language): string =>
  FORMATS[language].format(new Date(instant)).replace(/^1(?= [a-zû])/, language === 'fr' ? '1er' : '1');
