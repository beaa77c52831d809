import type { Fact, Role } from '../model/fact.ts';
import type { CardCorpus } from './corpus.ts';
import { inTime, isAfter, isKnownBy, mayCoincide } from './when.ts';

export interface RoleFact extends Fact {
  readonly role: Role;
}

/** Who is planned or proposed for an office does not hold it: such a fact tells a plan. */
export const isRole = (fact: Fact): fact is RoleFact =>
  fact.role !== undefined && fact.status !== 'planned' && fact.status !== 'proposed';

export const isSameSeat = (a: Role, b: Role): boolean => a.office === b.office && a.of === b.of;

/**
 * Offices that several people hold at once, so that a second holder does not mean that the first has left.
 * Matched on the beginning of the office's id, whole words: `vice` covers every deputy.
 */
const SHARED = [
  'ambassadeur',
  'chef-delegation',
  'commandant',
  'conseiller',
  'depute',
  'directeur',
  'envoye',
  'membre',
  'porte-parole',
  'vice',
];

export const isShared = (office: string): boolean =>
  SHARED.some((beginning) => office === beginning || office.startsWith(`${beginning}-`));

/** The order of the corpus: ids carry document, paragraph and number, and paragraph 10 follows paragraph 9. */
const NUMERIC = new Intl.Collator('en', { numeric: true });
export const byId = (a: Fact, b: Fact): number => NUMERIC.compare(a.id, b.id);

/** The order of time, of one time that of the corpus. The last is the one to believe. */
export const byTimeThenId = (a: Fact, b: Fact): number => inTime(a.asOf.date, b.asOf.date) || byId(a, b);

/**
 * The earliest of facts in order of time, as exactly as they tell it: of "2018", "3 February 2018" and
 * "19 November 2018" the second, since the first may be of that day and is surely not of both.
 */
export const earliestOf = <F extends Fact>(facts: readonly F[]): F | undefined =>
  facts.reduce<F | undefined>(
    (first, fact) => (first === undefined || mayCoincide(fact.asOf.date, first.asOf.date) ? fact : first),
    undefined,
  );

/**
 * The fact by which somebody else holds the office of a role: the last known of that office, when it is of
 * another holder and surely later than anything that says the same of the first.
 * @param until ISO date after which nothing counts; `null` for all that is known
 * @returns undefined when the first is not known to have left
 */
export function otherHolder(fact: RoleFact, corpus: CardCorpus, until: string | null): RoleFact | undefined {
  if (isShared(fact.role.office)) return undefined;
  const seat = corpus
    .factsAbout(fact.role.of)
    .filter(isRole)
    .concat(corpus.factsAbout(fact.role.holder).filter(isRole))
    .filter((other) => isSameSeat(other.role, fact.role))
    .filter((other) => until === null || isKnownBy(other.asOf.date, until))
    .sort(byTimeThenId);
  const own = seat.filter((other) => other.role.holder === fact.role.holder).concat(fact);
  return seat.findLast(
    (other) => other.role.holder !== fact.role.holder && own.every((mine) => isAfter(other.asOf.date, mine.asOf.date)),
  );
}
