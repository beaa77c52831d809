import type { Find } from '../model/find.ts';

interface Placed {
  readonly find: Find;
}

const lengthOf = ({ find }: Placed): number => find.end - find.start;

/** Of names that lie over each other: the longest, then those that do not touch it, again the longest first. */
function longestFirst<T extends Placed>(crowd: readonly T[]): T[] {
  const chosen: T[] = [];
  for (const one of [...crowd].sort((a, b) => lengthOf(b) - lengthOf(a) || a.find.start - b.find.start)) {
    const { start, end } = one.find;
    if (chosen.every(({ find }) => find.end <= start || find.start >= end)) chosen.push(one);
  }
  return chosen.sort((a, b) => a.find.start - b.find.start);
}

/**
 * The names of one block without overlaps: the longest wins.
 * @returns in order of place
 */
export function withoutOverlaps<T extends Placed>(names: readonly T[]): readonly T[] {
  if (areApart(names)) return names;
  const chosen: T[] = [];
  let crowd: T[] = [];
  let end = 0;
  for (const one of [...names].sort((a, b) => a.find.start - b.find.start)) {
    if (crowd.length > 0 && one.find.start >= end) {
      chosen.push(...longestFirst(crowd));
      crowd = [];
    }
    crowd.push(one);
    end = crowd.length === 1 ? one.find.end : Math.max(end, one.find.end);
  }
  chosen.push(...longestFirst(crowd));
  return chosen;
}

/** In order of place, and none touches another: so it is in nearly every block. */
function areApart(names: readonly Placed[]): boolean {
  let end = 0;
  for (const { find } of names) {
    if (find.start < end) return false;
    end = find.end;
  }
  return true;
}
