import type { Around } from './around.ts';
import type { Hit } from './hit.ts';

/** Names of so few letters may be a number in Roman figures, or an abbreviation. */
const FEW_LETTERS = 3;
const ROMAN = /^[IVXLC]+$/;
const ADDRESS = /:\/\/|\bwww\./;

/** Whether a text may hold an address of the Web at all: asked once a block. */
export const holdsAddress = (text: string): boolean => ADDRESS.test(text);

/** Whether the run of characters around a hit, up to white space, is an address of the Web that the alias is not part of. */
export function isInAddress(hit: Hit, text: string): boolean {
  if (hit.form.text.includes('.')) return false;
  let start = hit.start;
  while (start > 0 && !/\s/.test(text[start - 1] ?? ' ')) start--;
  return ADDRESS.test(/^\S*/.exec(text.slice(start))?.[0] ?? '');
}

/** Money ("US$5"), domains ("Vietnam.vn") and handles ("@Vietnam"). */
export function isPartOfSomething(hit: Hit, text: string): boolean {
  const before = text[hit.start - 1];
  const after = text[hit.end];
  if (before === '@' || after === '@') return true;
  if (hit.form.shape.kind === 'acronym') return after === '$';
  return after === '.' && hit.form.shape.words === 1 && /[a-z]/.test(text[hit.end + 1] ?? '');
}

/** Whether a neighbour is in capitals, with nothing but white space between. */
const isAmidCapitals = (hit: Hit, around: Around): boolean =>
  (around.isSpaced(hit.first) && around.isShouted(hit.first - 1)) ||
  (around.isSpaced(hit.last + 1) && around.isShouted(hit.last + 1));

/** "XI" is eleven, not Xi, unless the words around it are in capitals too. */
export function isNumberLike(hit: Hit, text: string, around: Around): boolean {
  const { shape, text: alias } = hit.form;
  if (shape.kind === 'acronym' || shape.words !== 1 || alias.length > FEW_LETTERS) return false;
  const printed = text.slice(hit.start, hit.end);
  if (printed !== printed.toUpperCase() || alias === alias.toUpperCase()) return false;
  return ROMAN.test(printed) ? !around.isHeadline() : !isAmidCapitals(hit, around);
}

/**
 * An acronym that is also an everyday word, amid capitals: `word` when another word in capitals leads to it
 * ("CONTACT US"), `perhaps` when one follows ("UN JOUR", "US SENDS SHIPS").
 */
export function everydayWord(hit: Hit, around: Around): 'word' | 'perhaps' | 'no' {
  const isOne =
    hit.form.shape.kind === 'acronym' && hit.first === hit.last && around.classes.everyday.has(around.hash(hit.first));
  if (!isOne || !isAmidCapitals(hit, around)) return 'no';
  return around.isSpaced(hit.first) && around.isShouted(hit.first - 1) ? 'word' : 'perhaps';
}
