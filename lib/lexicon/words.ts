import { ACCENT, ALONE, CLASS, DIGIT, DROPPED, HARD, LETTER, UPPER } from './fold.ts';
import { addLetter, NO_LETTERS } from './hash.ts';

/** What stands before a word, besides a hard sign, which is given by its own unit. */
export const GAP_SOFT = 0;
/** Nothing: the word begins where a small letter meets a capital ("laChine"). */
export const GAP_GLUE = 1;
export const GAP_START = 2;

/** The first letter is a capital. */
export const W_CAPITAL = 1;
/** Two letters or more and all of them capitals. */
export const W_SHOUTED = 2;
/** Exactly one letter, a capital: perhaps an initial. */
export const W_INITIAL = 4;
export const W_DIGIT = 8;
/** Holds a small letter. */
const W_SMALL = 16;

/** The words of one text, in parallel arrays that are used again for the next text. */
export class Words {
  count = 0;
  /** UTF-16 offsets of the word, accents that follow the last letter included, end excluded. */
  start = new Int32Array(0);
  end = new Int32Array(0);
  hash = new Int32Array(0);
  flags = new Uint8Array(0);
  gap = new Uint16Array(0);

  /** Makes room for `count` words; what was there is lost. */
  makeRoom(count: number): void {
    if (count <= this.start.length) return;
    const size = 2 ** Math.ceil(Math.log2(Math.max(1024, count)));
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
    this.hash = new Int32Array(size);
    this.flags = new Uint8Array(size);
    this.gap = new Uint16Array(size);
  }
}

/** The flags of a word, from its first sign and from all that come after. */
function flagsOf(first: number, later: number): number {
  if (later === 0) return first === W_CAPITAL ? W_CAPITAL | W_INITIAL : first;
  const flags = first | (later & (W_SMALL | W_DIGIT));
  const isShouted = (later & W_CAPITAL) !== 0 && (flags & (W_CAPITAL | W_SMALL)) === W_CAPITAL;
  return isShouted ? flags | W_SHOUTED : flags;
}

const signOf = (entry: number): number => (entry & DIGIT ? W_DIGIT : entry & UPPER ? W_CAPITAL : W_SMALL);

/** What lies above the folded unit of a small letter that folds to one: most letters of a text. */
const PLAIN = LETTER >>> 16;

/**
 * Cuts a text into words: maximal runs of letters and digits, cut again where a small letter meets a capital,
 * and letter by letter in scripts without spaces. "XIV e" is read as XIVe.
 * @param fold the folding table of the lexicon
 */
export function cutWords(fold: Uint32Array, text: string, into: Words): void {
  into.makeRoom(text.length);
  const { start, end, hash, flags, gap } = into;
  const length = text.length;
  let n = -1;
  let before = GAP_START;
  let i = 0;
  while (i < length) {
    let entry = fold[text.charCodeAt(i)] as number;
    let kind = entry & CLASS;
    if (kind < LETTER) {
      if (kind === HARD && before === GAP_SOFT) before = entry & 0xffff;
      i++;
      continue;
    }
    n++;
    start[n] = i;
    gap[n] = before;
    before = GAP_SOFT;
    // The word is kept in numbers of its own until it is over: an array costs at every letter.
    const first = signOf(entry);
    let known = addEntry(NO_LETTERS, entry);
    let later = 0;
    let wasSmall = first === W_SMALL;
    let last = ++i;
    let isOver = kind === ALONE;
    while (!isOver && i < length) {
      entry = fold[text.charCodeAt(i)] as number;
      if (entry >>> 16 === PLAIN) {
        known = addLetter(known, entry & 0xffff);
        later |= W_SMALL;
        wasSmall = true;
        last = ++i;
        continue;
      }
      kind = entry & CLASS;
      if (kind === DROPPED) {
        i++;
        if (entry & ACCENT) last = i;
        continue;
      }
      if (kind < LETTER) break;
      if (kind === ALONE || (wasSmall && entry & UPPER)) {
        if (kind !== ALONE) before = GAP_GLUE;
        isOver = true;
        continue;
      }
      const sign = signOf(entry);
      known = addEntry(known, entry);
      later |= sign;
      wasSmall = sign === W_SMALL;
      last = ++i;
    }
    end[n] = last;
    hash[n] = known;
    flags[n] = flagsOf(first, later);
    if (!isOver && last - (start[n] as number) === 1 && isOrdinalEnding(into, n, text)) n = joinOrdinal(into, n);
  }
  into.count = n + 1;
}

/** @param entry of a letter or a digit */
function addEntry(hash: number, entry: number): number {
  const known = addLetter(hash, entry & 0xffff);
  const second = entry >>> 24;
  return second === 0 ? known : addLetter(known, second);
}

const ROMAN_OR_NUMBER = /^(?:[IVXLC]+|\d+)$/;
const SMALL_E = 0x65;

/** The stray "e" of "XIV e Congrès" and of "92 ᵉ session". */
function isOrdinalEnding(words: Words, n: number, text: string): boolean {
  const at = words.start[n] as number;
  if (n < 1 || (words.end[n] as number) - at !== 1 || words.gap[n] !== GAP_SOFT) return false;
  if (text.charCodeAt(at) !== SMALL_E && text[at] !== 'ᵉ') return false;
  return ROMAN_OR_NUMBER.test(text.slice(words.start[n - 1], words.end[n - 1]));
}

/** @returns the number of the last word, one less than before */
function joinOrdinal(words: Words, n: number): number {
  words.end[n - 1] = words.end[n] as number;
  words.hash[n - 1] = addLetter(words.hash[n - 1] as number, SMALL_E);
  return n - 1;
}
