import type { Anchor, Anchored } from '../model/anchor.ts';
import { errorsOf, isAccepted, SELF_EVIDENT } from './accept.ts';
import { searchEverywhere, searchNearby } from './approximate.ts';
import { choose } from './choose.ts';
import { type Candidate, contextOf, type FoldedQuote, isCutOut, type Judged, judge } from './context.ts';
import { findOccurrences } from './exact.ts';
import { foldedOffset, foldText } from './fold-text.ts';
import { type Grams, indexGrams } from './grams.ts';

/** Finds one anchor's passage; offsets are UTF-16 units of the text, `score` the similarity to the quote (1 if exact). */
export type Finder = (anchor: Anchor) => Anchored;

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
 */
export function makeFinder(text: string): Finder {
  let lazyFolded: ReturnType<typeof foldText> | undefined;
  let lazyGrams: Grams | undefined;
  const fold = (): ReturnType<typeof foldText> => {
    lazyFolded ??= foldText(text);
    return lazyFolded;
  };
  const grams = (): Grams => {
    lazyGrams ??= indexGrams(fold().text);
    return lazyGrams;
  };

  return (anchor) => {
    const { quote, position } = anchor;
    if (position !== undefined && isUnchanged(text, anchor))
      return { found: 'exact', start: position.start, end: position.end, score: 1 };

    const folded = fold();
    const foldedQuote: FoldedQuote = {
      exact: foldText(quote.exact).text,
      prefix: foldText(quote.prefix).text,
      suffix: foldText(quote.suffix).text,
    };
    const length = foldedQuote.exact.length;
    const units = quote.exact.length;
    if (length === 0 || (units < SELF_EVIDENT && isCutOut(folded.text, foldedQuote))) return ORPHAN;
    const expected = position && foldedOffset(folded, position.start);
    const accepted = (candidates: readonly Candidate[]): Judged[] =>
      candidates
        .map((candidate) => judge(folded.text, candidate, foldedQuote))
        .filter((judged) => isAccepted(judged, units, expected));
    const answer = (candidates: readonly Judged[]): Anchored => {
      const chosen = choose(candidates, expected);
      if (chosen === undefined) return ORPHAN;
      const start = folded.from[chosen.start] ?? 0;
      const end = folded.to[chosen.end - 1] ?? start;
      return { found: chosen.similarity === 1 ? 'exact' : 'approximate', start, end, score: chosen.similarity };
    };

    const literal = accepted(findOccurrences(text, folded, foldedQuote, expected));
    if (literal.some((judged) => (contextOf(judged) ?? 0) >= SAME)) return answer(literal);

    const errors = errorsOf(length, units);
    const similar = ({ similarity }: Candidate): boolean => similarity < 1;
    // A twin of the quote stands elsewhere, or the passage's surroundings changed: the passage itself may have too.
    const nearby = accepted(searchNearby(folded.text, foldedQuote, expected, errors).filter(similar));
    const likely = [...literal, ...nearby];
    if (literal.length > 0 || likely.some((judged) => (contextOf(judged) ?? 0) >= SURE)) return answer(likely);
    const anywhere = accepted(searchEverywhere(folded.text, foldedQuote, grams, errors).filter(similar));
    return answer([...nearby, ...anywhere]);
  };
}

/** Finds one anchor's passage in a text; for several, see `makeFinder`. */
export function findPassage(text: string, anchor: Anchor): Anchored {
  return makeFinder(text)(anchor);
}
