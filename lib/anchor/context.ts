import search from 'approx-string-match';
import { foldText } from './fold-text.ts';

/** A stretch of the folded text that may be the passage; `similarity` of its text to the quote's, 0..1. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly similarity: number;
}

/** What stands on one side of a candidate, compared with what the anchor says of it. */
export interface Side {
  /** Folded units literally the same, counted from the candidate. */
  readonly run: number;
  /** Whether all that the anchor says of this side stands there, be it nothing. */
  readonly isAll: boolean;
  /** How much the same, 0..1; null where the anchor says nothing. */
  readonly alike: number | null;
  /**
   * Whether the rest of the quote's own sentence stands there. It is `silent` when the quote ends where its sentence
   * does: the neighbours of a sentence come and go.
   */
  readonly sentence: 'whole' | 'broken' | 'silent';
}

export interface Judged extends Candidate {
  readonly before: Side;
  readonly after: Side;
}

/** The folded quote and its folded context, and how much of that belongs to the sentences in which the quote begins and ends. */
export interface FoldedQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly ownBefore: number;
  readonly ownAfter: number;
}

/** Folded units next to the passage that are compared with tolerance: what is farther changes for its own reasons. */
const NEXT = 32;
/** Below half the same, two neighbourhoods have nothing in common but their language. */
const WORST = 0.5;
/** So many folded units literally the same next to the passage are as good as a whole context. */
const FULL_RUN = 24;
/** A share of the far context's say, so that of two alike neighbourhoods the longer alike one wins. */
const FAR = 0.3;
/** A sentence with a slip mended is still whole. */
const WHOLE = 0.85;
/** Folded units that say something; fewer are a bracket or a short word. */
const TELLING = 3;

// Blocks end sentences too: a capital right after a letter, a figure or a script begins one, and so
// does a line that does not begin with a small letter.
// A full stop after one or two letters that begin with a capital stands in a name: M. Phuc, U.S., Dr. Lam.
const SENTENCE_END =
  /(?:(?<!(?<!\p{L})\p{Lu}\p{L}?)\.|[!?…。！？])["'»”’)\]]*(?=\s|["'«“‘(]|\p{Lu}|$)|[。！？]|\n\s*(?=[^\p{Ll}\s]|\n|$)|(?<=[\p{Ll}\p{N};})])(?=(?:[«“"]\s?)?\p{Lu})/gu;

/** UTF-16 units of the quote that show whether its sentence ends with it. */
const EDGE = 8;

/** What of a text lies behind the last sentence end in it, or before the first; `edge` is the quote's own text beside it. */
function ownBefore(prefix: string, edge: string): string {
  const ends = [...(prefix + edge).matchAll(SENTENCE_END)].map((match) => match.index + match[0].length);
  return prefix.slice(ends.findLast((end) => end <= prefix.length) ?? 0);
}

function ownAfter(edge: string, suffix: string): string {
  const ends = [...(edge + suffix).matchAll(SENTENCE_END)].map((match) => match.index + match[0].length - edge.length);
  return suffix.slice(0, ends.find((end) => end >= 0) ?? suffix.length);
}

/** Folds an anchor's quote. */
export function foldQuote({ exact, prefix, suffix }: { exact: string; prefix: string; suffix: string }): FoldedQuote {
  return {
    exact: foldText(exact).text,
    prefix: foldText(prefix).text,
    suffix: foldText(suffix).text,
    ownBefore: foldText(ownBefore(prefix, exact.slice(0, EDGE))).text.length,
    ownAfter: foldText(ownAfter(exact.slice(-EDGE), suffix)).text.length,
  };
}

function runBefore(text: string, start: number, prefix: string): number {
  let run = 0;
  while (run < prefix.length && run < start && text[start - 1 - run] === prefix[prefix.length - 1 - run]) run += 1;
  return run;
}

function runAfter(text: string, end: number, suffix: string): number {
  let run = 0;
  while (run < suffix.length && end + run < text.length && text[end + run] === suffix[run]) run += 1;
  return run;
}

function likeness(around: string, context: string): number {
  const errors = search(around, context, Math.floor(context.length * (1 - WORST)))[0]?.errors;
  return errors === undefined ? 0 : 1 - errors / context.length;
}

interface Context {
  /** The anchor's, nearest to the quote. */
  readonly near: string;
  readonly whole: number;
  readonly own: number;
}

function sideOf(around: string, run: number, { near, whole, own }: Context): Side {
  if (whole === 0) return { run, isAll: true, alike: null, sentence: 'silent' };
  const near01 = run >= near.length ? 1 : likeness(around, near);
  const close = Math.max(Math.min(1, run / FULL_RUN), near01);
  const isWhole = run >= own || (own >= near.length && near01 >= WHOLE);
  const sentence = own < TELLING ? 'silent' : isWhole ? 'whole' : 'broken';
  return { run, isAll: run === whole, alike: close * (1 - FAR) + FAR * (run / whole), sentence };
}

/** Folded units that literally agree right beside a candidate, both sides together: a cheap first look. */
export function runAround(text: string, { start, end }: Candidate, { prefix, suffix }: FoldedQuote): number {
  return runBefore(text, start, prefix) + runAfter(text, end, suffix);
}

function joins(text: string, before: string, after: string): boolean {
  const [tail, head] = [before.slice(-FULL_RUN), after.slice(0, FULL_RUN)];
  return Math.min(tail.length, head.length) >= FULL_RUN / 2 && text.includes(tail + head);
}

/** Whether the two sides of the passage now stand side by side: it was cut out, and what is like it is its twin. */
export const isCutOut = (text: string, { prefix, suffix }: FoldedQuote): boolean => joins(text, prefix, suffix);

/** Whether what stood on both sides of the passage's sentences now stands side by side: they were cut out. */
export const isSentenceCutOut = (text: string, { prefix, suffix, ownBefore, ownAfter }: FoldedQuote): boolean =>
  joins(text, prefix.slice(0, prefix.length - ownBefore), suffix.slice(ownAfter));

/** Compares what stands around a candidate with the anchor's context. */
export function judge(text: string, candidate: Candidate, quote: FoldedQuote): Judged {
  const { prefix, suffix } = quote;
  const { start, end } = candidate;
  const [tail, head] = [prefix.slice(-NEXT), suffix.slice(0, NEXT)];
  // A quarter more than the context itself, for what was added.
  const before = text.slice(Math.max(0, start - Math.ceil(tail.length * 1.25)), start);
  const after = text.slice(end, end + Math.ceil(head.length * 1.25));
  return {
    ...candidate,
    before: sideOf(before, runBefore(text, start, prefix), { near: tail, whole: prefix.length, own: quote.ownBefore }),
    after: sideOf(after, runAfter(text, end, suffix), { near: head, whole: suffix.length, own: quote.ownAfter }),
  };
}

/** Whether a candidate stands in its own sentence, or between all that the anchor knows. */
export function isInSentence({ before, after }: Judged): boolean {
  if (before.isAll && after.isAll) return true;
  const states = [before.sentence, after.sentence];
  return states.includes('whole') && !states.includes('broken');
}

/** The mean of the sides of which the anchor says something, 0..1; null if of none. */
export function contextOf({ before, after }: Judged): number | null {
  if (before.alike === null) return after.alike;
  return after.alike === null ? before.alike : (before.alike + after.alike) / 2;
}
