import search from 'approx-string-match';

/** A stretch of the folded text that may be the passage; `similarity` of its text to the quote's, 0..1. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly similarity: number;
}

/** A candidate with how far its surroundings agree with the anchor's, 0..1 a side; null where the anchor says nothing. */
export interface Judged extends Candidate {
  readonly before: number | null;
  readonly after: number | null;
}

/** The folded quote and its folded context. */
export interface FoldedQuote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Folded units next to the passage that are compared with tolerance: what is farther changes for its own reasons. */
const NEXT = 32;
/** Below half the same, two neighbourhoods have nothing in common but their language. */
const WORST = 0.5;
/** So many folded units literally the same next to the passage are as good as a whole context. */
const FULL_RUN = 24;
/** A share of the far context's say, so that of two alike neighbourhoods the longer alike one wins. */
const FAR = 0.1;

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

function agreement(around: string, near: string, run: number, whole: number): number | null {
  if (whole === 0) return null;
  const close = run >= near.length ? 1 : Math.max(Math.min(1, run / FULL_RUN), likeness(around, near));
  return close * (1 - FAR) + FAR * (run / whole);
}

/** Folded units that literally agree right beside a candidate, both sides together: a cheap first look. */
export function runAround(text: string, { start, end }: Candidate, { prefix, suffix }: FoldedQuote): number {
  return runBefore(text, start, prefix) + runAfter(text, end, suffix);
}

/** Whether the two sides of the passage now stand side by side: it was cut out, and what is like it is its twin. */
export function isCutOut(text: string, { prefix, suffix }: FoldedQuote): boolean {
  const [tail, head] = [prefix.slice(-FULL_RUN), suffix.slice(0, FULL_RUN)];
  return Math.min(tail.length, head.length) >= FULL_RUN / 2 && text.includes(tail + head);
}

/** Compares what stands around a candidate with the anchor's context. */
export function judge(text: string, candidate: Candidate, { prefix, suffix }: FoldedQuote): Judged {
  const { start, end } = candidate;
  const [tail, head] = [prefix.slice(-NEXT), suffix.slice(0, NEXT)];
  // A quarter more than the context itself, for what was added.
  const before = text.slice(Math.max(0, start - Math.ceil(tail.length * 1.25)), start);
  const after = text.slice(end, end + Math.ceil(head.length * 1.25));
  return {
    ...candidate,
    before: agreement(before, tail, runBefore(text, start, prefix), prefix.length),
    after: agreement(after, head, runAfter(text, end, suffix), suffix.length),
  };
}

/** The mean of the sides of which the anchor says something, 0..1; null if of none. */
export function contextOf({ before, after }: Judged): number | null {
  if (before === null) return after;
  return after === null ? before : (before + after) / 2;
}
