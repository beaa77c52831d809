/**
 * Parts of an id, between its hyphens: a word by its number; the small letters of a word with a capital, since that is
 * how an alias has it ("leader/flavia-elphberg-17"); or a number, which needs no word.
 */
export const WORD_PART = 0;
export const SMALL_PART = 1;
export const NUMBER_PART = 2;
const KINDS = 3;

export type PartKind = typeof WORD_PART | typeof SMALL_PART | typeof NUMBER_PART;

/** Its written form is no other than that of the number, and three times it is below 2^32. */
const NUMBER = /^(?:0|[1-9]\d{0,8})$/;
const SMALL = /^[a-z]/;

/** How a part is written; the same part always in the same way, whatever was written before. */
export function kindOfPart(part: string): PartKind {
  if (NUMBER.test(part)) return NUMBER_PART;
  return SMALL.test(part) ? SMALL_PART : WORD_PART;
}

export const writePart = (kind: PartKind, number: number): number => number * KINDS + kind;

export const readPart = (spelt: number): { readonly kind: number; readonly number: number } => ({
  kind: spelt % KINDS,
  number: Math.floor(spelt / KINDS),
});
