import { mayBegin, mayGoOn } from '../lexicon/filters.ts';
import { CLASS, DROPPED, LETTER, UPPER } from '../lexicon/fold.ts';
import { CAPS_FREE } from '../lexicon/format.ts';
import { addLetter, addWord, NO_LETTERS, NO_WORDS } from '../lexicon/hash.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import { cutWords, GAP_GLUE, W_CAPITAL, Words } from '../lexicon/words.ts';
import { Forms } from './forms.ts';
import type { Hit } from './hit.ts';
import { verify } from './verify.ts';

/** Words run together by a source are cut at most so many times within one name. */
const MOST_CUTS = 3;
/** Shorter words are not searched for a name's beginning: "Vietnamconsistant" is, "Vietnamese" hardly ever gets here. */
const SHORTEST_RUN_ON = 11;
const SHORTEST_NAME_RUN_ON = 5;
const SMALL_A = 0x61;
/** "dugouvernement vietnamien": articles that sources glue to a name, folded. */
const GLUED_ARTICLES = ['du', 'de', 'des', 'la', 'le', 'les', 'au', 'en', 'un', 'une', 'd', 'l'];
/** By their first letter, counted from "a": most words have none of these. */
const ARTICLES = Array.from({ length: 26 }, (_, i) =>
  GLUED_ARTICLES.filter((article) => article.charCodeAt(0) === SMALL_A + i),
);
const SHORTEST_GLUED = 5;
const FULL_STOP = 0x2e;

