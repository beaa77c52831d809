import * as v from 'valibot';
import { AnchorSchema } from './anchor.ts';
import { EntityIdSchema } from './entity.ts';

/** Tints of a note on the page, by name: what they look like is the palette's business. */
export const NOTE_COLOURS = ['yellow', 'green', 'blue', 'pink', 'grey'] as const;
export type NoteColour = (typeof NOTE_COLOURS)[number];
export const NoteColourSchema = v.picklist(NOTE_COLOURS);

/** As `Date.prototype.toISOString` writes it, so that instants compare as texts. */
export const InstantSchema = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/),
  v.isoTimestamp(),
);

/** UTF-16 units. Longer addresses are a page's own doing; what they name cannot be noted. */
export const MAX_ADDRESS = 4000;
export const MAX_TITLE = 1000;

export const HttpAddressSchema = v.pipe(
  v.string(),
  v.maxLength(MAX_ADDRESS),
  v.url(),
  v.regex(/^https?:\/\//i, 'Only http and https.'),
);

/**
 * The page that a note was written on. `address` is the normalised one, a key under which the note is met again;
 * `opened` is the one that a browser can open, without what tracks or names the reader.
 */
export const NotedPageSchema = v.strictObject({
  address: HttpAddressSchema,
  opened: HttpAddressSchema,
  title: v.pipe(v.string(), v.maxLength(MAX_TITLE)),
});
export type NotedPage = v.InferOutput<typeof NotedPageSchema>;

export const NOTE_KINDS = ['passage', 'entity', 'page'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What a note is about: a passage of a page, an entity wherever it is met, or a page as a whole. */
export const NoteTargetSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('passage'), page: NotedPageSchema, anchor: AnchorSchema }),
  v.strictObject({ kind: v.literal('entity'), entity: EntityIdSchema, page: v.optional(NotedPageSchema) }),
  v.strictObject({ kind: v.literal('page'), page: NotedPageSchema }),
]);
export type NoteTarget = v.InferOutput<typeof NoteTargetSchema>;

export const NoteIdSchema = v.pipe(v.string(), v.uuid());
export const MAX_TAG = 100;
export const TagSchema = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_TAG));
/** UTF-16 units. */
export const MAX_NOTE_TEXT = 100_000;
export const MAX_TAGS = 100;
export const MAX_NOTE_ENTITIES = 100;

/**
 * What the reader writes, version 1. The id is made by the client (a UUID), so that saving twice is saving once.
 * `revision` counts saves: two tabs that edit one note notice each other. Times are ISO 8601 in UTC.
 */
export const NoteSchema = v.strictObject({
  version: v.literal(1),
  id: NoteIdSchema,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  target: NoteTargetSchema,
  text: v.pipe(v.string(), v.maxLength(MAX_NOTE_TEXT)),
  tags: v.pipe(v.array(TagSchema), v.maxLength(MAX_TAGS)),
  colour: NoteColourSchema,
  entities: v.pipe(v.array(EntityIdSchema), v.maxLength(MAX_NOTE_ENTITIES)),
  created: InstantSchema,
  modified: InstantSchema,
});
export type Note = v.InferOutput<typeof NoteSchema>;
