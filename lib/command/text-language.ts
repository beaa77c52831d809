import { LANGUAGES, type Language } from '../model/language.ts';

/** Small words that the other two languages do not have. */
const SMALL_WORDS: Readonly<Record<Language, ReadonlySet<string>>> = {
  fr: new Set('le les des du et est une dans pour que qui au aux avec sur par son ses été ont'.split(' ')),
  en: new Set('the of and is was with that from has have are were which this their at'.split(' ')),
  vi: new Set('và của các là cho với được trong không những một đã người có tại'.split(' ')),
};
const FEWEST = 3;
/** The winner must have so many times the small words of the second. */
const LEAD = 2;

/** The language of a plain text, `null` when its small words do not tell clearly. */
export function languageOf(text: string): Language | null {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counts = LANGUAGES.map((language) => ({
    language,
    count: words.filter((word) => SMALL_WORDS[language].has(word)).length,
  })).sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (!first || !second || first.count < FEWEST || first.count < second.count * LEAD) return null;
  return first.language;
}
