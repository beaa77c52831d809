import { paddedWords, searchWords } from '../../lib/model/search-words.ts';
import { standingIn } from './standing.ts';

/** One thing that can be found. Its words may be of several languages. */
export interface Findable {
  readonly key: string;
  /** What it is called: words of it count more. */
  readonly name: string;
  readonly text: string;
  /** Of things that answer equally well, the greater one comes first. */
  readonly order: string;
}

/** What a word of the query is worth, where it is met. */
const WORTH = { wholeInName: 8, inName: 4, wholeInText: 2, inText: 1 } as const;

/**
 * Finds things by the beginnings of words, case and accents folded. No table of words is made: 50,000 facts are looked
 * through faster than a reader types, while a table of their words takes many seconds to make.
 */
export interface SearchIndex {
  add(things: readonly Findable[]): void;
  /** Keys of at most `most` things in which every word begins some word, best first; none for no words. */
  find(query: string, most: number): readonly string[];
}

export function makeSearchIndex(): SearchIndex {
  const lines: Findable[] = [];
  return {
    add: (things) => {
      for (const { key, name, text, order } of things)
        lines.push({ key, name: paddedWords(name), text: paddedWords(text), order });
    },
    find: (query, most) => {
      const words = searchWords(query);
      if (words.length === 0) return [];
      // Kept in order and short: a letter may begin a word of every fact.
      const best: Found[] = [];
      for (const line of lines) {
        const found = { line, worth: worthOf(line, words) };
        const last = best.at(-1);
        if (found.worth === 0 || (best.length === most && (last === undefined || !isBetter(found, last)))) continue;
        const at = best.findIndex((other) => isBetter(found, other));
        best.splice(at < 0 ? best.length : at, 0, found);
        best.length = Math.min(best.length, most);
      }
      return best.map(({ line }) => line.key);
    },
  };
}

interface Found {
  readonly line: Findable;
  readonly worth: number;
}

const isBetter = (a: Found, b: Found): boolean =>
  a.worth === b.worth ? a.line.order > b.line.order : a.worth > b.worth;

/** 0 when a word is not there. */
function worthOf({ name, text }: Findable, words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    const worth =
      within(name, word, WORTH.wholeInName, WORTH.inName) || within(text, word, WORTH.wholeInText, WORTH.inText);
    if (worth === 0) return 0;
    sum += worth;
  }
  return sum;
}

function within(words: string, word: string, whole: number, begun: number): number {
  const standing = standingIn(words, word);
  return standing === 'nowhere' ? 0 : standing === 'whole' ? whole : begun;
}
