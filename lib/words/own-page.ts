import type { Language } from '../model/language.ts';
import { OWN_PAGE_ENGLISH } from './own-page-english.ts';
import { OWN_PAGE_FRENCH } from './own-page-french.ts';
import { OWN_PAGE_VIETNAMESE } from './own-page-vietnamese.ts';
import type { OwnPageWords } from './own-page-words.ts';

export const OWN_PAGE_WORDS: Readonly<Record<Language, OwnPageWords>> = {
  fr: OWN_PAGE_FRENCH,
  en: OWN_PAGE_ENGLISH,
  vi: OWN_PAGE_VIETNAMESE,
};
