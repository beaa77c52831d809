import * as v from 'valibot';
import type { EntityRef } from './card.ts';
import { type Category, CategorySchema } from './category.ts';
import { EntityIdSchema } from './entity.ts';
import type { KeptNote } from './kept-note.ts';
import { NOTE_KINDS, type NoteColour, NoteColourSchema, TagSchema } from './note.ts';

const Day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/), v.isoDate());

export const MAX_SITE = 300;

/** Which notes are wanted; `null` asks for nothing. All that is asked must hold. */
export const NoteQuerySchema = v.strictObject({
  /** Words in text, quote, tags, titles and names of entities, as typed; accents do not count. */
  words: v.pipe(v.string(), v.maxLength(300)),
  tag: v.nullable(TagSchema),
  /** About it, or linked to it. */
  entity: v.nullable(EntityIdSchema),
  /** About or linked to an entity of this category. */
  category: v.nullable(CategorySchema),
  /** Host of the normalised address: `vietnamplus.vn`. */
  site: v.nullable(v.pipe(v.string(), v.maxLength(MAX_SITE))),
  /** Days (UTC) of the last change, both included. */
  from: v.nullable(Day),
  to: v.nullable(Day),
  colour: v.nullable(NoteColourSchema),
  kind: v.nullable(v.picklist(NOTE_KINDS)),
  /** Only notes whose passage was not found when its page was last read. */
  orphan: v.boolean(),
});
export type NoteQuery = v.InferOutput<typeof NoteQuerySchema>;

export const EVERY_NOTE: NoteQuery = {
  words: '',
  tag: null,
  entity: null,
  category: null,
  site: null,
  from: null,
  to: null,
  colour: null,
  kind: null,
  orphan: false,
};

export interface Tally<T> {
  readonly value: T;
  readonly count: number;
}

/**
 * What notes can be narrowed by, over all notes whatever was asked; most frequent first.
 * @template E how entities are told: their names in a language, or only their ids
 */
export interface NoteFacets<E = EntityRef> {
  readonly tags: readonly Tally<string>[];
  readonly sites: readonly Tally<string>[];
  readonly entities: readonly Tally<E>[];
  readonly categories: readonly Tally<Category>[];
  readonly colours: readonly Tally<NoteColour>[];
  readonly orphans: number;
  readonly all: number;
}

/** Answers to a query: best first when there are words, else last changed first. */
export interface NoteResults {
  /** Ids of all that answer. */
  readonly ids: readonly string[];
  /** Those of the window asked for. */
  readonly notes: readonly KeptNote[];
  /** Names of every entity that these notes are about or linked to. */
  readonly names: readonly EntityRef[];
  readonly facets: NoteFacets;
}
