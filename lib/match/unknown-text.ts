import { ABBREVIATIONS, FUNCTION_WORDS } from './unknown-words.ts';

/** A word of a text; offsets in UTF-16 units. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Composed and small: what the word lists hold. */
  readonly small: string;
  readonly isCapital: boolean;
  /** Two capitals or more, and nothing else but digits. */
  readonly isShouted: boolean;
  readonly isTaken: boolean;
}

/**
 * A word with its hyphens. An apostrophe cuts, but for "O'Brien" and for what is inside a name ("Sana'a"): the elisions
 * and the English "'s" are words of their own.
 */
const WORD =
  /(?:O['’](?=\p{Lu}))?[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’](?!(?:s|t|re|ve|ll|d|m)(?!\p{L}))(?<=\p{Lu}[\p{L}\p{M}]+['’])[\p{Ll}][\p{L}\p{M}]*)?(?:[-‑][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;
const CAPITAL = /^\p{Lu}/u;
const ARABIC_ARTICLE = /^(?:al|el|as|ar|ad|ash|at)[-‑]\p{Lu}/u;
const SHOUTED = /^\p{Lu}[\p{Lu}\p{N}&]*\p{Lu}[\p{Lu}\p{N}]*(?:[-‑][\p{Lu}\p{N}]+)*$/u;
const ANY_CAPITAL = /\p{Lu}/u;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** @param taken spans in order, without overlaps */
export function tokensOf(text: string, taken: readonly Span[]): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    const start = match.index;
    const end = start + word.length;
    while (next < taken.length && (taken[next]?.end ?? 0) <= start) next += 1;
    tokens.push({
      start,
      end,
      text: word,
      small: word.normalize('NFC').toLowerCase(),
      isCapital: CAPITAL.test(word) || ARABIC_ARTICLE.test(word),
      isShouted: word.length > 1 && SHOUTED.test(word),
      isTaken: (taken[next]?.start ?? Number.POSITIVE_INFINITY) < end,
    });
  }
  return tokens;
}

/** Most blocks of a page's furniture need no look at all. */
export const holdsCapital = (text: string): boolean => ANY_CAPITAL.test(text);

/** In a headline nearly every word that counts has a capital. */
const HEADLINE_SHARE = 0.85;
const FEWEST_HEADLINE_WORDS = 4;
const SHOUTED_SHARE = 0.6;

/** How much a capital tells in a block. `prose`: a sign of a name; `headline`: nothing by itself; `shouted`: nothing at all. */
export type Tone = 'prose' | 'headline' | 'shouted';

/** A block without one small word that counts (a menu, a heading) is a headline too; a full stop ends no headline. */
export function toneOf(tokens: readonly Token[], text: string): Tone {
  let words = 0;
  let capitals = 0;
  let shouted = 0;
  for (const { small, isCapital, isShouted } of tokens) {
    if (small.length < 2 || FUNCTION_WORDS.has(small) || /^\p{N}/u.test(small)) continue;
    words += 1;
    if (isCapital) capitals += 1;
    if (isShouted) shouted += 1;
  }
  if (words > 1 && shouted / words >= SHOUTED_SHARE) return 'shouted';
  if (capitals === words) return 'headline';
  if (/\.["”»)]?\s*$/.test(text)) return 'prose';
  return words >= FEWEST_HEADLINE_WORDS && capitals / words >= HEADLINE_SHARE ? 'headline' : 'prose';
}

const SENTENCE_END = /[.!?…]+["”»’)\]]*(?=\s+["“«‘([]*\s*[\p{Lu}\p{N}])/gu;
const LAST_WORD = /(\p{L}[\p{L}\p{M}]*)$/u;

/** Where sentences begin, from 0 on. A full stop after a title, an initial or another abbreviation ends none. */
export function sentenceStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(SENTENCE_END)) {
    if (match[0] === '.') {
      const word = LAST_WORD.exec(text.slice(Math.max(0, match.index - 12), match.index))?.[1];
      const isInitial = word !== undefined && word.length === 1 && CAPITAL.test(word);
      if (isInitial || (word !== undefined && ABBREVIATIONS.has(word.toLowerCase()))) continue;
    }
    starts.push(match.index + match[0].length);
  }
  return starts;
}

/** In UTF-16 units; a longer sentence is cut around the name. */
const MOST_SENTENCE = 400;

/** The sentence of a name, white space squeezed, with "…" where it was cut. */
export function sentenceOf(text: string, starts: readonly number[], { start, end }: Span): string {
  const at = starts.findLastIndex((from) => from <= start);
  const from = starts[at] ?? 0;
  const to = starts[starts.findIndex((next) => next >= end)] ?? text.length;
  if (to - from <= MOST_SENTENCE) return squeeze(text.slice(from, to));
  const left = Math.max(from, start - MOST_SENTENCE / 2);
  const right = Math.min(to, end + MOST_SENTENCE / 2);
  const first = left > from ? text.indexOf(' ', left) + 1 : left;
  const last = right < to ? text.lastIndexOf(' ', right) : right;
  const cut = squeeze(text.slice(Math.min(first, start), Math.max(last, end)));
  return `${left > from ? '… ' : ''}${cut}${right < to ? ' …' : ''}`;
}

export const squeeze = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
