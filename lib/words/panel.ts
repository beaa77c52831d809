import type { Language } from '../model/language.ts';
import { PANEL_ENGLISH } from './panel-english.ts';
import { PANEL_FRENCH } from './panel-french.ts';
import { PANEL_VIETNAMESE } from './panel-vietnamese.ts';
import type { PanelWords } from './panel-words.ts';

export const PANEL_WORDS: Readonly<Record<Language, PanelWords>> = {
  fr: PANEL_FRENCH,
  en: PANEL_ENGLISH,
  vi: PANEL_VIETNAMESE,
};
