import { CATEGORIES } from '../model/category.ts';
import { atOnce } from '../steps/at-once.ts';
import { readBuckets } from './buckets.ts';
import { Sections } from './canvas.ts';
import { bodyChecksum, headerChecksum } from './checksum.ts';
import { type Filters, joinFilters } from './filters.ts';
import {
  H_ALIASES,
  H_CHECKSUM,
  H_ENTITIES,
  H_HEADER_CHECKSUM,
  H_IDS,
  H_LARGE,
  HEADER_WORDS,
  LEXICON_FORMAT,
  MAGIC,
  NO_CATEGORY,
  NONE,
  type SectionName,
  type Shape,
  unpackShape,
} from './format.ts';
import { idHash } from './hash.ts';
import { NUMBER_PART, readPart, SMALL_PART } from './id-parts.ts';
import { Kept } from './kept.ts';
import { readLetters } from './letters.ts';
import type { Lexicon } from './lexicon.ts';
import { readPacked } from './packed.ts';
import { Runs } from './runs.ts';
import type { Steps } from './steps.ts';

export type { Lexicon } from './lexicon.ts';

/** A part, with the buffer it lies in. */
export interface OpenLexicon extends Lexicon {
  readonly buffer: ArrayBuffer;
}

/** Up to so many bytes all are read on opening: 1 ms at most. Larger ones are checked by `isWhole`. */
const READ_WHOLE = 1 << 20;

/**
 * Opens what `compileLexicon` or a `LexiconBuilder` made, without copying it. The whole of a small one is read, for its
 * checksum; of a large one the header. A damaged one that is not noticed gives wrong finds, but every look-up ends.
 * @throws RangeError when the buffer is no lexicon of this format, or damaged: build it again
 */
export function openLexicon(buffer: ArrayBuffer): OpenLexicon {
  if (buffer.byteLength < HEADER_WORDS * 4) throw new RangeError('Not a lexicon: too short.');
  const header = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (header[0] !== MAGIC) throw new RangeError('Not a lexicon.');
  if (header[1] !== LEXICON_FORMAT) throw new RangeError(`A lexicon of format ${header[1]}, not ${LEXICON_FORMAT}.`);
  if (headerChecksum(header) !== header[H_HEADER_CHECKSUM]) throw new RangeError('A damaged lexicon.');
  const sections = new Sections(buffer);
  if (buffer.byteLength <= READ_WHOLE && !atOnce(isWhole(buffer))) throw new RangeError('A damaged lexicon.');
  return { ...read(header, sections), buffer };
}

/**
 * Whether every byte of a lexicon is as it was written: for large ones, after they were stored, or once in a while.
 * In steps of about a ms.
 */
export function* isWhole(buffer: ArrayBuffer): Steps<boolean> {
  return (yield* bodyChecksum(buffer)) === new Uint32Array(buffer, 0, HEADER_WORDS)[H_CHECKSUM];
}

function read(header: Uint32Array, sections: Sections): Lexicon {
  const numbers = (name: SectionName) => readPacked(sections.bytes(name), sections.widthOf(name));
  const filters: Filters = {
    firstWords: sections.words('firstWords'),
    smallFirstWords: sections.words('smallFirstWords'),
    paths: sections.words('paths'),
  };
  const keys = readBuckets(sections.words('aliasBounds'), sections.bytes('aliasRests'));
  const idKeys = readBuckets(sections.words('idBounds'), sections.bytes('idRests'));
  const aliasEntity = numbers('aliasEntity');
  const aliasClass = numbers('aliasClass');
  const entityClass = numbers('entityClass');
  const idNumbers = numbers('idNumbers');
  const classes = sections.words('classes');
  const entityClasses = sections.words('entityClasses');
  const lists = sections.words('lists');
  const words = new Runs(sections.bytes('words'), sections.words('wordMarks'));
  const aliasTexts = new Runs(sections.bytes('aliasTexts'), sections.words('aliasMarks'));
  const idTexts = new Runs(sections.bytes('idTexts'), sections.words('idMarks'));
  const [aliases, entities, ids] = [H_ALIASES, H_ENTITIES, H_IDS].map((at) => header[at] as number) as [
    number,
    number,
    number,
  ];

  const isLarge = header[H_LARGE] === 1;

  const word = (number: number): string => {
    words.seek(number);
    return readLetters(words);
  };
  const partOfId = (spelt: number): string => {
    const { kind, number } = readPart(spelt);
    if (kind === NUMBER_PART) return String(number);
    const text = word(number);
    return kind === SMALL_PART ? text.charAt(0).toLowerCase() + text.slice(1) : text;
  };
  const spelt = (run: Runs, between: string, read: (number: number) => string): string => {
    let text = '';
    for (let first = true; run.hasNext; first = false) text += (first ? '' : between) + read(run.varint());
    return text;
  };
  const idOf = new Kept((id) => {
    idTexts.seek(id);
    const category = idTexts.byte();
    const rest = spelt(idTexts, '-', partOfId);
    return category === NO_CATEGORY ? rest : `${CATEGORIES[category] ?? ''}/${rest}`;
  });
  const shapes = new Map<number, Shape>();
  const shapeOf = (bits: number): Shape => {
    let shape = shapes.get(bits);
    if (shape === undefined) {
      shape = unpackShape(bits);
      shapes.set(bits, shape);
    }
    return shape;
  };
  const classOf = (alias: number, what: 0 | 1 | 2): number => classes[aliasClass.at(alias) * 3 + what] ?? 0;
  const entityClassOf = (entity: number, what: 0 | 1 | 2): number =>
    entity < entities ? (entityClasses[entityClass.at(entity) * 3 + what] ?? 0) : 0;
  const listAt = (place: number): number[] =>
    Array.from(lists.subarray(place + 1, place + 1 + (lists[place] as number)));

  return {
    version: `${LEXICON_FORMAT}-${(header[H_CHECKSUM] as number).toString(16).padStart(8, '0')}`,
    aliases,
    entities,
    isLarge,
    fold: sections.words('fold'),
    filters,
    gluedFilters: joinFilters(isLarge ? [] : [filters]),
    firstAlias: keys.first,
    nextAlias: keys.next,
    entityOf: (alias) => (aliasEntity.at(alias) - 1) >>> 0,
    shapeOf: (alias) => shapeOf(classOf(alias, 0)),
    initialsOf: (alias) => classOf(alias, 2),
    hasNeeds: (alias) => classOf(alias, 1) !== 0,
    needsOf: (alias) => listAt(classOf(alias, 1)).map((id) => idOf.of(id)),
    textOf(alias) {
      aliasTexts.seek(alias);
      return spelt(aliasTexts, ' ', word);
    },
    idOf: (entity) => idOf.of(entity),
    numberOf(id) {
      const key = idHash(id);
      for (let place = idKeys.first(key); place >= 0; place = idKeys.next(place, key)) {
        const number = idNumbers.at(place);
        if (number < ids && idOf.of(number) === id) return number;
      }
      return NONE;
    },
    categoryOf: (entity) => (entity < entities ? (CATEGORIES[entityClassOf(entity, 0)] ?? 'place') : 'place'),
    countryOf: (entity) => (entityClassOf(entity, 1) - 1) >>> 0,
    partiesOf: (entity) => listAt(entityClassOf(entity, 2)),
  };
}
