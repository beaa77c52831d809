import { contextOf, type Judged } from './context.ts';

/** Two candidates whose ranks lie closer than this are told apart by nothing but where they stand. */
const MARGIN = 0.03;
/** Then one is taken only if it lies at most half as far from the old position as the next. */
const NEARER = 0.5;

/** Of two readings of one place, the one so much more alike is it: the other takes in what was added beside it. */
const OUTDONE = 0.1;

const isApart = (one: Judged, other: Judged): boolean => one.end <= other.start || one.start >= other.end;

const isOutdone = (one: Judged, all: readonly Judged[]): boolean =>
  all.some(
    (other) =>
      !isApart(one, other) &&
      (other.similarity - one.similarity > OUTDONE || (other.similarity === 1 && one.similarity < 1)),
  );

const rank = (judged: Judged): number => 0.45 * judged.similarity + 0.55 * (contextOf(judged) ?? 0);

/**
 * The best candidate, or undefined when two or more are equally good and none is clearly nearer: an orphan beats a
 * wrong place.
 * @param expected folded offset at which the passage stood, if known
 */
export function choose(candidates: readonly Judged[], expected: number | undefined): Judged | undefined {
  const [best, ...others] = candidates.filter((one) => !isOutdone(one, candidates)).sort((a, b) => rank(b) - rank(a));
  if (best === undefined) return undefined;
  const apart = others.filter((other) => isApart(other, best));
  const rivals = apart.filter((other) => rank(best) - rank(other) < MARGIN);
  if (rivals.length === 0) return best;
  if (expected === undefined) return undefined;
  const distance = ({ start }: Judged): number => Math.abs(start - expected);
  const [nearest, next] = [best, ...rivals].sort((a, b) => distance(a) - distance(b));
  if (nearest === undefined || next === undefined) return nearest;
  return distance(nearest) <= NEARER * distance(next) ? nearest : undefined;
}
