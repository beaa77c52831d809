import type { Hit } from './hit.ts';

/** How far a name is believed that a text runs together with other letters, or `free` when it does not. */
export type Glue = 'free' | 'sure' | 'asks' | 'no';

/** Small words that sources glue before a name, as written. */
const BEFORE = new Set(
  'à au aux avec chez dans de del des du d en entre et l la le les ou par pour que qui sa ses son sur un une vers'.split(
    ' ',
  ),
);
/** … and after one. `en` and `se` are left out: Hanoïen, Chinese. */
const AFTER = new Set('a à au aux avec d dans de des du en est et la le les ont ou par pour que qui sur'.split(' '));
/** Endings that make another word of a place's name: Vietnam-isation, Vietnam-ienne, Vietnam-esisch. */
const DERIVED = /^(?:[ei]?an|ais|e?s[ei]|ien|i?[sz]a|is[cmt]|ois|ol|ph|town|k)/;
const SHORTEST_TAIL = 7;
/** Letters by which a name of two words is particular enough: "Xi Jinping" is, "To Lam" is not. */
const PARTICULAR = 8;

/** Words of a phrase that no letters run on to it can make another of. */
const LONG_PHRASE = 6;

const isSmall = (letters: string): boolean => letters === letters.toLowerCase();

/** `left` of "laChine", "russeDmitri Medvedev". A brand ("MyVietnam", "iVietnam") is not taken apart. */
function before(left: string, hit: Hit, long: boolean): Glue {
  if (BEFORE.has(left.normalize('NFC').toLowerCase())) return long ? 'sure' : 'asks';
  return hit.form.shape.words > 1 && left.length > 1 && isSmall(left) ? (long ? 'sure' : 'asks') : 'no';
}

/** `right` of "Nguyen Phu Tronga", "Mer Orientaleet", "Vietnamconsistant", "Dmitri MedvedevPhoto". */
function after(right: string, hit: Hit, long: boolean): Glue {
  if (!isSmall(right)) return hit.form.shape.words > 2 ? 'sure' : 'no';
  const tail = right.normalize('NFC');
  if (hit.form.shape.words >= LONG_PHRASE) return 'sure';
  if (hit.form.shape.words > 1)
    return AFTER.has(tail) ? (long ? 'sure' : 'asks') : hit.form.shape.words > 3 ? 'asks' : 'no';
  return tail === 'et' || (tail.length >= SHORTEST_TAIL && !DERIVED.test(tail)) ? 'asks' : 'no';
}

/** @param text the block's text, in which the hit has its offsets */
export function glueOf(hit: Hit, text: string): Glue {
  if (hit.left === '' && hit.right === '' && hit.inner === 0) return 'free';
  const letters = text.slice(hit.start, hit.end).replace(/[^\p{L}\p{N}]/gu, '').length;
  const long = hit.form.shape.words > 2 || (hit.form.shape.words === 2 && letters >= PARTICULAR);
  const judged: Glue[] = [];
  if (hit.left !== '') judged.push(before(hit.left, hit, long));
  if (hit.right !== '') judged.push(after(hit.right, hit, long));
  if (hit.inner > 0) judged.push(long ? 'sure' : 'asks');
  if (judged.includes('no')) return 'no';
  return judged.includes('asks') ? 'asks' : 'sure';
}
