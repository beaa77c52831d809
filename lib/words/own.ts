import type { Language } from '../model/language.ts';
import { OWN_ENGLISH } from './own-english.ts';
import { OWN_FRENCH } from './own-french.ts';
import { OWN_VIETNAMESE } from './own-vietnamese.ts';
import type { OwnWords } from './own-words.ts';

export const OWN_WORDS: Readonly<Record<Language, OwnWords>> = { fr: OWN_FRENCH, en: OWN_ENGLISH, vi: OWN_VIETNAMESE };
