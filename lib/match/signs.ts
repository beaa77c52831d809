import { NONE } from '../lexicon/format.ts';
import { W_DIGIT } from '../lexicon/words.ts';
import type { Find } from '../model/find.ts';
import type { Around } from './around.ts';
import { bearerOfPerson, bearerOfPlace } from './bearer.ts';
import type { Hit } from './hit.ts';
import { isOtherStates, partiesBeside } from './whose.ts';

/** What the neighbours add to a find. `start` is earlier than the hit's when initials belong to the name. */
export interface Signs {
  readonly start?: number;
  readonly before?: NonNullable<Find['before']>;
  readonly other?: true;
  /** The parties that stand right beside an agreement, as entities of the lexicon. */
  readonly beside?: ReadonlySet<number>;
}

const NOTHING: Signs = {};
const OTHER: Signs = { other: true };

/** The signs of one hit; `undefined` when its neighbours leave open whose name it is. */
export function signsOf(around: Around, hit: Hit): Signs | undefined {
  const { category, country, isDoubtful } = hit.form;
  const { kind } = hit.form.shape;
  // "Nguyen To Lam" is somebody else than To Lam.
  if (category === 'leader' && kind !== 'short' && kind !== 'sole')
    return around.isSpaced(hit.first) && around.isSurname(hit.first - 1) ? undefined : NOTHING;
  if (category === 'country' && hit.form.shape.exact && isWomansName(hit, around)) return undefined;
  if ((category === 'country' || category === 'place') && isAmericanTown(hit, around)) return undefined;
  // "partenariat stratégique Vietnam-Chine-Laos" has one party more.
  if (category === 'agreement' && around.isHyphened(hit.last + 1) && around.isCapital(hit.last + 1)) return undefined;
  if (!isDoubtful) return NOTHING;
  if (category === 'leader') return ofPerson(around, hit);
  if (category === 'agreement') return ofAgreement(around, hit);
  if (kind === 'acronym') return isModel(hit, around) ? OTHER : NOTHING;
  if (category === 'organisation') {
    return country !== NONE && isOtherStates(hit, around, country) ? OTHER : NOTHING;
  }
  if ((category !== 'country' && !hit.form.shape.weak) || hit.form.shape.words > 1) return NOTHING;
  const { says } = bearerOfPlace(hit, around);
  if (says === 'unclear') return undefined;
  return says === 'other' ? OTHER : NOTHING;
}

/** "bà Nga", "Nguyễn Thị Mỹ", "Trần Tố Nga": countries of one Vietnamese syllable are given names too. */
function isWomansName(hit: Hit, around: Around): boolean {
  const before = hit.first - 1;
  if (!around.isSpaced(hit.first)) return false;
  if (around.isSurname(before) || around.classes.women.has(around.hash(before))) return true;
  const isMiddleName = around.isCapital(before) && around.hitOver(before) === undefined && around.isSpaced(before);
  return isMiddleName && around.isSurname(before - 1);
}

/** "Moscow, Idaho": a town of the United States. */
const isAmericanTown = (hit: Hit, around: Around): boolean =>
  around.isApposition(hit.last + 1) && around.classes.americanStates.has(around.hash(hit.last + 1));

/**
 * "Lam said": in the English and French press a given name without its accents is a name, unless it is a word of theirs.
 * In Vietnamese it is any syllable.
 */
const isNameAbroad = (hit: Hit, around: Around): boolean =>
  around.isPlain(hit.first) && !around.isVietnamese() && !around.classes.wordsToo.has(around.hash(hit.first));

function ofAgreement(around: Around, hit: Hit): Signs | undefined {
  const { parties } = hit.form;
  if (parties.size === 0) return NOTHING;
  // "các FTA", "les ALE": several, of whoever.
  if (around.isSpaced(hit.first) && around.classes.plurals.has(around.hash(hit.first - 1))) return undefined;
  const beside = partiesBeside(hit, around, parties);
  return beside === 'others' ? OTHER : { beside };
}

/** "BMW G20": an acronym with a figure in it is a car's too. */
const isModel = (hit: Hit, around: Around): boolean =>
  around.has(hit.first, W_DIGIT) && around.holds(around.classes.cars);

function ofPerson(around: Around, hit: Hit): Signs | undefined {
  const bearer = bearerOfPerson(hit, around, hit.form.initials);
  switch (bearer.says) {
    case 'initials':
      // Among so many bearers of every surname, initials are no licence, nor is an office below.
      return { start: around.startOf(bearer.first), before: hit.form.shape.weak ? 'courtesy' : 'initials' };
    case 'other':
      return OTHER;
    case 'unclear':
      return undefined;
    case 'nothing':
      return hit.form.shape.titled && !isNameAbroad(hit, around) ? undefined : NOTHING;
    default:
      // An office is no licence for a given name: "Minister Son" may be any of a thousand.
      return { before: hit.form.shape.titled || hit.form.shape.weak ? 'courtesy' : bearer.says };
  }
}
