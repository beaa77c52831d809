import type { Anchored } from '../../../lib/model/anchor.ts';

export type Verdict = 'right' | 'wrong' | 'orphan';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** UTF-16 units that a word may have at most: scripts without spaces have no other end. */
const LONGEST_WORD = 20;

/** Whether two edges lie in one word or side by side: white space apart, at most one word stands between. */
function isOneWordApart(text: string, one: number, other: number): boolean {
  const between = text.slice(Math.min(one, other), Math.max(one, other)).trim();
  return between.length <= LONGEST_WORD && !/\s/.test(between);
}

/**
 * Right is: both ends at most one word from the true ones, and at least half of the passage covered; of a passage
 * that is gone, an orphan. Orphan is: the passage is there and was not found. All else is wrong.
 * @param truth UTF-16 offsets in `text`; null if the passage is gone
 */
export function judge(text: string, truth: Span | null, anchored: Anchored): Verdict {
  if (anchored.found === 'orphan') return truth === null ? 'right' : 'orphan';
  if (truth === null) return 'wrong';
  const covered = Math.min(truth.end, anchored.end) - Math.max(truth.start, anchored.start);
  const isThere =
    covered * 2 >= truth.end - truth.start &&
    isOneWordApart(text, truth.start, anchored.start) &&
    isOneWordApart(text, truth.end, anchored.end);
  return isThere ? 'right' : 'wrong';
}
