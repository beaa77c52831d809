/** A text as anchors compare it, with the way back: folded unit i stands at UTF-16 offsets [from[i], to[i]) of the text. */
export interface FoldedText {
  readonly text: string;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

// White space is dropped, not squeezed: whether two blocks have any between them depends on the page's markup alone.
const DROPPED = /\u034f|[\s\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]/;
const APOSTROPHE = /['`´\u2018\u2019\u201b\u02b9\u02bb\u02bc\u2032\uff07]/;
const QUOTE = /["«»“”„‟\u2033\uff02]/;
const HYPHEN = /[\u2010-\u2015\u2212]/;
/** What Unicode may compose: a sign with its combining marks, and the parts of Korean syllables. */
const COMPOSABLE = /[^\p{M}\s]\p{M}+|[\u1100-\u11ff]{2,}/gu;

const UNKNOWN = 0;
const NOTHING = 1;
const OFFSET = 2;
/** What each UTF-16 unit folds to, plus OFFSET; learnt as units are met, for most of the 65,536 never are. */
const known = new Uint32Array(0x10000);

function learn(code: number): number {
  const char = String.fromCharCode(code);
  const composed = char.normalize('NFC');
  let folded = composed.length === 1 ? composed : char;
  if (APOSTROPHE.test(char)) folded = "'";
  else if (QUOTE.test(char)) folded = '"';
  else if (HYPHEN.test(char)) folded = '-';
  const entry = DROPPED.test(char) ? NOTHING : folded.charCodeAt(0) + OFFSET;
  known[code] = entry;
  return entry;
}

/** Arguments of one call have a limit. */
const PIECE = 8192;
/** UTF-16 units folded at a time, some ms of work: a page's main thread is not ours. */
const STRETCH = 1 << 15;
/** Beyond this a stretch ends in the middle of what has no white space: data in a script. */
const LONGEST_STRETCH = 1 << 16;

function toText(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += PIECE)
    pieces.push(Reflect.apply(String.fromCharCode, undefined, units.subarray(at, at + PIECE)));
  return pieces.join('');
}

/** Where a stretch that begins at `start` ends: at white space, across which nothing is composed. */
function stretchEnd(text: string, start: number): number {
  for (let end = start + STRETCH; end < start + LONGEST_STRETCH && end < text.length; end += 1)
    if (/\s/.test(text.charAt(end))) return end;
  return Math.min(text.length, start + LONGEST_STRETCH);
}

/** Folds a text by stretches: see `foldText`. */
export function* foldByStretches(text: string): Generator<undefined, FoldedText> {
  const units = new Uint16Array(text.length);
  const from = new Uint32Array(text.length);
  const to = new Uint32Array(text.length);
  const folded: string[] = [];
  let length = 0;

  const put = (code: number, start: number, end: number): void => {
    const entry = known[code] || learn(code);
    if (entry === UNKNOWN || entry === NOTHING) return;
    units[length] = entry - OFFSET;
    from[length] = start;
    to[length] = end;
    length += 1;
  };
  const putAlone = (start: number, end: number): void => {
    for (let at = start; at < end; at += 1) put(text.charCodeAt(at), at, at + 1);
  };

  for (let begin = 0; begin < text.length; ) {
    const finish = stretchEnd(text, begin);
    const stretch = text.slice(begin, finish);
    const first = length;
    let done = begin;
    if (stretch.normalize('NFC') !== stretch)
      for (const { 0: source, index } of stretch.matchAll(COMPOSABLE)) {
        const composed = source.normalize('NFC');
        // Longer only for letters that Unicode keeps apart: as they stand, for the arrays have the text's length.
        if (composed.length >= source.length) continue;
        const at = begin + index;
        putAlone(done, at);
        done = at + source.length;
        for (let part = 0; part < composed.length; part += 1) put(composed.charCodeAt(part), at, done);
      }
    putAlone(done, finish);
    folded.push(toText(units.subarray(first, length)));
    begin = finish;
    yield;
  }
  return { text: folded.join(''), from: from.subarray(0, length), to: to.subarray(0, length) };
}

/**
 * Folds a text: white space, soft hyphens and zero-width signs dropped, composed (NFC), apostrophes, quotes and
 * hyphens unified; case is kept.
 */
export function foldText(text: string): FoldedText {
  const folding = foldByStretches(text);
  for (;;) {
    const { done, value } = folding.next();
    if (done) return value;
  }
}

/** The folded offset of the first unit that stands at or after a UTF-16 offset of the text; the folded length if none. */
export function foldedOffset({ from }: FoldedText, offset: number): number {
  let [low, high] = [0, from.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((from[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
