import type { Language } from '../model/language.ts';

const NBSP = '\u00a0';

/** Packs are typed on a keyboard: what its straight marks become in print. */
const PRINTED: Readonly<Record<Language, (text: string) => string>> = {
  // A mark that French sets apart must not begin a line, nor a number break in two.
  fr: (text) =>
    curled(text)
      .replaceAll(/ (?=[;:?!»%])/g, NBSP)
      .replaceAll('« ', `«${NBSP}`)
      .replaceAll(/(?<=\d) (?=\d{3}(?!\d))/g, NBSP),
  en: (text) => curled(text).replaceAll(/"([^"]*)"/g, '“$1”'),
  vi: (text) => text,
};

const curled = (text: string): string => text.replaceAll("'", '’');

/** A name or a statement of a pack as a reader of that language sees it in print. */
export const typeset = (text: string, language: Language): string => PRINTED[language](text);
