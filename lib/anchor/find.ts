import type { Anchor, Anchored } from '../model/anchor.ts';
import { ALIKE, errorsOf, FLOORS, type Floors, isAccepted, SELF_EVIDENT } from './accept.ts';
import { searchEverywhere, searchFramed, searchNearby } from './approximate.ts';
import { choose } from './choose.ts';
import {
  type Candidate,
  contextOf,
  foldQuote,
  isCutOut,
  isInSentence,
  isSentenceCutOut,
  type Judged,
  judge,
} from './context.ts';
import { findOccurrences } from './exact.ts';
import { foldByStretches, foldedOffset } from './fold-text.ts';
import { type Grams, indexGrams } from './grams.ts';
import { inSlices, type Sliced } from './sliced.ts';

/** Finds one anchor's passage; offsets are UTF-16 units of the text, `score` the similarity to the quote (1 if exact). */
export interface Finder {
  (anchor: Anchor): Anchored;
  /**
   * Reads the text for searching, which takes some 60 ms for a million units, until time is up; whether it is done. Who
   * does not call it waits for it in the first search.
   */
  prepare(isTimeUp: () => boolean): boolean;
}

const ORPHAN: Anchored = { found: 'orphan' };
/** Context so much the same that nothing better need be looked for elsewhere. */
const SURE = 0.6;
/** Context that is the same but for a word or its far end. */
const SAME = 0.97;

/** The quote and its context stand at the very position: nothing has changed here. */
function isUnchanged(text: string, { quote, position }: Anchor): boolean {
  if (position === undefined || position.end - position.start !== quote.exact.length) return false;
  return (
    text.startsWith(quote.exact, position.start) &&
    text.startsWith(quote.suffix, position.end) &&
    text.endsWith(quote.prefix, position.start)
  );
}

/**
 * A finder for many anchors in one text, which is folded once. White space, soft hyphens, composition and the shape
 * of quotes make no difference. Exact comes before approximate, unless a changed passage stands where the anchor's
 * context does and its literal twin does not; what cannot be vouched for is an orphan.
 * @param text `document.body.textContent`
 * @param floors how alike a passage must be; others than ours are for measuring ours
 */
export function makeFinder(text: string, floors: Floors = FLOORS): Finder {
  const folding = inSlices(foldByStretches(text));
  let indexing: Sliced<Grams> | undefined;
  const fold = folding.all;
  const grams = (): Sliced<Grams> => {
    indexing ??= inSlices(indexGrams(fold().text));
    return indexing;
  };

  const find = (anchor: Anchor): Anchored => {
    const { quote, position } = anchor;
    if (position !== undefined && isUnchanged(text, anchor))
      return { found: 'exact', start: position.start, end: position.end, score: 1 };

    const folded = fold();
    const foldedQuote = foldQuote(quote);
    const length = foldedQuote.exact.length;
    const units = quote.exact.replaceAll(/\s+/g, ' ').length;
    if (length === 0 || (units < SELF_EVIDENT && isCutOut(folded.text, foldedQuote))) return ORPHAN;
    const expected = position && foldedOffset(folded, position.start);
    const accepted = (candidates: readonly Candidate[]): Judged[] =>
      candidates
        .map((candidate) => judge(folded.text, candidate, foldedQuote))
        .filter((judged) => isAccepted(judged, units, expected, floors));
    const answer = (candidates: readonly Judged[]): Anchored => {
      const chosen = choose(candidates, expected);
      if (chosen === undefined) return ORPHAN;
      const start = folded.from[chosen.start] ?? 0;
      const end = folded.to[chosen.end - 1] ?? start;
      return { found: chosen.similarity === 1 ? 'exact' : 'approximate', start, end, score: chosen.similarity };
    };

    const literal = accepted(findOccurrences(text, folded, foldedQuote, expected));
    const isThere = literal.some(isInSentence);
    if (units < SELF_EVIDENT && !isThere && isSentenceCutOut(folded.text, foldedQuote)) return ORPHAN;
    const framed = accepted(
      searchFramed(folded.text, foldedQuote, errorsOf(length, floors.framed)).filter(
        ({ similarity }) => similarity < 1,
      ),
    );
    const sure = [...literal, ...framed];
    if (sure.some((judged) => (contextOf(judged) ?? 0) >= SAME)) return answer(sure);

    const errors = errorsOf(length, floors.free);
    const similar = ({ similarity }: Candidate): boolean => similarity < 1;
    // A twin of the quote stands elsewhere, or the passage's surroundings changed: the passage itself may have too.
    const nearby = accepted(searchNearby(folded.text, foldedQuote, expected, errors).filter(similar));
    const likely = [...sure, ...nearby];
    if (sure.length > 0 || likely.some((judged) => (contextOf(judged) ?? 0) >= SURE)) return answer(likely);
    // A short quote is vouched for by what stands beside it, and there it has been looked for.
    const hasContext = foldedQuote.prefix !== '' || foldedQuote.suffix !== '';
    if (units < SELF_EVIDENT && hasContext) return answer(nearby);
    const fewer = errorsOf(length, Math.max(ALIKE, floors.free));
    const anywhere = accepted(searchEverywhere(folded.text, foldedQuote, grams().all, fewer).filter(similar));
    return answer([...nearby, ...anywhere]);
  };
  return Object.assign(find, {
    prepare: (isTimeUp: () => boolean) => folding.go(isTimeUp) && grams().go(isTimeUp),
  });
}

/** Finds one anchor's passage in a text; for several, see `makeFinder`. */
export function findPassage(text: string, anchor: Anchor): Anchored {
  return makeFinder(text)(anchor);
}
