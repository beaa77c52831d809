import type { Alias, Entity } from '../model/entity.ts';
import { isEveryday } from './everyday.ts';
import { CAPITAL_BIT, CAPS_FREE, capsIn, NONE, packShape, WEAK_BIT } from './format.ts';
import { GrowingNumbers } from './growing.ts';
import { addLetter, addWord, NO_LETTERS, NO_WORDS } from './hash.ts';
import { type IdsInMaking, type Lists, Speller } from './ids-in-making.ts';
import type { Interned } from './interned.ts';
import { RunsInMaking } from './runs.ts';
import { initialsOf, shapeOf } from './shape.ts';
import { Triples } from './triples.ts';
import { WordBearers } from './word-bearers.ts';
import { cutWords, W_CAPITAL, Words } from './words.ts';

/** Kinds that are believed by themselves, or nearly so. */
const BELIEVED: ReadonlySet<string> = new Set(['full', 'variant', 'misprint', 'sole', 'acronym']);

/** The aliases of a dictionary in the making: of each what is a number, and its words. */
export class AliasesInMaking {
  readonly keys = new GrowingNumbers();
  /** One more than the entity, 0 for none. */
  readonly entities = new GrowingNumbers();
  readonly classOf = new GrowingNumbers();
  readonly texts = new RunsInMaking();
  readonly classes = new Triples();
  /**
   * The key of each one's first word; of its other words those after the first, in a small dictionary also with the first
   * letter of the next word alone.
   */
  readonly firstWords = new GrowingNumbers();
  readonly paths = new GrowingNumbers();
  /** Names of one word that are no everyday words: which, and its class if it is to be doubted all the same. */
  readonly perhapsDoubted = new GrowingNumbers();
  readonly partOf = new WordBearers();
  private readonly fold: Uint32Array;
  private readonly speller: Speller;
  private readonly ids: IdsInMaking;
  private readonly lists: Lists;
  private readonly isLarge: boolean;
  private readonly cut = new Words();
  private readonly seen = new Set<string>();

  constructor(fold: Uint32Array, words: Interned, ids: IdsInMaking, lists: Lists, isLarge: boolean) {
    this.fold = fold;
    this.speller = new Speller(words);
    this.ids = ids;
    this.lists = lists;
    this.isLarge = isLarge;
  }

  /** Every alias of an entity; one without a letter is left out. */
  add(entity: Entity, number: number): void {
    this.seen.clear();
    for (const alias of entity.aliases) this.addAlias(alias, entity, number);
  }

  private addAlias(alias: Alias, entity: Entity, number: number): void {
    const text = alias.text.normalize('NFC').trim();
    const { cut } = this;
    cutWords(this.fold, text, cut);
    const name = `${alias.kind} ${text}`;
    if (cut.count === 0 || this.seen.has(name)) return;
    this.seen.add(name);
    const capital = ((cut.flags[0] as number) & W_CAPITAL) !== 0;
    const isOneWord = cut.count === 1;
    const weak = this.isLarge && isOneWord && alias.kind === 'short';
    const asWritten = text === alias.text ? alias : { ...alias, text };
    const shape = shapeOf(asWritten, entity, cut.count);
    const first = (capital ? CAPITAL_BIT : 0) | (weak ? WEAK_BIT : 0);
    const key = this.addKeys(text, number);
    const row = this.keys.push(key);
    this.entities.push(number === NONE ? 0 : number + 1);
    this.classOf.push(this.classFor(packShape(shape) | first, shape.parties, asWritten, entity));
    const { spelt } = this.speller;
    spelt.clear();
    this.speller.spell(text.split(' '));
    this.texts.push(spelt.memory, spelt.length);
    if (!this.isLarge || !isOneWord || alias.needs !== undefined || !BELIEVED.has(alias.kind)) return;
    const asShort: Alias = { ...alias, text, kind: 'short' };
    const doubted = packShape({ ...shapeOf(asShort, entity, 1), caps: shape.caps }) | first | WEAK_BIT;
    const doubtedClass = this.classFor(doubted, false, asShort, entity);
    if (isEveryday(text)) {
      this.classOf.set(row, doubtedClass);
      return;
    }
    this.perhapsDoubted.push(row);
    this.perhapsDoubted.push(doubtedClass);
  }

  isWeak(row: number): boolean {
    return (this.shapeBits(row) & WEAK_BIT) !== 0;
  }

  /** Whether a text may write it without a capital at its beginning. */
  mayBeSmall(row: number): boolean {
    const bits = this.shapeBits(row);
    return (bits & CAPITAL_BIT) === 0 || capsIn(bits) === CAPS_FREE;
  }

  private shapeBits(row: number): number {
    return this.classes.numbers.at(this.classOf.at(row) * 3);
  }

  /** @returns the key of the words that `text` was cut into */
  private addKeys(text: string, entity: number): number {
    const { cut } = this;
    let key = NO_WORDS;
    for (let i = 0; i < cut.count; i++) {
      const hash = cut.hash[i] as number;
      if (i > 0 && !this.isLarge) this.paths.push(addWord(key, this.letterAt(text, cut.start[i] as number)));
      key = addWord(key, hash);
      (i === 0 ? this.firstWords : this.paths).push(key);
      if (this.isLarge && cut.count > 1) this.partOf.add(addWord(NO_WORDS, hash), entity + 1);
    }
    return key >>> 0;
  }

  private letterAt(text: string, at: number): number {
    return addLetter(NO_LETTERS, (this.fold[text.charCodeAt(at)] as number) & 0xffff);
  }

  private classFor(shape: number, ofParties: boolean, alias: Alias, entity: Entity): number {
    const asked = ofParties ? entity.parties : alias.needs;
    const needs = asked === undefined ? 0 : this.lists.of(asked.map((id) => this.ids.of(id)));
    return this.classes.of(shape, needs, initialsOf(alias, entity));
  }
}
