declare const __ALL_RUNS__: boolean;

/** What fast-check itself tries when nothing is said. */
const EVERY_DAY = 100;

/** How many cases a property tries: the full count when `REPERES_RUNS=all` asks for it (the figures in README), else 100. */
export const runs = (full: number): number => (__ALL_RUNS__ ? full : Math.min(full, EVERY_DAY));
