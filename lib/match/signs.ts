import { NONE } from '../lexicon/format.ts';
import type { Lexicon } from '../lexicon/open.ts';
import type { Find } from '../model/find.ts';
import type { Around } from './around.ts';
import { bearerOfPerson, bearerOfPlace } from './bearer.ts';
import type { Hit } from './hit.ts';
import { isBetweenOthers, isOtherStates } from './whose.ts';

/** What the neighbours add to a find. `start` is earlier than the hit's when initials belong to the name. */
export interface Signs {
  readonly start?: number;
  readonly before?: NonNullable<Find['before']>;
  readonly other?: true;
}

/** A form that does not stand for its bearer by itself. */
export const isDoubtful = (hit: Hit, lexicon: Lexicon): boolean =>
  hit.shape.kind === 'short' || hit.shape.kind === 'sole' || lexicon.hasNeeds(hit.alias);

/** The signs of one hit; `undefined` when its neighbours leave open whose name it is. */
export function signsOf(lexicon: Lexicon, around: Around, hit: Hit): Signs | undefined {
  const category = lexicon.categoryOf(hit.entity);
  const { kind } = hit.shape;
  // "Nguyen To Lam" is somebody else than To Lam.
  if (category === 'leader' && kind !== 'short' && kind !== 'sole')
    return around.isSpaced(hit.first) && around.isSurname(hit.first - 1) ? undefined : {};
  if (category === 'country' && hit.shape.exact && isWomansName(hit, around)) return undefined;
  if (!isDoubtful(hit, lexicon)) return {};
  if (category === 'leader') return ofPerson(lexicon, around, hit);
  if (kind === 'acronym') return {};
  if (category === 'organisation') {
    const own = lexicon.countryOf(hit.entity);
    return own !== NONE && isOtherStates(hit, around, own) ? { other: true } : {};
  }
  if (category === 'agreement') {
    const parties = new Set(lexicon.partiesOf(hit.entity));
    return parties.size > 0 && isBetweenOthers(hit, around, parties) ? { other: true } : {};
  }
  if (category !== 'country' || hit.shape.words > 1) return {};
  const { says } = bearerOfPlace(hit, around);
  if (says === 'unclear') return undefined;
  return says === 'other' ? { other: true } : {};
}

/** "bà Nga", "Nguyễn Thị Mỹ": countries of one Vietnamese syllable are given names too. */
function isWomansName(hit: Hit, around: Around): boolean {
  const before = hit.first - 1;
  return around.isSpaced(hit.first) && (around.isSurname(before) || around.classes.women.has(around.hash(before)));
}

function ofPerson(lexicon: Lexicon, around: Around, hit: Hit): Signs | undefined {
  const bearer = bearerOfPerson(hit, around, lexicon.initialsOf(hit.alias));
  switch (bearer.says) {
    case 'initials':
      return { start: around.startOf(bearer.first), before: 'initials' };
    case 'other':
      return { other: true };
    case 'unclear':
      return undefined;
    case 'nothing':
      return hit.shape.titled ? undefined : {};
    default:
      // An office is no licence for a given name: "Minister Son" may be any of a thousand.
      return { before: hit.shape.titled ? 'courtesy' : bearer.says };
  }
}
