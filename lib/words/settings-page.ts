import type { Language } from '../model/language.ts';
import { SETTINGS_ENGLISH } from './settings-page-english.ts';
import { SETTINGS_FRENCH } from './settings-page-french.ts';
import { SETTINGS_VIETNAMESE } from './settings-page-vietnamese.ts';
import type { SettingsPageWords } from './settings-page-words.ts';

export const SETTINGS_PAGE_WORDS: Readonly<Record<Language, SettingsPageWords>> = {
  fr: SETTINGS_FRENCH,
  en: SETTINGS_ENGLISH,
  vi: SETTINGS_VIETNAMESE,
};
