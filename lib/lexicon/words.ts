import { ACCENT, ALONE, CLASS, DIGIT, DROPPED, HARD, SOFT, UPPER } from './fold.ts';
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

/** Flags of a word that goes on with one more sign. */
function withSign(flags: number, isUpper: boolean, isDigit: boolean): number {
  const longer = flags & ~W_INITIAL;
  if (isDigit) return longer | W_DIGIT;
  if (!isUpper) return (longer | W_SMALL) & ~W_SHOUTED;
  return (longer & (W_CAPITAL | W_SMALL)) === W_CAPITAL ? longer | W_SHOUTED : longer;
}

/**
 * Cuts a text into words: maximal runs of letters and digits, cut again where a small letter meets a capital,
 * and letter by letter in scripts without spaces. "XIV e" is read as XIVe.
 * @param fold the folding table of the lexicon
 */
export function cutWords(fold: Uint32Array, text: string, into: Words): void {
  into.makeRoom(text.length);
  const { start, end, hash, flags, gap } = into;
  let n = -1;
  let open = false;
  let before = GAP_START;
  let wasSmall = false;
  for (let i = 0; i < text.length; i++) {
    const entry = fold[text.charCodeAt(i)] as number;
    const kind = entry & CLASS;
    if (kind === SOFT || kind === HARD) {
      if (open) {
        open = false;
        before = GAP_SOFT;
        if (isOrdinalEnding(into, n, text)) n = joinOrdinal(into, n);
      }
      if (kind === HARD && before === GAP_SOFT) before = entry & 0xffff;
      continue;
    }
    if (kind === DROPPED) {
      if (open && entry & ACCENT) end[n] = i + 1;
      continue;
    }
    const isUpper = (entry & UPPER) !== 0;
    const isDigit = (entry & DIGIT) !== 0;
    let known = NO_LETTERS;
    if (open && !(isUpper && wasSmall) && kind !== ALONE) {
      known = hash[n] as number;
      flags[n] = withSign(flags[n] as number, isUpper, isDigit);
    } else {
      if (open) before = kind === ALONE ? GAP_SOFT : GAP_GLUE;
      n++;
      start[n] = i;
      gap[n] = before;
      flags[n] = isDigit ? W_DIGIT : isUpper ? W_CAPITAL | W_INITIAL : W_SMALL;
      before = GAP_SOFT;
    }
    const second = entry >>> 24;
    known = addLetter(known, entry & 0xffff);
    hash[n] = second === 0 ? known : addLetter(known, second);
    end[n] = i + 1;
    wasSmall = !isUpper && !isDigit;
    open = kind !== ALONE;
  }
  if (open && isOrdinalEnding(into, n, text)) n = joinOrdinal(into, n);
  into.count = n + 1;
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
