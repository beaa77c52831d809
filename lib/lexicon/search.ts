import { Sections } from './canvas.ts';
import { CLASS, DROPPED, foldName, HARD, SOFT } from './fold.ts';
import { NONE } from './format.ts';
import { readUnit } from './letters.ts';
import type { OpenLexicon } from './open.ts';
import { RUNS_A_MARK, Runs } from './runs.ts';
import { ITEMS_A_STEP, type Steps } from './steps.ts';

/** Words of a query that are looked for; what comes after them is not. A bit for each, twice. */
const MOST_WORDS = 8;
const WHOLE_BITS = 8;

interface Found {
  readonly entity: number;
  /** How many words of the query it has whole. */
  readonly whole: number;
  /** Of the form that was found, as bytes. */
  readonly length: number;
}

const isBetter = (a: Found, b: Found): boolean => a.whole > b.whole || (a.whole === b.whole && a.length < b.length);

/** The bits of all that is looked for. */
const everyOf = (wanted: readonly string[]): number => (1 << wanted.length) - 1;

/**
 * Ids of at most `most` entities with a form in which each of these words begins some word, case and accents folded: first
 * those that have most of the words whole, then those whose form is shorter. Nothing is made beforehand or kept: the words of the
 * dictionary, each of which is stored once, are gone through, and then the forms as rows of them; some 50 ns a form.
 */
export function* searchNames(lexicon: OpenLexicon, query: readonly string[], most: number): Steps<readonly string[]> {
  const { fold } = lexicon;
  const wanted = query
    .flatMap((word) => foldName(word, fold).split(/[^\p{L}\p{N}]+/u))
    .filter(Boolean)
    .slice(0, MOST_WORDS);
  if (wanted.length === 0) return [];
  const every = everyOf(wanted);
  const sections = new Sections(lexicon.buffer);
  const standings = yield* standingsOf(sections, fold, wanted);
  if (standings === undefined) return [];
  const forms = new Runs(sections.bytes('aliasTexts'), sections.words('aliasMarks'));
  const best: Found[] = [];
  for (let alias = 0; alias < lexicon.aliases && forms.next(); alias++) {
    if (alias % ITEMS_A_STEP === ITEMS_A_STEP - 1) yield ITEMS_A_STEP;
    let bits = 0;
    let length = 0;
    while (forms.hasNext) {
      const word = forms.varint();
      bits |= standings.bits[word] ?? 0;
      length += standings.lengths[word] ?? 0;
    }
    if ((bits & every) !== every) continue;
    const entity = lexicon.entityOf(alias);
    if (entity !== NONE) place(best, { entity, whole: count(bits >>> WHOLE_BITS), length }, most);
  }
  return best.map(({ entity }) => lexicon.idOf(entity));
}

/** Of each word that is stored. */
interface Standings {
  /** One for each that is looked for when it begins so, one more when it is the same. */
  readonly bits: Uint16Array;
  readonly lengths: Uint16Array;
}

/** How the words stand to those that are looked for; `undefined` when none at all begins like one of them. */
function* standingsOf(sections: Sections, fold: Uint32Array, wanted: readonly string[]): Steps<Standings | undefined> {
  const marks = sections.words('wordMarks');
  const words = new Runs(sections.bytes('words'), marks);
  const most = marks.length * RUNS_A_MARK;
  const standings = { bits: new Uint16Array(most), lengths: new Uint16Array(most) };
  const asked = wanted.map((word) => Uint16Array.from(word, (letter) => letter.charCodeAt(0)));
  let met = 0;
  for (let word = 0; word < most && words.next(); word++) {
    if (word % ITEMS_A_STEP === ITEMS_A_STEP - 1) yield ITEMS_A_STEP;
    const bits = standingOf(words, fold, asked);
    standings.bits[word] = bits;
    standings.lengths[word] = words.end - words.start;
    met |= bits;
  }
  const every = everyOf(wanted);
  return (met & every) === every ? standings : undefined;
}

/** Between words, and after the last. No letter folds to it. */
const GAP = 0;
/** Folded letters of one stored word at a time; it has 300 units at most, of which each may become two. */
const letters = new Uint16Array(1024);

/** What is stored as one word may be several to a reader: "Jean-Pierre", "l'Est". */
function standingOf(run: Runs, fold: Uint32Array, asked: readonly Uint16Array[]): number {
  let length = 0;
  while (run.hasNext && length < letters.length - 2) {
    const entry = fold[readUnit(run)] as number;
    const kind = entry & CLASS;
    if (kind === DROPPED) continue;
    letters[length++] = kind === SOFT || kind === HARD ? GAP : entry & 0xffff;
    if (entry >>> 24 !== 0) letters[length++] = entry >>> 24;
  }
  letters[length] = GAP;
  let bits = 0;
  for (let at = 0; at < length; at++) {
    if (at > 0 && letters[at - 1] !== GAP) continue;
    for (let i = 0; i < asked.length; i++) bits |= beginning(at, asked[i] as Uint16Array) << i;
  }
  return bits;
}

/** 0 when the letters from `at` on are others. */
function beginning(at: number, word: Uint16Array): number {
  for (let i = 0; i < word.length; i++) if (letters[at + i] !== word[i]) return 0;
  return letters[at + word.length] === GAP ? 1 | (1 << WHOLE_BITS) : 1;
}

/** Kept in order and short, each entity once: a letter may begin a word of every name. */
function place(best: Found[], found: Found, most: number): void {
  const last = best.at(-1);
  if (best.length === most && (last === undefined || !isBetter(found, last))) return;
  const known = best.findIndex(({ entity }) => entity === found.entity);
  if (known >= 0) {
    if (!isBetter(found, best[known] as Found)) return;
    best.splice(known, 1);
  }
  const at = best.findIndex((other) => isBetter(found, other));
  best.splice(at < 0 ? best.length : at, 0, found);
  best.length = Math.min(best.length, most);
}

function count(bits: number): number {
  let sum = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) sum += 1;
  return sum;
}
