import { ALIAS_KINDS, type AliasKind } from '../model/entity.ts';

/** "RPLX", little endian. */
export const MAGIC = 0x584c5052;
/** Raise it with every change of the layout, the folding, the hashes, the shapes or the other names: older buffers are then built again. */
export const LEXICON_FORMAT = 2;

/**
 * The buffer, in 32-bit words: a header, then these sections in this order. Header: magic, format, checksum,
 * aliases, entities, then the length of each section. After them, in 16-bit units, the letters of all texts.
 */
export const SECTIONS = [
  'fold',
  'firstWords',
  'paths',
  'slots',
  'aliasKey',
  'aliasEntity',
  'aliasShape',
  'aliasNeeds',
  'aliasInitials',
  'aliasText',
  'entityCategory',
  'entityCountry',
  'entityParties',
  'lists',
  'idText',
] as const;

export type SectionName = (typeof SECTIONS)[number];

export const H_CHECKSUM = 2;
export const H_ALIASES = 3;
export const H_ENTITIES = 4;
export const H_LENGTHS = 5;
export const HEADER_WORDS = H_LENGTHS + SECTIONS.length;

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
}

export const packShape = (shape: Shape): number =>
  ALIAS_KINDS.indexOf(shape.kind) |
  (shape.caps << 3) |
  (Number(shape.exact) << 5) |
  (Number(shape.titled) << 6) |
  (Number(shape.leads) << 7) |
  (Number(shape.parties) << 8) |
  (shape.words << 9);

export const unpackShape = (bits: number): Shape => ({
  kind: ALIAS_KINDS[bits & 7] ?? 'full',
  caps: (bits >> 3) & 3,
  exact: (bits & 32) !== 0,
  titled: (bits & 64) !== 0,
  leads: (bits & 128) !== 0,
  parties: (bits & 256) !== 0,
  words: bits >>> 9,
});
