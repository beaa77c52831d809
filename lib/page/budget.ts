/** Of the main thread in the long run. What the browser calls us for besides comes on top: a tenth together at most. */
const SHARE = 1 / 15;
/** Saved up at most while nothing happens, in ms of work: an article put in another's place is read and lit at once. */
const MOST_SAVED_MS = 100;
/** Owed at most, in ms of work: what the reader asks for is done at once, and must not keep us from reading for long. */
const MOST_OWED_MS = 300;

/** How much we may do on a page once it has been read: one purse for reading what changes and for settling its names. */
export interface Budget {
  /** So much was done, in ms. It may be more than was there: what follows waits for it. */
  spend(ms: number): void;
  /** How long to wait before more may be done, in ms. */
  left(): number;
}

/** @param clock whose time passes, in ms */
export function makeBudget(clock: Pick<Performance, 'now'>): Budget {
  /** Below 0 what is owed. */
  let saved = MOST_SAVED_MS;
  let countedAt = clock.now();
  const count = (): void => {
    const now = clock.now();
    saved = Math.min(MOST_SAVED_MS, saved + (now - countedAt) * SHARE);
    countedAt = now;
  };
  return {
    spend(ms) {
      count();
      saved = Math.max(-MOST_OWED_MS, saved - ms);
    },
    left() {
      count();
      return Math.max(0, -saved / SHARE);
    },
  };
}
