import type { Brief, BriefPair } from '../../lib/model/brief.ts';

/** As many pairs as a reader takes in before choosing what else to open. */
export const OPEN_PAIRS = 5;

/** A pair as far as it is drawn. */
export interface DrawnPair extends BriefPair {
  /** How many facts it has. */
  readonly all: number;
}

/** What is drawn of a brief. */
export interface DrawnBrief extends Pick<Brief, 'leaders' | 'figures' | 'pageDate'> {
  readonly pairs: readonly DrawnPair[];
}

/** Lines that a brief takes when it is drawn: leaders, heads of pairs, statements of the pairs that are open at first, figures. */
export const linesOf = ({ leaders, pairs, figures }: Brief): number =>
  leaders.length + pairs.reduce((sum, pair, at) => sum + linesOfPair(pair, at), 0) + figures.length;

const linesOfPair = ({ facts }: BriefPair, at: number): number => 1 + (at < OPEN_PAIRS ? facts.length : 0);

/** The first `most` lines of a brief. Of a pair that is folded every fact is there: it may be opened. */
export function firstLines(brief: Brief, most: number): DrawnBrief {
  const leaders = brief.leaders.slice(0, most);
  let left = most - leaders.length;
  const pairs: DrawnPair[] = [];
  for (const [at, pair] of brief.pairs.entries()) {
    if (left <= 0) break;
    const { facts } = pair;
    pairs.push({ ...pair, all: facts.length, facts: at < OPEN_PAIRS ? facts.slice(0, left - 1) : facts });
    left -= linesOfPair(pair, at);
  }
  return { leaders, pairs, figures: brief.figures.slice(0, Math.max(0, left)), pageDate: brief.pageDate };
}
