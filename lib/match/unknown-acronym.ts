import type { Token } from './unknown-text.ts';
import { FUNCTION_WORDS } from './unknown-words.ts';

/** What an acronym stands for: the words from token `first` to `last`, both included. */
export interface Expansion {
  readonly first: number;
  readonly last: number;
}

/** Words that an expansion may have for each letter of its acronym: small words count for nothing. */
const WORDS_PER_LETTER = 3;

/** So many letters say enough even when one word gives none. */
const LETTERS_TO_PASS_OVER = 4;

const letterOf = (word: string): string =>
  word.normalize('NFD').replace('đ', 'd').replace('Đ', 'D').charAt(0).toUpperCase();

const lettersOf = (acronym: string): string[] =>
  [...acronym.toUpperCase()].filter((sign) => /\p{Lu}/u.test(sign)).map(letterOf);

const isSmallWord = ({ small, isCapital }: Token): boolean => !isCapital && FUNCTION_WORDS.has(small);

/** The initials that a word gives: one for each of its parts between hyphens. */
const initialsOf = ({ text }: Token): string[] => text.split(/[-‑]/).filter(Boolean).map(letterOf);

/** "Organisation X (OX)": the words before the bracket whose initials are the acronym's letters. */
export function expansionBefore(tokens: readonly Token[], acronym: number, text: string): Expansion | undefined {
  const { start, text: word } = tokens[acronym] as Token;
  if (!/\(\s*$/.test(text.slice(Math.max(0, start - 3), start))) return undefined;
  const letters = lettersOf(word);
  let left = letters.length;
  // "Progressive Agreement for Trans-Pacific Partnership (PTPP)" passes over one word.
  let mayPassOver = letters.length >= LETTERS_TO_PASS_OVER;
  const fewest = Math.max(0, acronym - letters.length * WORDS_PER_LETTER);
  for (let i = acronym - 1; i >= fewest; i -= 1) {
    const token = tokens[i] as Token;
    if (i < acronym - 1 && /[.;:!?()]/.test(text.slice(token.end, tokens[i + 1]?.start))) return undefined;
    const taken = takenFromEnd(initialsOf(token), letters, left);
    if (taken === 0 && !isSmallWord(token)) {
      if (!mayPassOver) return undefined;
      mayPassOver = false;
    }
    left -= taken;
    if (left === 0) return i < acronym - 1 ? { first: i, last: acronym - 1 } : undefined;
  }
  return undefined;
}

/** How many letters before `left` these initials give, as a whole or by the first alone. */
function takenFromEnd(initials: readonly string[], letters: readonly string[], left: number): number {
  const from = left - initials.length;
  if (from >= 0 && initials.every((initial, i) => initial === letters[from + i])) return initials.length;
  return left > 0 && initials[0] === letters[left - 1] ? 1 : 0;
}

/** "OX (Organisation X)": all the words in the bracket, when their initials are the acronym's letters. */
export function expansionAfter(tokens: readonly Token[], acronym: number, text: string): Expansion | undefined {
  const { end, text: word } = tokens[acronym] as Token;
  const open = /^\s*\(\s*["“«]?\s*/.exec(text.slice(end, end + 8));
  if (open === null) return undefined;
  const letters = lettersOf(word);
  let at = 0;
  for (let i = acronym + 1; i < tokens.length && i <= acronym + letters.length * WORDS_PER_LETTER; i += 1) {
    const token = tokens[i] as Token;
    const initials = initialsOf(token);
    const asWhole = initials.every((initial, k) => initial === letters[at + k]);
    if (asWhole && at + initials.length <= letters.length) at += initials.length;
    else if (initials[0] === letters[at]) at += 1;
    else if (!isSmallWord(token)) return undefined;
    const gap = text.slice(token.end, tokens[i + 1]?.start ?? text.length);
    if (/^[^(]*[),;]/.test(gap))
      return at === letters.length && i > acronym + 1 ? { first: acronym + 1, last: i } : undefined;
  }
  return undefined;
}
