import { ALIAS_KINDS, type AliasKind } from '../model/entity.ts';

/** "RPLX", little endian. */
export const MAGIC = 0x584c5052;
/** Raise it with every change of the layout, the folding, the hashes, the shapes or the other names: older buffers are then built again. */
export const LEXICON_FORMAT = 4;

/**
 * The buffer: a header of 32-bit words, then these sections in this order, each from a multiple of four bytes on.
 * Header: magic, format, checksum of the header, checksum of the rest, aliases, entities, ids, whether it is a large pack's, then of each section the
 * bytes and how wide a number is in it. For a million aliases:
 *
 * | section | what | bytes an alias |
 * |---|---|---|
 * | fold | the folding table | 0.3 |
 * | firstWords, smallFirstWords, paths | bitmaps: keys that names begin with, also without a capital; and go on with | 1-2 |
 * | aliasBounds, aliasRests | where the aliases of a key are: see `buckets.ts` | 1.5 |
 * | aliasEntity | entity + 1, 0 for none | 2.5 |
 * | aliasClass, classes | which shape, list of needs and initials | 1 |
 * | aliasTexts, aliasMarks | the words of each, by number: see `runs.ts` | 6 |
 * | words, wordMarks | letters of each word of aliases and ids | 2.5 |
 * | entityClass, entityClasses | which category, country + 1 (0 for none) and list of parties | 0.1 |
 * | idTexts, idMarks | category and parts of each id: see `id-parts.ts` | 5 |
 * | idBounds, idRests, idNumbers | where ids are, by their hash | 2 |
 * | lists | lengths and ids of what classes list | |
 */
export const SECTIONS = [
  'fold',
  'firstWords',
  'smallFirstWords',
  'paths',
  'aliasBounds',
  'aliasRests',
  'aliasEntity',
  'aliasClass',
  'classes',
  'aliasTexts',
  'aliasMarks',
  'words',
  'wordMarks',
  'entityClass',
  'entityClasses',
  'idTexts',
  'idMarks',
  'idBounds',
  'idRests',
  'idNumbers',
  'lists',
] as const;

export type SectionName = (typeof SECTIONS)[number];

export const H_HEADER_CHECKSUM = 2;
export const H_CHECKSUM = 3;
export const H_ALIASES = 4;
export const H_ENTITIES = 5;
export const H_IDS = 6;
/** 1 for a large pack's. */
export const H_LARGE = 7;
/** Two words a section. */
export const H_SECTIONS = 8;
export const HEADER_WORDS = H_SECTIONS + SECTIONS.length * 2;

/** The first byte of an id whose category is none of ours; else it is the category's place in `CATEGORIES`. */
export const NO_CATEGORY = 255;

/** Stands for an entity, a country or a list that there is none of. */
export const NONE = 0xffffffff;

/** How much of an alias's capitals a text must have. */
export const CAPS_FREE = 0;
export const CAPS_INITIALS = 1;
export const CAPS_EVERY = 2;

/** What an alias asks of the text, packed: see `shapeOf` for the reasons. */
export interface Shape {
  readonly kind: AliasKind;
  readonly caps: number;
  /** Words of the alias, at least 1. */
  readonly words: number;
  /** Accents must be as in the alias. */
  readonly exact: boolean;
  /** A title must stand before it. */
  readonly titled: boolean;
  /** It is the first word of its bearer's full name, as surnames are in China. */
  readonly leads: boolean;
  /** `aliasNeeds` lists parties, all of which must be there, instead of ids one of which suffices. */
  readonly parties: boolean;
  /**
   * A form of one word, of a large pack, that tells nothing by itself: as such packs hold nearly every first name and
   * surname, it stands for somebody only where a longer name of the same does, and is no witness for other names.
   */
  readonly weak: boolean;
  /** It begins with a capital. */
  readonly capital: boolean;
}

/** Bits of packed shapes that are read by themselves. */
export const WEAK_BIT = 1 << 9;
export const CAPITAL_BIT = 1 << 10;

/** What a shape is but for its first letter and the pack it is of, whose bits are added. */
export type OwnShape = Omit<Shape, 'weak' | 'capital'>;

export const packShape = (shape: OwnShape): number =>
  ALIAS_KINDS.indexOf(shape.kind) |
  (shape.caps << 3) |
  (Number(shape.exact) << 5) |
  (Number(shape.titled) << 6) |
  (Number(shape.leads) << 7) |
  (Number(shape.parties) << 8) |
  (shape.words << 11);

export const capsIn = (bits: number): number => (bits >> 3) & 3;

export const unpackShape = (bits: number): Shape => ({
  kind: ALIAS_KINDS[bits & 7] ?? 'full',
  caps: capsIn(bits),
  exact: (bits & 32) !== 0,
  titled: (bits & 64) !== 0,
  leads: (bits & 128) !== 0,
  parties: (bits & 256) !== 0,
  weak: (bits & WEAK_BIT) !== 0,
  capital: (bits & CAPITAL_BIT) !== 0,
  words: bits >>> 11,
});
