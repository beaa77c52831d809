import { NONE } from '../lexicon/format.ts';
import { GAP_SOFT, GAP_START, W_CAPITAL, W_INITIAL, W_SHOUTED, type Words } from '../lexicon/words.ts';
import type { Hit } from './hit.ts';
import { type WordClasses, wordClassesOf } from './word-classes.ts';

const SPACE = 0x20;
const FULL_STOP = 0x2e;
const COMMA = 0x2c;
const SLASH = 0x2f;
const BRACKET = 0x28;
const BRACKET_CLOSED = 0x29;
/** Hard signs after which a sentence simply goes on. */
const GO_ON = new Set([...',()/&%$€'].map((sign) => sign.charCodeAt(0)));
/** In an English headline, and in one in capitals, nearly every word of four letters has a capital, which then tells nothing. */
const HEADLINE_SHARE = 0.9;
const HEADLINE_WORD = 4;
const FEWEST_HEADLINE_WORDS = 4;

const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i;

const isBody = ({ form }: Hit): boolean => form.category === 'organisation';

/** What stands around the names of one block. */
export class Around {
  readonly classes: WordClasses;
  private readonly fold: Uint32Array;
  private readonly text: string;
  private readonly words: Words;
  private readonly hits: readonly Hit[];
  private headline: boolean | undefined;
  private vietnamese: boolean | undefined;
  private covering: Map<number, Hit> | undefined;

  /** @param fold the lexicon's folding table */
  constructor(fold: Uint32Array, text: string, words: Words, hits: readonly Hit[]) {
    this.fold = fold;
    this.text = text;
    this.words = words;
    this.hits = hits;
    this.classes = wordClassesOf(fold);
  }

  hash(word: number): number {
    return this.words.hash[word] as number;
  }

  has(word: number, flag: number): boolean {
    return word >= 0 && word < this.words.count && ((this.words.flags[word] as number) & flag) !== 0;
  }

  isCapital(word: number): boolean {
    return this.has(word, W_CAPITAL);
  }

  isShouted(word: number): boolean {
    return this.has(word, W_SHOUTED);
  }

  isInitial(word: number): boolean {
    return this.has(word, W_INITIAL);
  }

  /** Whether only white space lies before word `word`. */
  isSpaced(word: number): boolean {
    if (word <= 0 || word >= this.words.count || this.words.gap[word] !== GAP_SOFT) return false;
    const from = this.words.end[word - 1] as number;
    const to = this.words.start[word] as number;
    if (to - from === 1 && this.text.charCodeAt(from) === SPACE) return true;
    return /^\s+$/.test(this.text.slice(from, to));
  }

  isJoined(word: number): boolean {
    return word > 0 && word < this.words.count && this.words.gap[word] === GAP_SOFT;
  }

  /** Whether word `word` goes on from the one before, over a slash or a bracket round an acronym. */
  isBound(word: number): boolean {
    if (word <= 0 || word >= this.words.count) return false;
    const gap = this.words.gap[word];
    return gap === GAP_SOFT || gap === SLASH || this.isInBrackets(word) || this.isInBrackets(word - 1);
  }

  /** Whether word `word` is an acronym in brackets: "accord de libre-échange (ALE)". */
  isInBrackets(word: number): boolean {
    const { gap, count } = this.words;
    return this.isShouted(word) && word + 1 < count && gap[word] === BRACKET && gap[word + 1] === BRACKET_CLOSED;
  }

  /** Whether a word of the class stands anywhere in the block. */
  holds(hashes: ReadonlySet<number>): boolean {
    for (let i = 0; i < this.words.count; i++) if (hashes.has(this.hash(i))) return true;
    return false;
  }

  /** Whether a hyphen, a dash or a slash without spaces joins word `word` to the one before. */
  isHyphened(word: number): boolean {
    if (word <= 0 || word >= this.words.count) return false;
    return /^[\p{Pd}/]$/u.test(this.text.slice(this.words.end[word - 1], this.words.start[word]));
  }

