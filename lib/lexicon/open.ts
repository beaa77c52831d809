import { CATEGORIES, type Category } from '../model/category.ts';
import { checksumOf } from './checksum.ts';
import {
  H_ALIASES,
  H_CHECKSUM,
  H_ENTITIES,
  H_LENGTHS,
  HEADER_WORDS,
  LEXICON_FORMAT,
  MAGIC,
  NONE,
  SECTIONS,
  type SectionName,
  type Shape,
  unpackShape,
} from './format.ts';

/** A compiled dictionary, read where it lies in its buffer. Numbers are places in the arrays of `format.ts`. */
export interface Lexicon {
  /** Changes whenever the content or the format does. */
  readonly version: string;
  readonly aliases: number;
  readonly entities: number;
  /** The folding table, by UTF-16 unit. */
  readonly fold: Uint32Array;
  /** Whether a name may begin with a word of this key (rarely true for one that does not). */
  mayBegin(key: number): boolean;
  /** Whether two words or more of this key may be a name or its beginning (rarely true when not). */
  mayGoOn(key: number): boolean;
  /** The first alias of that key, -1 if none; the others follow it. They are candidates: letters must be compared. */
  firstAlias(key: number): number;
  keyOf(alias: number): number;
  /** `NONE` for a name that only hides others. */
  entityOf(alias: number): number;
  shapeOf(alias: number): Shape;
  initialsOf(alias: number): number;
  hasNeeds(alias: number): boolean;
  needsOf(alias: number): readonly string[];
  textOf(alias: number): string;
  idOf(entity: number): string;
  categoryOf(entity: number): Category;
  /** The number of the entity's country (its own for a country), or `NONE`. */
  countryOf(entity: number): number;
  /** Numbers of an agreement's parties; none for other entities. */
  partiesOf(entity: number): readonly number[];
}

/**
 * Opens what `compileLexicon` made, without copying it; reads it once, for its checksum.
 * @throws RangeError when the buffer is no lexicon of this format, or damaged: build it again
 */
export function openLexicon(buffer: ArrayBuffer): Lexicon {
  if (buffer.byteLength < HEADER_WORDS * 4) throw new RangeError('Not a lexicon: too short.');
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (header[0] !== MAGIC) throw new RangeError('Not a lexicon.');
  if (header[1] !== LEXICON_FORMAT) throw new RangeError(`A lexicon of format ${header[1]}, not ${LEXICON_FORMAT}.`);
  const views = new Map<SectionName, Uint32Array>();
  let at = HEADER_WORDS * 4;
  SECTIONS.forEach((name, i) => {
    const length = header[H_LENGTHS + i] as number;
    if (at + length * 4 > buffer.byteLength) throw new RangeError('A lexicon cut short.');
    views.set(name, new Uint32Array(buffer, at, length));
    at += length * 4;
  });
  // A slot that points wrong would send a look-up round for ever: better no lexicon than a damaged one.
  if (buffer.byteLength % 4 !== 0 || checksumOf(buffer) !== header[H_CHECKSUM])
    throw new RangeError('A damaged lexicon.');
  return read(header, (name) => views.get(name) as Uint32Array, new Uint16Array(buffer, at));
}

function read(header: Uint32Array, view: (name: SectionName) => Uint32Array, letters: Uint16Array): Lexicon {
  const [firstWords, paths, slots, keys] = [view('firstWords'), view('paths'), view('slots'), view('aliasKey')];
  const [aliasText, idText, lists] = [view('aliasText'), view('idText'), view('lists')];
  const [entities, shapes, needs] = [view('aliasEntity'), view('aliasShape'), view('aliasNeeds')];
  const [initials, categories] = [view('aliasInitials'), view('entityCategory')];
  const [countries, parties] = [view('entityCountry'), view('entityParties')];
  const aliases = header[H_ALIASES] as number;
  const idsStart = aliasText[aliases] as number;
  const [firstMask, pathMask, slotMask] = [firstWords.length * 32 - 1, paths.length * 32 - 1, slots.length - 1];
  const hasBit = (map: Uint32Array, bit: number): boolean => (((map[bit >>> 5] as number) >>> (bit & 31)) & 1) === 1;

  const texts = new Map<number, string>();
  const slice = (from: number, to: number): string => {
    let text = '';
    for (let i = from; i < to; i++) text += String.fromCharCode(letters[i] as number);
    return text;
  };
  const kept = (name: number, bounds: Uint32Array, i: number, base: number): string => {
    let text = texts.get(name);
    if (text === undefined) {
      text = slice(base + (bounds[i] as number), base + (bounds[i + 1] as number));
      texts.set(name, text);
    }
    return text;
  };
  const idOf = (entity: number): string => kept(-1 - entity, idText, entity, idsStart);

  const listAt = (place: number): number[] =>
    Array.from(lists.subarray(place + 1, place + 1 + (lists[place] as number)));

  return {
    version: `${LEXICON_FORMAT}-${(header[H_CHECKSUM] as number).toString(16).padStart(8, '0')}`,
    aliases,
    entities: header[H_ENTITIES] as number,
    fold: view('fold'),
    mayBegin: (key) => hasBit(firstWords, key & firstMask),
    mayGoOn: (key) => hasBit(paths, key & pathMask),
    firstAlias(key) {
      let place = key & slotMask;
      for (let slot = slots[place] as number; slot !== 0; slot = slots[place] as number) {
        if (keys[slot - 1] === key >>> 0) return slot - 1;
        place = (place + 1) & slotMask;
      }
      return -1;
    },
    keyOf: (alias) => keys[alias] as number,
    entityOf: (alias) => entities[alias] as number,
    shapeOf: (alias) => unpackShape(shapes[alias] as number),
    initialsOf: (alias) => initials[alias] as number,
    hasNeeds: (alias) => needs[alias] !== 0,
    needsOf: (alias) => listAt(needs[alias] as number).map(idOf),
    textOf: (alias) => kept(alias, aliasText, alias, 0),
    idOf,
    categoryOf: (entity) => CATEGORIES[categories[entity] as number] ?? 'place',
    countryOf: (entity) => countries[entity] ?? NONE,
    partiesOf: (entity) => listAt(parties[entity] ?? 0),
  };
}
