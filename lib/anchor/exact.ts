import { type Candidate, type FoldedQuote, runAround } from './context.ts';
import type { FoldedText } from './fold-text.ts';

/** Occurrences that are looked at: a single letter stands everywhere, and its whole context is tried first. */
const MAX_OCCURRENCES = 5000;
/** Occurrences whose context is compared with tolerance: those most like it literally, and the nearest. */
const SHORTLIST = 40;

/** Folded units beside a phrase that vouch for it where blocks have nothing between their words. */
const TELLING = 12;

const WORD = /[\p{L}\p{N}]/u;

function occurrences(text: string, phrase: string, lead: number, length: number): Candidate[] {
  const all: Candidate[] = [];
  for (let at = text.indexOf(phrase); at >= 0 && all.length < MAX_OCCURRENCES; at = text.indexOf(phrase, at + 1))
    all.push({ start: at + lead, end: at + lead + length, similarity: 1 });
  return all;
}

/** Without white space "la mi" of "la mise" reads as a name: a phrase ends where a word of the page does. */
function standsAlone(raw: string, { from, to }: FoldedText, { start, end }: Candidate): boolean {
  const [first, last] = [from[start] ?? 0, to[end - 1] ?? 0];
  const cut = (at: number): boolean => WORD.test(raw.charAt(at - 1)) && WORD.test(raw.charAt(at));
  return !cut(first) && !cut(last);
}

/**
 * Where the folded quote stands literally, most promising first: with its whole context if anywhere, else on its own;
 * inside longer words only with some context or if nowhere else.
 * @param raw the text that was folded
 * @param expected folded offset at which the passage stood, if known
 */
export function findOccurrences(
  raw: string,
  folded: FoldedText,
  quote: FoldedQuote,
  expected: number | undefined,
): readonly Candidate[] {
  const { prefix, exact, suffix } = quote;
  const whole = occurrences(folded.text, prefix + exact + suffix, prefix.length, exact.length);
  const all = whole.length > 0 ? whole : occurrences(folded.text, exact, 0, exact.length);
  const isSound = (candidate: Candidate): boolean =>
    standsAlone(raw, folded, candidate) || runAround(folded.text, candidate, quote) >= TELLING;
  const words = whole.length > 0 ? [] : all.filter(isSound);
  const kept = words.length > 0 ? words : all;
  if (kept.length <= 2 * SHORTLIST) return kept;

  const run = new Map(kept.map((candidate) => [candidate, runAround(folded.text, candidate, quote)]));
  const alike = [...kept].sort((a, b) => (run.get(b) ?? 0) - (run.get(a) ?? 0)).slice(0, SHORTLIST);
  if (expected === undefined) return alike;
  const near = [...kept].sort((a, b) => Math.abs(a.start - expected) - Math.abs(b.start - expected));
  return [...new Set([...alike, ...near.slice(0, SHORTLIST)])];
}
