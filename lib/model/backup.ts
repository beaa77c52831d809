import * as v from 'valibot';
import { FOUND } from './kept-note.ts';
import { LedgerSchema } from './ledger.ts';
import { InstantSchema, NoteIdSchema, NoteSchema } from './note.ts';
import { OwnPackSchema } from './own-pack.ts';
import { PackIdSchema } from './pack.ts';
import { SettingsSchema } from './settings.ts';

const Found = v.nullable(v.picklist(FOUND));
const Sha256Schema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const KeptNote = v.strictObject({ note: NoteSchema, found: Found });
const Draft = v.strictObject({ note: NoteSchema, at: InstantSchema });
const Binned = v.strictObject({ note: NoteSchema, found: Found, deleted: InstantSchema });
const Text = v.strictObject({ sha256: Sha256Schema, text: v.string() });

/**
 * Everything that the reader wrote. No id twice in one list; the order of lists says nothing. The reading history is not in
 * it: a page that the reader told us to forget must not come back from a copy.
 */
export const LibrarySchema = v.strictObject({
  notes: v.array(KeptNote),
  drafts: v.array(Draft),
  bin: v.array(Binned),
  own: OwnPackSchema,
  texts: v.array(Text),
});
export type Library = v.InferOutput<typeof LibrarySchema>;

/** Packs that were added from files: they are not in a backup, so that whoever restores one is told which to add again. */
export const PackNameSchema = v.strictObject({
  id: PackIdSchema,
  name: v.pipe(v.string(), v.maxLength(300)),
  version: v.pipe(v.number(), v.integer(), v.minValue(0)),
});
export type PackName = v.InferOutput<typeof PackNameSchema>;

/** `*.reperes-backup.json`, version 1: a reader's whole library at one moment, as a file and as a rolling backup. */
export const BackupSchema = v.strictObject({
  format: v.literal('reperes-backup'),
  version: v.literal(1),
  at: InstantSchema,
  /** Of the database that it was taken from. */
  ledger: LedgerSchema,
  library: LibrarySchema,
  settings: SettingsSchema,
  packs: v.array(PackNameSchema),
});
export type Backup = v.InferOutput<typeof BackupSchema>;

/**
 * One committed change of what is counted, version 1, as it can be done again after a backup that is older: first rows
 * are dropped, then put. Kept outside the database until a backup holds it.
 */
export const StepSchema = v.strictObject({
  version: v.literal(1),
  /** After the step. */
  ledger: LedgerSchema,
  drop: v.strictObject({ notes: v.array(NoteIdSchema), bin: v.array(NoteIdSchema), texts: v.array(Sha256Schema) }),
  put: v.strictObject({
    notes: v.array(KeptNote),
    bin: v.array(Binned),
    /** The whole of it, if it changed. */
    own: v.nullable(OwnPackSchema),
    texts: v.array(Text),
  }),
});
export type Step = v.InferOutput<typeof StepSchema>;
