import type { Judged } from './context.ts';

/** Similarities, 0..1, below which a passage is not the quoted one. `npm run bench:anchor` shows what others would do. */
export interface Floors {
  /** Wherever it stands. */
  readonly free: number;
  /** Between the ends of its own sentence, which are as they were: a word of a short quote may be a third of it. */
  readonly framed: number;
}
export const FLOORS: Floors = { free: 0.75, framed: 0.5 };

/** From here on a passage is the quoted one with a slip or a word changed, below it may be its neighbour in style. */
export const ALIKE = 0.85;
/** What a passage must have that nothing around speaks for: written twice with a number changed, it is another. */
const ALONE = 0.95;

/** Units, a run of white space counted as one, below which a quote (a name, an office) may stand anywhere on a page. */
const SHORT = 25;
/** Such units from which a quote is hardly written twice: it may have moved, and needs no context. */
export const SELF_EVIDENT = 60;

/** Such units of a sentence or a line that a page hardly has twice. */
const SENTENCE = 40;
/** More alike than anything can be. */
const NEVER = 2;

/** Folded units of its own sentence that vouch for a passage, literally the same. */
const VOUCHING = 8;
/** Folded units that are more than the same letter by chance. */
const TOUCHING = 4;
/** Folded units on one side that are no turn of phrase any more. */
const LONG_RUN = 24;
/** Folded units that a few added or removed sentences shift a passage. */
const NEAR = 800;

/**
 * How many folded units of a quote may differ when it is searched.
 * @param length folded length of the quote
 */
export const errorsOf = (length: number, floor: number): number =>
  Math.min(MAX_ERRORS, Math.floor(length * (1 - floor) + 1e-9));

/** Folded units that may differ at most: the search costs their number times the text's length. */
const MAX_ERRORS = 500;

/** Of a whole sentence or line whose neighbours are all others. */
function alone(units: number, isNear: boolean): number {
  if (units < SHORT) return NEVER;
  return isNear ? ALONE : units >= SENTENCE ? 1 : NEVER;
}

/** How alike a passage must be, given what stands around it; above 1 if nothing is alike enough. */
function needed(judged: Judged, units: number, isNear: boolean, floors: Floors): number {
  const { before, after } = judged;
  const [longer, shorter] = before.run > after.run ? [before.run, after.run] : [after.run, before.run];
  if (before.alike === null && after.alike === null) return units >= SHORT ? ALIKE : 1;

  const isAll = before.isAll && after.isAll;
  if (isAll && longer < VOUCHING) return units >= SHORT ? ALIKE : 1;
  const states = [before.sentence, after.sentence];
  const isBroken = states.includes('broken');
  const isWhole = states.includes('whole');
  const isFramed = isAll || (shorter >= VOUCHING && !isBroken);
  if (isFramed && isWhole) return floors.framed;
  if (isFramed) return floors.free;
  if (!isBroken && isWhole) {
    if (isNear && longer >= LONG_RUN) return floors.free;
    if (longer >= LONG_RUN || (isNear && longer >= VOUCHING)) return units >= SHORT ? ALIKE : 1;
    if (units >= SELF_EVIDENT) return ALIKE;
    return units >= SHORT && longer >= VOUCHING ? ALONE : alone(units, isNear);
  }
  if (isBroken) {
    if (units >= SELF_EVIDENT) return longer < LONG_RUN ? ALONE : isWhole ? floors.free : ALIKE;
    return units >= SHORT && isNear && longer >= LONG_RUN && shorter >= TOUCHING ? ALONE : NEVER;
  }
  return units >= SELF_EVIDENT ? ALIKE : alone(units, isNear);
}

/**
 * Whether a candidate can be vouched for.
 * @param units length of the quote in UTF-16 units, a run of white space counted as one
 * @param expected folded offset at which the passage stood, if known
 */
export function isAccepted(judged: Judged, units: number, expected: number | undefined, floors: Floors): boolean {
  const isNear = expected !== undefined && Math.abs(judged.start - expected) <= NEAR;
  return judged.similarity >= needed(judged, units, isNear, floors) - 1e-9;
}
