import { NONE } from '../lexicon/format.ts';
import type { Around } from './around.ts';
import type { Hit } from './hit.ts';

/** How many words beside "Bộ Ngoại giao", "partenariat stratégique" … are read. */
const FARTHEST = 8;

/** The state, or for an agreement any party, that a name beside it stands for; `NONE` for others. */
type StateOf = (hit: Hit) => number;

/** What stands beside a name. */
interface Beside {
  readonly countries: Set<number>;
  /** A name or an adjective of a state that the dictionary lacks. */
  stranger: boolean;
  /** "between" or "of" was read: what follows is whose it is, even in a headline. */
  isLed: boolean;
}

function read(word: number, around: Around, stateOf: StateOf, beside: Beside): 'found' | 'small' | 'end' {
  if (around.isInBrackets(word)) return 'small';
  const over = around.hitOver(word);
  if (over !== undefined) {
    const country = stateOf(over);
    if (country === NONE) return 'end';
    beside.countries.add(country);
    return 'found';
  }
  const hash = around.hash(word);
  const { classes } = around;
  const hasFound = beside.countries.size > 0 || beside.stranger;
  if (classes.of.has(hash) || classes.between.has(hash)) {
    beside.isLed = true;
    return 'small';
  }
  if (classes.concluded.has(hash)) return 'small';
  if (hasFound && classes.and.has(hash)) return 'small';
  if (!classes.strangers.has(hash)) {
    if (!around.isCapital(word) || (around.isHeadline() && !beside.isLed)) return 'end';
    if (classes.functions.has(hash) || classes.offices.has(hash) || classes.surnames.has(hash)) return 'end';
  }
  beside.stranger = true;
  return 'found';
}

/** The countries and strangers right beside a name: "… Nga", "… de la Chine", "Cuban …", "… entre A et B". */
function beside(hit: Hit, around: Around, stateOf: StateOf): Beside {
  const found: Beside = { countries: new Set(), stranger: false, isLed: false };
  for (let word = hit.last + 1; word <= hit.last + FARTHEST && around.isBound(word); word++) {
    if (read(word, around, stateOf, found) === 'end') break;
  }
  found.isLed = false;
  for (let word = hit.first - 1; word >= hit.first - FARTHEST && around.isBound(word + 1); word--) {
    if (around.isPossessive(word)) continue;
    if (read(word, around, stateOf, found) !== 'found') break;
  }
  return found;
}

/** Whether an institution with an everyday name ("ministère des Affaires étrangères") is said to be another state's. */
export function isOtherStates(hit: Hit, around: Around, own: number): boolean {
  const { countries, stranger } = beside(hit, around, (over) => around.stateOf(over));
  return countries.size === 0 ? stranger : !countries.has(own);
}

/**
 * The parties that stand right beside an agreement with an everyday name ("partenariat stratégique entre Hanoï et
 * Moscou"); `others` when somebody besides its parties does.
 */
export function partiesBeside(hit: Hit, around: Around, parties: ReadonlySet<number>): ReadonlySet<number> | 'others' {
  const { countries, stranger } = beside(hit, around, (over) => around.partyOf(over));
  return stranger || [...countries].some((country) => !parties.has(country)) ? 'others' : countries;
}
