import type { Language } from '../model/language.ts';
import { NOTES_ENGLISH } from './notes-english.ts';
import { NOTES_FRENCH } from './notes-french.ts';
import { NOTES_VIETNAMESE } from './notes-vietnamese.ts';
import type { NotesWords } from './notes-words.ts';

export const NOTES_WORDS: Readonly<Record<Language, NotesWords>> = {
  fr: NOTES_FRENCH,
  en: NOTES_ENGLISH,
  vi: NOTES_VIETNAMESE,
};
