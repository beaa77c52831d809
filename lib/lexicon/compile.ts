import { CATEGORIES } from '../model/category.ts';
import type { Alias, Entity } from '../model/entity.ts';
import { checksumOf } from './checksum.ts';
import { foldTable } from './fold.ts';
import {
  H_ALIASES,
  H_CHECKSUM,
  H_ENTITIES,
  H_LENGTHS,
  HEADER_WORDS,
  LEXICON_FORMAT,
  MAGIC,
  NONE,
  packShape,
  SECTIONS,
  type SectionName,
} from './format.ts';
import { addWord, NO_WORDS } from './hash.ts';
import { OTHER_NAMES } from './other-names.ts';
import { initialsOf, shapeOf } from './shape.ts';
import { cutWords, Words } from './words.ts';

/** Bits per entry of a bitmap: 16 keep false hits near 6 %. */
const BITMAP_BITS = 16;
const SMALLEST_BITMAP = 1 << 13;

interface Row {
  readonly key: number;
  readonly text: string;
  readonly entity: number;
  readonly shape: number;
  readonly needs: number;
  readonly initials: number;
}

const powerOfTwo = (least: number): number => 2 ** Math.ceil(Math.log2(Math.max(2, least)));

function bitmapOf(keys: ReadonlySet<number>): Uint32Array {
  const bits = Math.max(SMALLEST_BITMAP, powerOfTwo(keys.size * BITMAP_BITS));
  const map = new Uint32Array(bits / 32);
  for (const key of keys) {
    const at = key & (bits - 1);
    map[at >>> 5] = (map[at >>> 5] as number) | (1 << (at & 31));
  }
  return map;
}

/** Gives every id one number: entities of the dictionary first, in their order, then ids that are only named. */
class Ids {
  readonly all: string[];
  private readonly numbers: Map<string, number>;

  constructor(entities: readonly Entity[]) {
    this.all = entities.map((entity) => entity.id);
    this.numbers = new Map(this.all.map((id, i) => [id, i]));
  }

  of(id: string): number {
    let number = this.numbers.get(id);
    if (number === undefined) {
      number = this.all.push(id) - 1;
      this.numbers.set(id, number);
    }
    return number;
  }
}

/** Lists of id numbers, each kept once: its length, then the numbers. */
class Lists {
  readonly all: number[] = [0];
  private readonly places = new Map<string, number>();

  of(ids: readonly number[]): number {
    const name = ids.join();
    let place = this.places.get(name);
    if (place === undefined) {
      place = this.all.length;
      this.all.push(ids.length, ...ids);
      this.places.set(name, place);
    }
    return place;
  }
}

/** Strings end to end; `bounds` has one more entry than there are strings. */
function joinTexts(texts: readonly string[]): { bounds: Uint32Array; units: string } {
  const bounds = new Uint32Array(texts.length + 1);
  let at = 0;
  texts.forEach((text, i) => {
    at += text.length;
    bounds[i + 1] = at;
  });
  return { bounds, units: texts.join('') };
}

/**
 * Compiles the aliases of a dictionary into one buffer, which `openLexicon` reads in place. Names of the
 * interface (`names`) are not searched: only aliases are. An alias without a letter is left out.
 */
export function compileLexicon(entities: readonly Entity[]): ArrayBuffer {
  const fold = foldTable();
  const words = new Words();
  const ids = new Ids(entities);
  const lists = new Lists();
  const firstWords = new Set<number>();
  const paths = new Set<number>();
  const rows: Row[] = [];
  const seen = new Set<string>();

  const add = (alias: Alias, entity: Entity, number: number): void => {
    const text = alias.text.normalize('NFC').trim();
    cutWords(fold, text, words);
    const name = `${alias.kind} ${text}`;
    if (words.count === 0 || seen.has(name)) return;
    seen.add(name);
    let key = NO_WORDS;
    for (let i = 0; i < words.count; i++) {
      key = addWord(key, words.hash[i] as number);
      (i === 0 ? firstWords : paths).add(key);
    }
    const shape = shapeOf({ ...alias, text }, entity, words.count);
    const asked = shape.parties ? entity.parties : alias.needs;
    const needs = asked === undefined ? 0 : lists.of(asked.map((id) => ids.of(id)));
    rows.push({
      key: key >>> 0,
      text,
      entity: number,
      shape: packShape(shape),
      needs,
      initials: initialsOf(alias, entity),
    });
  };

  entities.forEach((entity, number) => {
    seen.clear();
    for (const alias of entity.aliases) add(alias, entity, number);
  });
  const nobody: Entity = { id: 'place/none', category: 'place', names: { fr: '-', en: '-', vi: '-' }, aliases: [] };
  seen.clear();
  for (const text of OTHER_NAMES) add({ text, kind: 'full' }, nobody, NONE);

  rows.sort((a, b) => a.key - b.key);
  const slots = new Uint32Array(powerOfTwo(rows.length * 2));
  rows.forEach((row, i) => {
    if (i > 0 && rows[i - 1]?.key === row.key) return;
    let at = row.key & (slots.length - 1);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = i + 1;
  });

  const countries = entities.map((entity) =>
    entity.category === 'country' ? ids.of(entity.id) : entity.country === undefined ? NONE : ids.of(entity.country),
  );
  const parties = entities.map((entity) => (entity.parties ? lists.of(entity.parties.map((id) => ids.of(id))) : 0));
  const aliasTexts = joinTexts(rows.map((row) => row.text));
  const idTexts = joinTexts(ids.all);
  const content: Readonly<Record<SectionName, ArrayLike<number>>> = {
    fold,
    firstWords: bitmapOf(firstWords),
    paths: bitmapOf(paths),
    slots,
    aliasKey: rows.map((row) => row.key),
    aliasEntity: rows.map((row) => row.entity),
    aliasShape: rows.map((row) => row.shape),
    aliasNeeds: rows.map((row) => row.needs),
    aliasInitials: rows.map((row) => row.initials),
    aliasText: aliasTexts.bounds,
    entityCategory: entities.map((entity) => CATEGORIES.indexOf(entity.category)),
    entityCountry: countries,
    entityParties: parties,
    lists: lists.all,
    idText: idTexts.bounds,
  };
  return assemble(rows.length, entities.length, content, aliasTexts.units + idTexts.units);
}

function assemble(
  aliases: number,
  entities: number,
  content: Readonly<Record<SectionName, ArrayLike<number>>>,
  letters: string,
): ArrayBuffer {
  const words = SECTIONS.reduce((sum, name) => sum + content[name].length, HEADER_WORDS);
  const buffer = new ArrayBuffer(words * 4 + ((letters.length * 2 + 3) & ~3));
  const all = new Uint32Array(buffer);
  all[0] = MAGIC;
  all[1] = LEXICON_FORMAT;
  all[H_ALIASES] = aliases;
  all[H_ENTITIES] = entities;
  let at = HEADER_WORDS;
  SECTIONS.forEach((name, i) => {
    all[H_LENGTHS + i] = content[name].length;
    all.set(content[name], at);
    at += content[name].length;
  });
  const units = new Uint16Array(buffer, words * 4, letters.length);
  for (let i = 0; i < letters.length; i++) units[i] = letters.charCodeAt(i);
  all[H_CHECKSUM] = checksumOf(buffer);
  return buffer;
}