/** Every alias of the lexicon whose letters stand in a text, glued words included. Keeps its arrays between texts. */
export class Scanner {
  readonly words = new Words();
  hits: Hit[] = [];
  private readonly lexicon: Lexicon;
  private readonly forms: Forms;
  private text = '';

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon;
    this.forms = new Forms(lexicon);
  }

  /** Fills `words` and `hits`, the latter by first word, unsorted within. */
  scan(text: string): void {
    this.text = text;
    this.hits = [];
    const { words } = this;
    const { fold, filters, gluedFilters } = this.lexicon;
    cutWords(fold, text, words);
    const { count, start, end, hash, flags } = words;
    for (let i = 0; i < count; i++) {
      const key = addWord(NO_WORDS, hash[i] as number);
      const from = start[i] as number;
      const isCapital = ((flags[i] as number) & W_CAPITAL) !== 0;
      if (mayBegin(filters, key, isCapital)) {
        const before = this.hits.length;
        this.follow(i, from, i, key, 0, mayBegin(gluedFilters, key, isCapital));
        if (this.hits.length > before) continue;
      }
      if ((end[i] as number) - from >= SHORTEST_GLUED) this.runOn(i);
    }
  }

  /**
   * Names that begin at `start` with the words of `key`, which end with word `at`.
   * @param mayGlue whether they may be names that are also looked for where words are run together
   */
  private follow(first: number, start: number, at: number, from: number, cuts: number, mayGlue: boolean): void {
    const { words } = this;
    const { filters, gluedFilters } = this.lexicon;
    let key = from;
    let isGluing = mayGlue;
    for (let last = at; ; ) {
      this.take(key, first, start, last, words.end[last] as number);
      if (++last >= words.count) return;
      const next = addWord(key, words.hash[last] as number);
      if (isGluing && !mayGoOn(gluedFilters, next)) {
        this.cut(first, start, last, words.start[last] as number, key, cuts);
        isGluing = false;
      }
      if (!mayGoOn(filters, next)) return;
      key = next;
    }
  }

  /** The word from `from` on may be the next word of a name with other letters run on to it. */
  private cut(first: number, start: number, at: number, from: number, key: number, cuts: number): void {
    const { text, words } = this;
    const { fold, gluedFilters } = this.lexicon;
    const end = words.end[at] as number;
    // "To Lamb" is nobody: a beginning of two letters is no evidence.
    if (cuts >= MOST_CUTS || (words.end[first] as number) - start < 3) return;
    let hash = NO_LETTERS;
    for (let i = from; i < end; i++) {
      const entry = fold[text.charCodeAt(i)] as number;
      if ((entry & CLASS) === DROPPED) continue;
      const isFirst = hash === NO_LETTERS;
      hash = addLetter(hash, entry & 0xffff);
      if (isFirst && !mayGoOn(gluedFilters, addWord(key, hash))) return;
      if (entry >>> 24) hash = addLetter(hash, entry >>> 24);
      const next = addWord(key, hash);
      if (i + 1 >= end || !mayGoOn(gluedFilters, next)) continue;
      this.take(next, first, start, at, this.afterAccents(i + 1));
      const rest = addWord(next, this.hashOf(i + 1, end));
      if (mayGoOn(gluedFilters, rest)) this.follow(first, start, at, rest, cuts + 1, true);
      else this.cut(first, start, at, i + 1, next, cuts + 1);
    }
  }

  /** A word that begins no name may hold one all the same, after an article or before other letters. */
  private runOn(i: number): void {
    const { text, words } = this;
    const { fold, gluedFilters } = this.lexicon;
    const start = words.start[i] as number;
    const end = words.end[i] as number;
    if ((words.flags[i] as number) & W_CAPITAL && end - start >= SHORTEST_RUN_ON) {
      let hash = NO_LETTERS;
      for (let at = start; at < end - 1; at++) {
        const entry = fold[text.charCodeAt(at)] as number;
        if ((entry & CLASS) === DROPPED) continue;
        hash = addLetter(hash, entry & 0xffff);
        if (at - start + 1 < SHORTEST_NAME_RUN_ON) continue;
        const key = addWord(NO_WORDS, hash);
        if (mayBegin(gluedFilters, key, true)) this.take(key, i, start, i, this.afterAccents(at + 1));
      }
    }
    const articles = ARTICLES[((fold[text.charCodeAt(start)] as number) & 0xffff) - SMALL_A];
    if (articles === undefined) return;
    for (const article of articles) {
      const from = start + article.length;
      if (end - from < 2 || !this.beginsWith(article, start)) continue;
      const key = addWord(NO_WORDS, this.hashOf(from, end));
      if (mayBegin(gluedFilters, key, this.isCapital(from))) this.follow(i, from, i, key, 0, true);
    }
  }

  /** Whether the letter there is a capital; what is no letter may be one, for all that is known. */
  private isCapital(at: number): boolean {
    const entry = this.lexicon.fold[this.text.charCodeAt(at)] as number;
    return (entry & UPPER) !== 0 || (entry & CLASS) !== LETTER;
  }

  private beginsWith(article: string, start: number): boolean {
    for (let i = 0; i < article.length; i++) {
      const entry = this.lexicon.fold[this.text.charCodeAt(start + i)] as number;
      if ((entry & 0xffff) !== article.charCodeAt(i)) return false;
    }
    return true;
  }

  private hashOf(from: number, end: number): number {
    let hash = NO_LETTERS;
    for (let i = from; i < end; i++) {
      const entry = this.lexicon.fold[this.text.charCodeAt(i)] as number;
      if ((entry & CLASS) === DROPPED) continue;
      hash = addLetter(hash, entry & 0xffff);
      if (entry >>> 24) hash = addLetter(hash, entry >>> 24);
    }
    return hash;
  }

  private afterAccents(at: number): number {
    let end = at;
    while (end < this.text.length && ((this.lexicon.fold[this.text.charCodeAt(end)] as number) & CLASS) === DROPPED)
      end++;
    return end;
  }

  private take(key: number, first: number, start: number, last: number, end: number): void {
    const forms = this.forms.of(key);
    if (forms.length === 0) return;
    const { text } = this;
    const isCapital = this.isCapital(start);
    for (const form of forms) {
      const { shape } = form;
      if (!isCapital && shape.capital && shape.caps !== CAPS_FREE) continue;
      const inner = verify(this.lexicon.fold, form, text, start, end);
      if (inner < 0) continue;
      this.hits.push({
        form,
        start,
        // The last full stop of "U.S." belongs to the name.
        end: text.charCodeAt(end) === FULL_STOP && form.text.endsWith('.') ? end + 1 : end,
        first,
        last,
        inner,
        left: text.slice(this.runStart(first), start),
        right: text.slice(end, this.runEnd(last)),
      });
    }
  }

  /** Where the unbroken run of letters begins that word `first` belongs to. */
  private runStart(first: number): number {
    let i = first;
    while (i > 0 && this.words.gap[i] === GAP_GLUE) i--;
    return this.words.start[i] as number;
  }

  private runEnd(last: number): number {
    let i = last;
    while (i + 1 < this.words.count && this.words.gap[i + 1] === GAP_GLUE) i++;
    return this.words.end[i] as number;
  }
}
