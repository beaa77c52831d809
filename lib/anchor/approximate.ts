import search from 'approx-string-match';
import type { Candidate, FoldedQuote } from './context.ts';
import { type Grams, likelyStarts } from './grams.ts';

/** Folded units around the old position that are searched first: most edits of an article move a passage less. */
const NEAR = 2000;
/** Folded units of context that are looked for as they were. */
const CONTEXT = 24;
/** Folded units of context on either side that frame a passage. */
const FRAME = 12;
/** Places of a context that are looked into: a phrase met more often tells nothing. */
const MAX_PLACES = 8;
/** A first or last word may have been replaced by one as long as this, which the search leaves out. */
const LONG_WORD = 16;
/** Places that the grams of a quote name; of a very long one fewer, for each costs its length squared. */
const LIKELY = 8;
const LIKELY_OF_VERY_LONG = 2;
const VERY_LONG = 2000;

function searchWindow(text: string, quote: string, from: number, to: number, errors: number): Candidate[] {
  const start = Math.max(0, from);
  const stretch = text.slice(start, Math.max(start, to));
  return search(stretch, quote, errors).map((match) => ({
    start: start + match.start,
    end: start + match.end,
    similarity: 1 - match.errors / quote.length,
  }));
}

function placesOf(text: string, phrase: string): number[] {
  const places: number[] = [];
  if (phrase === '') return places;
  for (let at = text.indexOf(phrase); at >= 0 && places.length < MAX_PLACES; at = text.indexOf(phrase, at + 1))
    places.push(at);
  return places;
}

/** A changed passage begins where its prefix ends and ends where its suffix begins, if these stand as they were. */
function withinContext(text: string, quote: FoldedQuote, candidate: Candidate): Candidate {
  const slack = LONG_WORD;
  const tail = quote.prefix.slice(-CONTEXT / 2);
  const head = quote.suffix.slice(0, CONTEXT / 2);
  const before = Math.max(0, candidate.start - slack - tail.length);
  const tailAt = tail === '' ? -1 : text.slice(before, candidate.start + slack).lastIndexOf(tail);
  const start = tailAt < 0 ? candidate.start : before + tailAt + tail.length;
  const from = Math.max(start, candidate.end - slack);
  const headAt = head === '' ? -1 : text.slice(from, candidate.end + slack + head.length).indexOf(head);
  const end = headAt < 0 ? candidate.end : from + headAt;
  return start < end ? { ...candidate, start, end } : candidate;
}

/** A frame may hold a passage longer by half, or shorter by half: words were added, or taken. */
const STRETCH = 0.5;
/** Folded units too many for a word written at one end: a sentence was added there, and is not the passage's. */
const ADDED = 20;

/** What stands between the two sides of the context, where both are as they were; `most` folded units may differ. */
export function searchFramed(text: string, { exact, prefix, suffix }: FoldedQuote, most: number): Candidate[] {
  const [tail, head] = [prefix.slice(-FRAME), suffix.slice(0, FRAME)];
  if (tail.length < FRAME || head.length < FRAME) return [];
  const slack = Math.max(LONG_WORD, exact.length * STRETCH);
  return placesOf(text, tail).flatMap((at) => {
    const start = at + tail.length;
    const stretch = text.slice(start, start + exact.length + slack + head.length);
    const length = stretch.indexOf(head, Math.max(1, exact.length - slack));
    if (length < 0) return [];
    const [within] = searchWindow(text, exact, start, start + length, most);
    if (within === undefined) return [];
    const from = within.start - start > ADDED ? within.start : start;
    const to = start + length - within.end > ADDED ? within.end : start + length;
    // What the frame holds besides is a difference, if not how great a one.
    const isMore = from < within.start || to > within.end;
    const similarity = Math.min(within.similarity, isMore ? 1 - 1 / exact.length : 1);
    return [{ start: from, end: to, similarity }];
  });
}

/** Candidates near where the passage stood and beside its context: cheap, and nearly always enough. */
export function searchNearby(
  text: string,
  quote: FoldedQuote,
  expected: number | undefined,
  errors: number,
): Candidate[] {
  const length = quote.exact.length;
  const windows: [number, number][] = [];
  if (expected !== undefined) windows.push([expected - NEAR, expected + length + NEAR]);
  const tail = quote.prefix.slice(-CONTEXT);
  for (const at of placesOf(text, tail)) windows.push([at + tail.length, at + tail.length + length + 2 * errors]);
  for (const at of placesOf(text, quote.suffix.slice(0, CONTEXT))) windows.push([at - length - 2 * errors, at]);
  return windows
    .flatMap(([from, to]) => searchWindow(text, quote.exact, from, to, errors))
    .map((candidate) => withinContext(text, quote, candidate));
}

/** Candidates anywhere in the text that share some words with the quote. */
export function searchEverywhere(text: string, quote: FoldedQuote, grams: () => Grams, errors: number): Candidate[] {
  const { exact } = quote;
  const most = exact.length > VERY_LONG ? LIKELY_OF_VERY_LONG : LIKELY;
  const width = errors + 1;
  return likelyStarts(grams(), exact, width, most)
    .flatMap((start) => searchWindow(text, exact, start - errors, start + width + exact.length + errors, errors))
    .map((candidate) => withinContext(text, quote, candidate));
}
