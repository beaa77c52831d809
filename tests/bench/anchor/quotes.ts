import { describePassage } from '../../../lib/anchor/describe.ts';
import type { Anchor } from '../../../lib/model/anchor.ts';
import type { Random } from './random.ts';
import type { Sentence } from './sentences.ts';

/** UTF-16 units of the quotes that are tried. */
export const LENGTHS = [12, 25, 50, 100, 300] as const;
export type Length = (typeof LENGTHS)[number];

/** A passage as a reader selects it, UTF-16 offsets in the page's text. */
export interface Quote {
  readonly start: number;
  readonly end: number;
  readonly anchor: Anchor;
}

const TRIES = 40;
/** Readers select whole words more often than not. */
const FROM_WORD = 0.8;
const TO_WORD = 0.5;
/** White space of indented markup may stand between two blocks; whole menus or scripts are no passage. */
const LONGEST_SHARE = 1.3;
const LONGEST_SPACE = 200;

/** Where `length` units end, a run of white space counted as one. */
function endAfter(text: string, start: number, length: number): number {
  let at = start;
  for (let counted = 0; counted < length && at < text.length; at += 1)
    if (!(/\s/.test(text.charAt(at)) && /\s/.test(text.charAt(at - 1)))) counted += 1;
  return at;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && /\S/.test(text.charAt(end))) end += 1;
  return end;
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && /\S/.test(text.charAt(start - 1))) start -= 1;
  return start;
}

/** How much of a stretch is sentences: the rest is what stands between blocks. */
function shareOfSentences(sentences: readonly Sentence[], start: number, end: number, visible: number): number {
  let inside = 0;
  for (const sentence of sentences)
    inside += Math.max(0, Math.min(end, sentence.end) - Math.max(start, sentence.start));
  return inside / visible;
}

/**
 * A passage of about `length` units that begins in a sentence of the page, and runs on over inline elements and blocks
 * as it comes; undefined if the page has none such.
 */
export function pickQuote(
  text: string,
  sentences: readonly Sentence[],
  length: Length,
  random: Random,
  isLeftOut: (start: number, end: number) => boolean,
): Quote | undefined {
  if (sentences.length === 0) return undefined;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const sentence = random.pick(sentences);
    const inside = sentence.start + random.int(sentence.end - sentence.start);
    const from = length >= 100 && random.chance(0.5) ? sentence.start : inside;
    const start = random.chance(FROM_WORD) ? wordStart(text, from) : from;
    const cut = endAfter(text, start, length);
    // A word's end would make short quotes long: 12 units stay below 25.
    const end = random.chance(TO_WORD) ? Math.min(wordEnd(text, cut), cut + 12) : cut;
    const visible = text.slice(start, end).replaceAll(/\s+/g, ' ').trim().length;
    if (/\s/.test(text.charAt(start)) || visible < length || visible > length * LONGEST_SHARE + 12) continue;
    if (end - start > visible + LONGEST_SPACE || shareOfSentences(sentences, start, end, visible) < 0.8) continue;
    const anchor = describePassage(text, start, end);
    const { start: first, end: last } = anchor.position ?? { start, end };
    if (!isLeftOut(first, last)) return { start: first, end: last, anchor };
  }
  return undefined;
}
