/**
 * What a UTF-16 unit is to the matcher, in one number:
 *   bits 0-15   the folded unit (letters), or the canonical form of a hard sign
 *   bit 16      it is a capital        bit 17  it is a digit
 *   bits 18-20  its class              bits 24-31  a second folded unit, ASCII (œ = o + e), 0 if none
 */
export const UPPER = 1 << 16;
export const DIGIT = 1 << 17;
export const CLASS = 7 << 18;

/** A sign that ends a word and that a name does not simply step over: . , / ( … */
export const HARD = 0 << 18;
/** White space, hyphens, dashes, underscores, apostrophes: all the same between the words of a name. */
export const SOFT = 1 << 18;
/** Combining accents, soft hyphens, zero-width signs: as if they were not there. */
export const DROPPED = 2 << 18;
export const LETTER = 3 << 18;
/** A letter of a script without spaces (Han, Lao, …): a word of its own. */
export const ALONE = 4 << 18;

/** On a dropped sign: it is an accent and belongs to the letter before it. */
export const ACCENT = 1;

const SPACE_OR_JOINER = /[\s\-_'`´\u2018\u2019\u201b\u02b9\u02bb\u02bc\u02b0\u2032\uff07\p{Pd}\u2212]/u;
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\u034f|[\ufe00-\ufe0f]/;
const COMBINING = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/;
const SPACELESS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const QUOTE = /["«»“”„‟]/;
const ACCENTS = /[\u0300-\u036f]/g;

/** Letters that Unicode does not take apart, as the press writes them without their stroke or ligature. */
const SPELT: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};

function letterEntry(char: string, kind: number): number {
  const lower = char.toLowerCase();
  const bare = lower.normalize('NFKD').replace(ACCENTS, '');
  const spelt = SPELT[bare] ?? bare;
  const flags = kind | (lower !== char ? UPPER : 0) | (/\p{N}/u.test(char) ? DIGIT : 0);
  const first = spelt.charCodeAt(0);
  const second = spelt.charCodeAt(1);
  if (spelt.length === 1) return flags | first;
  if (spelt.length === 2 && second < 0x80) return (flags | first | (second << 24)) >>> 0;
  return flags | char.charCodeAt(0);
}

function entryOf(code: number): number {
  const char = String.fromCharCode(code);
  // Halves of a pair, and private use. Then the two large blocks that fold to themselves, to save their normalising.
  if (code >= 0xd800 && code <= 0xf8ff) return HARD | code;
  if (code >= 0x3400 && code <= 0x9fff) return ALONE | code;
  if (code >= 0xac00 && code <= 0xd7a3) return LETTER | code;
  if (char === 'º' || char === '°') return HARD | 0xb0;
  if (INVISIBLE.test(char)) return DROPPED;
  if (COMBINING.test(char)) return DROPPED | ACCENT;
  if (SPACE_OR_JOINER.test(char)) return SOFT;
  if (SPACELESS.test(char)) return letterEntry(char, ALONE);
  if (WORD.test(char)) return letterEntry(char, LETTER);
  return HARD | (QUOTE.test(char) ? 0x22 : code);
}

/** The folding table, 65,536 entries by UTF-16 unit. It travels inside the lexicon so that what was compiled and what is searched fold alike. */
export function makeFoldTable(): Uint32Array {
  return Uint32Array.from({ length: 0x10000 }, (_, code) => entryOf(code));
}

let shared: Uint32Array | undefined;

/** The table of this runtime, made once: some 100 ms cold. */
export function foldTable(): Uint32Array {
  shared ??= makeFoldTable();
  return shared;
}

/**
 * A name reduced to what the matcher compares: folded words, one space between; hard signs kept.
 * Two aliases with the same result cannot be told apart in a text without capitals.
 * @param table the folding table to use; a lexicon's own saves making one
 */
export function foldName(text: string, table: Uint32Array = foldTable()): string {
  let out = '';
  let gap = '';
  for (let i = 0; i < text.length; i++) {
    const entry = table[text.charCodeAt(i)] as number;
    const kind = entry & CLASS;
    if (kind === DROPPED) continue;
    if (kind === SOFT) gap ||= ' ';
    else if (kind === HARD) gap = gap.trim() + String.fromCharCode(entry & 0xffff);
    else {
      const second = entry >>> 24;
      out +=
        (out === '' ? gap.trim() : gap) +
        String.fromCharCode(entry & 0xffff) +
        (second ? String.fromCharCode(second) : '');
      gap = '';
    }
  }
  return out;
}
