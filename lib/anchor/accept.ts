import { contextOf, type Judged } from './context.ts';

/** Similarity below which a passage is not the quoted one, whatever stands around it. */
const FLOOR = 0.75;
/** The floor of quotes below SHORT units: a few letters are soon like others. */
const SHORT_FLOOR = 0.9;
/** From here on a passage is the quoted one with a slip or a word changed, below it may be its neighbour in style. */
const ALIKE = 0.85;

/** UTF-16 units below which a quote (a name, an office) may stand anywhere on a page. */
const SHORT = 25;
/** UTF-16 units from which a quote is hardly written twice: it may have moved, and needs no context. */
export const SELF_EVIDENT = 60;

/** Enough of one side for a long quote that changed much. */
const ONE_SIDE = 0.6;
/** The mean that takes both sides: one alone may be the office before every bearer's name. */
const BOTH_SIDES = 0.6;
/** One side nearly whole, where the passage stood: the sentence beside it was changed. */
const WHOLE_SIDE = 0.8;
/** Folded units that a few added or removed sentences shift a passage. */
const NEAR = 800;

/** Folded units that may differ at most: the search costs their number times the text's length. */
const MAX_ERRORS = 500;

const floorOf = (units: number): number => (units < SHORT ? SHORT_FLOOR : FLOOR);

/**
 * How many folded units of a quote may differ.
 * @param length folded length of the quote
 * @param units its length in UTF-16 units
 */
export const errorsOf = (length: number, units: number): number =>
  Math.min(MAX_ERRORS, Math.floor(length * (1 - floorOf(units)) + 1e-9));

/**
 * Whether a candidate can be vouched for.
 * @param units length of the quote in UTF-16 units
 * @param expected folded offset at which the passage stood, if known
 */
export function isAccepted(judged: Judged, units: number, expected: number | undefined): boolean {
  const { similarity } = judged;
  // The search keeps within `errorsOf`; rounding must not undo what it allowed.
  if (similarity < floorOf(units) - 1e-9) return false;
  const context = contextOf(judged);
  // Nothing is known of the surroundings: nothing speaks against the place either.
  if (context === null) return similarity === 1 || (units >= SHORT && similarity >= ALIKE);
  if (context >= BOTH_SIDES) return true;
  const best = Math.max(judged.before ?? 0, judged.after ?? 0);
  if (units >= SELF_EVIDENT) return similarity >= ALIKE || best >= ONE_SIDE;
  const isNear = expected !== undefined && Math.abs(judged.start - expected) <= NEAR;
  return isNear && best >= WHOLE_SIDE && similarity >= ALIKE;
}
