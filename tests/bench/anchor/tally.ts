import type { Case } from './cases.ts';
import type { Verdict } from './judge.ts';

export interface Tally {
  readonly edit: string;
  readonly length: number;
  n: number;
  right: number;
  wrong: number;
  orphan: number;
}

/** Counts verdicts by edit and length. */
export function makeTallies(): { add(one: Case, verdict: Verdict): void; all(): Tally[] } {
  const tallies = new Map<string, Tally>();
  return {
    add({ edit, length }, verdict) {
      const key = `${edit.name}/${length}`;
      const tally = tallies.get(key) ?? { edit: edit.name, length, n: 0, right: 0, wrong: 0, orphan: 0 };
      tallies.set(key, tally);
      tally.n += 1;
      tally[verdict] += 1;
    },
    all: () => [...tallies.values()],
  };
}

/** A share in percent; of nothing, nothing. */
export const percent = (part: number, of: number): number => (of === 0 ? 0 : (100 * part) / of);

/** The sum of some cells. */
export function sumOf(tallies: readonly Tally[], isIn: (tally: Tally) => boolean): Omit<Tally, 'edit' | 'length'> {
  const sum = { n: 0, right: 0, wrong: 0, orphan: 0 };
  for (const { n, right, wrong, orphan } of tallies.filter(isIn)) {
    sum.n += n;
    sum.right += right;
    sum.wrong += wrong;
    sum.orphan += orphan;
  }
  return sum;
}
