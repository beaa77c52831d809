import { foldForSearch } from './fold.ts';

/** The words of a text as searches compare them. */
export const searchWords = (text: string): string[] =>
  foldForSearch(text)
    .split(/[\s\p{Z}\p{P}]+/u)
    .filter(Boolean);

/** The same in one line, with a space before and after every word; empty when there is none. */
export function paddedWords(text: string): string {
  const words = searchWords(text);
  return words.length === 0 ? '' : ` ${words.join(' ')} `;
}
