import { CATEGORIES } from '../model/category.ts';
import { NO_CATEGORY } from './format.ts';
import { GrowingBytes, GrowingNumbers } from './growing.ts';
import { idHash } from './hash.ts';
import { kindOfPart, NUMBER_PART, SMALL_PART, writePart } from './id-parts.ts';
import { Interned } from './interned.ts';
import { writeLetters } from './letters.ts';

/** Texts as the numbers of their words, seven bits a byte. */
export class Speller {
  readonly spelt = new GrowingBytes();
  private readonly letters = new GrowingBytes();
  private readonly words: Interned;

  constructor(words: Interned) {
    this.words = words;
  }

  /** Adds words to `spelt`. */
  spell(texts: readonly string[]): void {
    for (const text of texts) this.spelt.pushVarint(this.numberOf(text));
  }

  /** Adds parts of an id. */
  spellId(parts: readonly string[]): void {
    for (const part of parts) {
      const kind = kindOfPart(part);
      const number =
        kind === NUMBER_PART ? Number(part) : this.numberOf(kind === SMALL_PART ? capitalised(part) : part);
      this.spelt.pushVarint(writePart(kind, number));
    }
  }

  private numberOf(text: string): number {
    this.letters.clear();
    writeLetters(text, this.letters);
    return this.words.of(this.letters.memory, this.letters.length);
  }
}

/** @param text begins with one of the 26 letters */
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Every id that is borne or only named, by a number in the order in which they first come. */
export class IdsInMaking {
  readonly known = new Interned();
  /** Of each number: the hash by which `numberOf` looks for it. */
  readonly hashes = new GrowingNumbers();
  private readonly speller: Speller;

  constructor(words: Interned) {
    this.speller = new Speller(words);
  }

  of(id: string): number {
    const { speller } = this;
    const slash = id.indexOf('/');
    const category = CATEGORIES.findIndex((name) => name.length === slash && id.startsWith(name));
    speller.spelt.clear();
    speller.spelt.push(category < 0 ? NO_CATEGORY : category);
    speller.spellId(id.slice(category < 0 ? 0 : slash + 1).split('-'));
    const number = this.known.of(speller.spelt.memory, speller.spelt.length);
    if (number === this.hashes.length) this.hashes.push(idHash(id));
    return number;
  }
}

/** Lists of id numbers, each kept once: its length, then the numbers. */
export class Lists {
  readonly all = new GrowingNumbers();
  private readonly places = new Map<string, number>();

  constructor() {
    this.all.push(0);
  }

  of(ids: readonly number[]): number {
    const name = ids.join();
    let place = this.places.get(name);
    if (place === undefined) {
      place = this.all.push(ids.length);
      for (const id of ids) this.all.push(id);
      this.places.set(name, place);
    }
    return place;
  }
}
