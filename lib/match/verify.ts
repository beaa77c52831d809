import { CLASS, DROPPED, HARD, SOFT, UPPER } from '../lexicon/fold.ts';
import { CAPS_EVERY, CAPS_INITIALS } from '../lexicon/format.ts';
import type { Form } from './forms.ts';

const QUOTE = 0x22;
const FULL_STOP = 0x2e;

const NO_GAP = -1;
const SOFT_GAP = 0;

/** Walks the letters of a text between two offsets, folded one by one, and knows the gap before each. */
class Letters {
  unit = 0;
  upper = false;
  /** `NO_GAP`, `SOFT_GAP`, or the hard sign. */
  gap = NO_GAP;
  private at: number;
  private second = 0;
  private readonly fold: Uint32Array;
  private readonly text: string;
  private readonly end: number;

  constructor(fold: Uint32Array, text: string, start: number, end: number) {
    this.fold = fold;
    this.text = text;
    this.at = start;
    this.end = end;
  }

  next(): boolean {
    this.gap = NO_GAP;
    if (this.second !== 0) {
      this.unit = this.second;
      this.second = 0;
      return true;
    }
    while (this.at < this.end) {
      const entry = this.fold[this.text.charCodeAt(this.at)] as number;
      this.at++;
      const kind = entry & CLASS;
      if (kind === DROPPED) continue;
      if (kind === SOFT) this.gap = this.gap === NO_GAP ? SOFT_GAP : this.gap;
      else if (kind === HARD) this.gap = this.gap > 0 ? this.gap : entry & 0xffff;
      else {
        this.unit = entry & 0xffff;
        this.second = entry >>> 24;
        this.upper = (entry & UPPER) !== 0;
        return true;
      }
    }
    return false;
  }
}

const SLASH = 0x2f;
/** Words of a name from which on a slash may stand for its hyphen: "accord Vietnam/UEE", but no "To/Lam". */
const SLASHED = 3;

/**
 * Whether two gaps between the same letters agree: 1 for agreement, 2 when the text lacks the space, 0 for none.
 * A full stop or quotation marks of the alias may be left out in the text; no other sign may, and only a slash may be
 * added, where \`maySlash\`.
 */
function gapsAgree(alias: number, text: number, maySlash: boolean): 0 | 1 | 2 {
  if (alias === text || (alias === NO_GAP && text === SOFT_GAP)) return 1;
  if (alias === SOFT_GAP && text === NO_GAP) return 2;
  if (alias === SOFT_GAP && text === SLASH) return maySlash ? 1 : 0;
  return text === SOFT_GAP && (alias === FULL_STOP || alias === QUOTE) ? 1 : 0;
}

/** Accents as written, capitals and invisible signs aside. */
const bare = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060]/g, '');

/**
 * Whether the letters, gaps, capitals and (where asked) accents of `text` from `start` to `end` are the form's.
 * @param fold the lexicon's folding table
 * @returns the number of spaces that the text lacks, or -1 when it is another name
 */
export function verify(
  fold: Uint32Array,
  { text: written, shape }: Form,
  text: string,
  start: number,
  end: number,
): number {
  // Nearly every name stands in a text as it is written, letter by letter.
  if (end - start === written.length && text.startsWith(written, start)) return 0;
  const a = new Letters(fold, written, 0, written.length);
  const t = new Letters(fold, text, start, end);
  let glued = 0;
  for (let first = true; a.next(); first = false) {
    if (!t.next() || a.unit !== t.unit) return -1;
    if (!first) {
      const agree = gapsAgree(a.gap, t.gap, shape.words >= SLASHED);
      if (agree === 0) return -1;
      if (agree === 2) glued++;
    }
    if (!a.upper || t.upper) continue;
    if (shape.caps === CAPS_EVERY) return -1;
    if (shape.caps === CAPS_INITIALS && (first || a.gap !== NO_GAP)) return -1;
  }
  if (t.next()) return -1;
  return shape.exact && bare(text.slice(start, end)) !== bare(written) ? -1 : glued;
}