  isAfterDot(word: number): boolean {
    return word > 0 && this.words.gap[word] === FULL_STOP;
  }

  startOf(word: number): number {
    return this.words.start[word] as number;
  }

  /** Whether a word is a Vietnamese surname with its capital, and not the "Le" that opens a French sentence. */
  isSurname(word: number): boolean {
    if (word < 0 || !this.isCapital(word) || !this.classes.surnames.has(this.hash(word))) return false;
    return !(this.isOpening(word) && this.classes.functions.has(this.hash(word)));
  }

  /** The folded first letter of a word. */
  letter(word: number): number {
    return (this.fold[this.text.charCodeAt(this.words.start[word] as number)] as number) & 0xffff;
  }

  /** Whether the word is the "s" of "Russia's". */
  isPossessive(word: number): boolean {
    const start = this.words.start[word] as number;
    return /^['’]s$/.test(this.text.slice(start - 1, this.words.end[word]));
  }

  /** Whether word `word` is set off by a comma and a hard sign or the end: "Moscow, Idaho, …". */
  isApposition(word: number): boolean {
    const { gap, count } = this.words;
    return word < count && gap[word] === COMMA && (word + 1 >= count || gap[word + 1] !== GAP_SOFT);
  }

  /** Whether the block has letters that only Vietnamese writes. */
  isVietnamese(): boolean {
    this.vietnamese ??= VIETNAMESE.test(this.text.normalize('NFC'));
    return this.vietnamese;
  }

  /** Whether a word is written in the 26 letters alone, and not all in capitals. */
  isPlain(word: number): boolean {
    return !this.isShouted(word) && /^[A-Za-z]+$/.test(this.text.slice(this.words.start[word], this.words.end[word]));
  }

  /** Whether a sentence, a quotation or an item begins with this word, so that its capital tells nothing. */
  isOpening(word: number): boolean {
    const gap = this.words.gap[word] as number;
    return gap === GAP_START || (gap > GAP_START && !GO_ON.has(gap));
  }

  /** Whether the block is written like a headline, so that a capital is no sign of a name. */
  isHeadline(): boolean {
    if (this.headline === undefined) {
      let long = 0;
      let capitals = 0;
      for (let i = 0; i < this.words.count; i++) {
        if ((this.words.end[i] as number) - (this.words.start[i] as number) < HEADLINE_WORD) continue;
        long++;
        if (this.isCapital(i)) capitals++;
      }
      this.headline = long >= FEWEST_HEADLINE_WORDS && capitals / long >= HEADLINE_SHARE;
    }
    return this.headline;
  }

  /** The longest hit over a word, demonyms included, but for weak forms: any first name is one in a large pack. */
  hitOver(word: number): Hit | undefined {
    if (this.covering === undefined) {
      this.covering = new Map();
      for (const hit of this.hits) {
        if (hit.form.shape.weak) continue;
        for (let i = hit.first; i <= hit.last; i++) {
          const known = this.covering.get(i);
          if (known === undefined || known.end - known.start < hit.end - hit.start) this.covering.set(i, hit);
        }
      }
    }
    return this.covering.get(word);
  }

  /** The country that a hit belongs to: that of `countryOf`, or the one whose body it is. */
  stateOf(hit: Hit): number {
    if (isBody(hit)) return hit.form.country;
    return this.countryOf(hit);
  }

  /** What may be a party to an agreement: a state, or an organisation that is no state's. */
  partyOf(hit: Hit): number {
    const state = this.stateOf(hit);
    return state === NONE && isBody(hit) ? hit.form.entity : state;
  }

  /** The country that a hit names, by itself or through one of its places or a demonym; `NONE` for others. */
  countryOf(hit: Hit): number {
    const { category, country } = hit.form;
    return category === 'country' || category === 'place' ? country : NONE;
  }
}
