import * as v from 'valibot';
import { MAX_WINDOW } from '../../../lib/bridge/limits.ts';
import { EntityIdSchema } from '../../../lib/model/entity.ts';
import { HttpAddressSchema, NoteIdSchema, NoteSchema } from '../../../lib/model/note.ts';

/**
 * What a note frame will be opened for, small enough to be kept while it is not: what the store holds is read only
 * when the frame opens.
 */
export const SeedSchema = v.variant('kind', [
  /** Begun this moment, stored nowhere. */
  v.strictObject({ kind: v.literal('new'), note: NoteSchema }),
  v.strictObject({ kind: v.literal('highlight'), note: NoteSchema }),
  v.strictObject({ kind: v.literal('draft'), id: NoteIdSchema }),
  v.strictObject({ kind: v.literal('notes'), ids: v.pipe(v.array(NoteIdSchema), v.maxLength(MAX_WINDOW)) }),
  v.strictObject({
    kind: v.literal('notes of entity'),
    entity: EntityIdSchema,
    /** Of the page on which they are asked for, normalised. */
    address: v.nullable(HttpAddressSchema),
  }),
]);
export type Seed = v.InferOutput<typeof SeedSchema>;
