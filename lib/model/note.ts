import * as v from 'valibot';
import { AnchorSchema } from './anchor.ts';
import { EntityIdSchema } from './entity.ts';

/** Tints of a note on the page, by name: what they look like is the palette's business. */
export const NOTE_COLOURS = ['yellow', 'green', 'blue', 'pink', 'grey'] as const;

const Instant = v.pipe(v.string(), v.isoTimestamp());
const HttpAddress = v.pipe(v.string(), v.maxLength(4000), v.url(), v.regex(/^https?:\/\//i, 'Only http and https.'));

/** The page that a note was written on. `address` is the normalised one, under which the note is met again. */
export const NotedPageSchema = v.strictObject({
  address: HttpAddress,
  title: v.pipe(v.string(), v.maxLength(1000)),
});

/** What a note is about: a passage of a page, an entity wherever it is met, or a page as a whole. */
export const NoteTargetSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('passage'), page: NotedPageSchema, anchor: AnchorSchema }),
  v.strictObject({ kind: v.literal('entity'), entity: EntityIdSchema, page: v.optional(NotedPageSchema) }),
  v.strictObject({ kind: v.literal('page'), page: NotedPageSchema }),
]);
export type NoteTarget = v.InferOutput<typeof NoteTargetSchema>;

const Tag = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));

/**
 * What the reader writes, version 1. The id is made by the client (a UUID), so that saving twice is saving once.
 * `revision` counts saves: two tabs that edit one note notice each other. Times are ISO 8601 in UTC.
 */
export const NoteSchema = v.strictObject({
  version: v.literal(1),
  id: v.pipe(v.string(), v.uuid()),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  target: NoteTargetSchema,
  text: v.pipe(v.string(), v.maxLength(100_000)),
  tags: v.pipe(v.array(Tag), v.maxLength(100)),
  colour: v.picklist(NOTE_COLOURS),
  entities: v.pipe(v.array(EntityIdSchema), v.maxLength(100)),
  created: Instant,
  modified: Instant,
});
export type Note = v.InferOutput<typeof NoteSchema>;
