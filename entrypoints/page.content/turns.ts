import type { Budget } from '../../lib/page/budget.ts';

/** After painting anew, rest this many times as long as it took: what is found meanwhile is settled together. */
const REST_PER_WORK = 9;

/**
 * When a page's names are settled anew, which looks at the whole page. While it is read for the first time, and until
 * all of that has been answered, names come with the first answer, then as the rests allow, and without a rest once
 * everything is known: a page of megabytes is not settled hundreds of times, and no page lets its reader wait.
 * Afterwards it is paid from the budget.
 */
export interface Turns {
  /** The names of these blocks are asked for. */
  asked(blocks: Iterable<number>): void;
  /** The page has been read to its end. */
  whole(): void;
  /** They are known, or the blocks are gone. */
  known(blocks: Iterable<number>): void;
  /** All names are asked for again: this is a first reading once more. */
  again(): void;
  /** Everything known by now is being settled. */
  begins(): void;
  /** That took so long, rests not counted, and has ended now. In ms. */
  ended(spent: number, now: number): void;
  /** How long to wait before the next time, in ms; 0 for no longer than the page needs. */
  left(now: number): number;
}

export function makeTurns(budget: Budget): Turns {
  const open = new Set<number>();
  let isWhole = false;
  let isFirst = true;
  let restUntil = 0;
  const isAllKnown = (): boolean => open.size === 0 && isWhole;
  return {
    asked(blocks) {
      for (const block of blocks) open.add(block);
    },
    whole() {
      isWhole = true;
    },
    known(blocks) {
      for (const block of blocks) open.delete(block);
    },
    again() {
      isFirst = true;
      restUntil = 0;
    },
    begins() {
      if (isAllKnown()) isFirst = false;
    },
    ended(spent, now) {
      if (!isFirst) budget.spend(spent);
      restUntil = now + spent * REST_PER_WORK;
    },
    left(now) {
      if (isFirst && isAllKnown()) return 0;
      return Math.max(0, restUntil - now, isFirst ? 0 : budget.left());
    },
  };
}
