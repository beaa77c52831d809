import { NONE } from '../lexicon/format.ts';
import type { Around } from './around.ts';
import type { Hit } from './hit.ts';

/** What the neighbours say of whose name a short name is. */
export type Bearer =
  | { readonly says: 'nothing' | 'office' | 'courtesy' | 'other' | 'unclear' }
  | { readonly says: 'initials'; readonly first: number };

/** "Tổng thống Nga Putin", "Premier ministre russe Medvedev": a title may stand so many words back. */
const FARTHEST_TITLE = 3;
const MOST_INITIALS = 3;

const NOTHING: Bearer = { says: 'nothing' };
const OTHER: Bearer = { says: 'other' };
const UNCLEAR: Bearer = { says: 'unclear' };

function initials(hit: Hit, around: Around, allowed: number): Bearer | undefined {
  let first = hit.first;
  for (let n = 0; n < MOST_INITIALS; n++) {
    const before = first - 1;
    if (before < 0 || !around.isInitial(before)) break;
    const isDotted = around.isAfterDot(first) || (n > 0 && around.isJoined(first));
    // "A Medvedev aide", "À Poutine de répondre", "О Путине": no initials.
    if (!isDotted && (!around.isSpaced(first) || around.classes.functions.has(around.hash(before)))) break;
    first = before;
  }
  if (first === hit.first) return undefined;
  // "M. Medvedev" is monsieur, whatever his first name.
  if (around.classes.courtesies.has(around.hash(hit.first - 1)) && first === hit.first - 1) return { says: 'courtesy' };
  // "Robert A. Medvedev": the first name is there, and tells more than the initial.
  if (
    around.isSpaced(first) &&
    around.isCapital(first - 1) &&
    !isTitle(first - 1, around) &&
    !isKnown(first - 1, around)
  )
    return UNCLEAR;
  const letter = around.letter(first) - 97;
  return letter >= 0 && letter < 26 && (allowed >>> letter) & 1 ? { says: 'initials', first } : OTHER;
}

/** Looks back for a title over adjectives and countries: "Premier ministre russe Medvedev". */
function titleBefore(hit: Hit, around: Around): Bearer | undefined {
  for (let back = 1; back <= FARTHEST_TITLE; back++) {
    const word = hit.first - back;
    if (word < 0) return undefined;
    const joined = around.isSpaced(word + 1) || (around.isAfterDot(word + 1) && back === 1);
    if (!joined) return undefined;
    const { offices, courtesies } = around.classes;
    if (offices.has(around.hash(word)) && around.isJoined(word + 1)) return { says: 'office' };
    if (courtesies.has(around.hash(word))) return { says: 'courtesy' };
    const over = around.hitOver(word);
    const isAside = over !== undefined && around.countryOf(over) !== NONE;
    if (!isAside) return undefined;
  }
  return undefined;
}

/** Whether the word after a name continues it: "Xi Mingze", "Jordan Peele". */
function goesOn(hit: Hit, around: Around): boolean {
  const next = hit.last + 1;
  if (!around.isSpaced(next) || !around.isCapital(next)) return false;
  const { offices, functions, states } = around.classes;
  const hash = around.hash(next);
  if (offices.has(hash) || states.has(hash)) return false;
  // "Lam Son": neither a French word nor a given name of ours, but a part of theirs.
  if (hit.form.shape.titled && around.hitOver(next)?.form.shape.titled) return true;
  return !functions.has(hash) && around.hitOver(next) === undefined;
}

/** @param allowed bits of the initials that fit the bearer in the dictionary */
export function bearerOfPerson(hit: Hit, around: Around, allowed: number): Bearer {
  const abbreviated = initials(hit, around, allowed);
  if (abbreviated !== undefined) return abbreviated;
  if ((hit.form.shape.leads || hit.form.shape.titled) && !around.isHeadline() && goesOn(hit, around))
    return hit.form.shape.leads ? OTHER : UNCLEAR;
  const title = titleBefore(hit, around);
  if (title !== undefined) return title;
  return givenNameBefore(hit, around);
}

/** A place's name that people bear too: "Jim Jordan", "Mr Jordan", "Jordan Peele". */
export function bearerOfPlace(hit: Hit, around: Around): Bearer {
  if (goesOn(hit, around)) return around.isHeadline() ? UNCLEAR : OTHER;
  const before = hit.first - 1;
  const isTitled =
    isTitle(before, around) && around.isCapital(before) && (around.isSpaced(hit.first) || around.isAfterDot(hit.first));
  return isTitled ? OTHER : givenNameBefore(hit, around);
}

/**
 * A capitalised word before a name is a first name, unless it is a small word that opens the sentence or a name of
 * ours. Where its capital may come from the headline, or from the sentence it opens, a title before it decides, and a
 * name that needs no licence is only passed over.
 */
function givenNameBefore(hit: Hit, around: Around): Bearer {
  const before = hit.first - 1;
  if (!around.isSpaced(hit.first) || !around.isCapital(before)) return NOTHING;
  if (isKnown(before, around)) return NOTHING;
  if (isTitle(before - 1, around)) return OTHER;
  const isOpen = around.isHeadline() || (hit.form.shape.kind === 'sole' && around.isOpening(before));
  return isOpen ? UNCLEAR : OTHER;
}

/** A small word that may open a sentence, or a part of a name of ours: no first name. */
const isKnown = (word: number, around: Around): boolean =>
  around.classes.functions.has(around.hash(word)) || around.hitOver(word) !== undefined;

const isTitle = (word: number, around: Around): boolean =>
  word >= 0 && (around.classes.courtesies.has(around.hash(word)) || around.classes.offices.has(around.hash(word)));
