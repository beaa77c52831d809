/** What one drill came to. */
export interface DrillRow {
  readonly drill: string;
  readonly rounds: number;
  /** Answered with "saved" (or, of an import, with "done"). */
  readonly acknowledged: number;
  /** Asked, and left without an answer when the end came: how often the moment was hit. */
  readonly cut: number;
  /** Acknowledged, and not there afterwards. */
  readonly lost: number;
  readonly duplicated: number;
  /** There, and not as it was sent; or an answer that was not true. */
  readonly wrong: number;
  /** From being asked to being acknowledged, being asked again included. */
  readonly times: { readonly median: number; readonly longest: number };
  readonly target: string;
  readonly seed: number;
  /** What the numbers do not tell: that the drill met what it was made for. */
  readonly remark?: string;
  /** What was lost, duplicated or wrong, one line each. */
  readonly faults: readonly string[];
}

/** What is found when what is kept is held against what was said. Each is a line that names the fault. */
export interface Verdict {
  readonly lost: readonly string[];
  readonly duplicated: readonly string[];
  readonly wrong: readonly string[];
}

export interface Drilled {
  readonly drill: string;
  readonly rounds: number;
  readonly seed: number;
  readonly acknowledged: number;
  readonly cut: number;
  /** In ms, of each that was acknowledged. */
  readonly times: readonly number[];
  readonly verdict: Verdict;
  readonly target: string;
  readonly remark?: string;
}

export function rowOf({ verdict, times, ...drilled }: Drilled): DrillRow {
  const sorted = times.toSorted((a, b) => a - b);
  return {
    ...drilled,
    lost: verdict.lost.length,
    duplicated: verdict.duplicated.length,
    wrong: verdict.wrong.length,
    times: { median: Math.round(sorted[sorted.length >> 1] ?? 0), longest: Math.round(sorted.at(-1) ?? 0) },
    faults: [
      ...verdict.lost.map((fault) => `lost: ${fault}`),
      ...verdict.duplicated.map((fault) => `duplicated: ${fault}`),
      ...verdict.wrong.map((fault) => `wrong: ${fault}`),
    ],
  };
}

export const isSound = ({ lost, duplicated, wrong }: DrillRow): boolean => lost + duplicated + wrong === 0;
