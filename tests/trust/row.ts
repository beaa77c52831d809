/** One line of the table: something promised, tried so many times, and what came of it. */
export interface TrustRow {
  /** What was tried, and where: "nodes, highlight painter, Chromium". */
  readonly what: string;
  /** How often, counted in what `figure` speaks of. */
  readonly rounds: number;
  /** What was measured, as the table shows it. */
  readonly figure: string;
  readonly target: string;
  /** Each time that the promise was not kept, one line each: which round, what was seen instead. */
  readonly faults: readonly string[];
  /** Why it could not be tried here; `figure` says nothing then. */
  readonly skipped?: string;
  /** What the figure does not tell. */
  readonly remark?: string;
}

/** How much is tried, and with which chances. */
export interface Wish {
  readonly rounds: number;
  /** The same one tries the same again. */
  readonly seed: number;
}

/** A row of the table: one file of `rows/`, which may come to several lines (browsers, painters). */
export interface Trust {
  /** As many as the target speaks of. */
  readonly rounds: number;
  /** As many as `npm test` has time for, at most ten; 0 where it is a command's alone, with the reason in a comment. */
  readonly everyday: number;
  /** Needs what `tests/trust/package.json` lists, which `npm test` does not install. */
  readonly needsPeers?: true;
  /** @throws what is wrong with the test itself, never what is wrong with the extension: that is a fault */
  run(wish: Wish): Promise<readonly TrustRow[]>;
}

export const isKept = ({ faults, skipped }: TrustRow): boolean => faults.length === 0 && skipped === undefined;
