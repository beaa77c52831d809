import * as v from 'valibot';

/** What the reader wrote and must never lose. Drafts and the history are kept too, but nobody counts them. */
export const COUNTED = ['notes', 'bin', 'own', 'texts'] as const;
export type Counted = (typeof COUNTED)[number];

const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Rows of each table; `own` counts the names and facts of the reader's own pack. */
export const RowCountsSchema = v.strictObject({ notes: Whole, bin: Whole, own: Whole, texts: Whole });
export type RowCounts = v.InferOutput<typeof RowCountsSchema>;

export const NO_ROWS: RowCounts = { notes: 0, bin: 0, own: 0, texts: 0 };

/**
 * What the reader's database says of itself, version 1: written in the same transaction as every change of what is
 * counted, so that a database that lost anything contradicts itself or the witness outside it.
 */
export const LedgerSchema = v.strictObject({
  version: v.literal(1),
  /** Goes up by one with every step that was committed. */
  sequence: Whole,
  counts: RowCountsSchema,
  /** Of every row, whatever their order: 16 hex digits. */
  checksum: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
});
export type Ledger = v.InferOutput<typeof LedgerSchema>;

export const EMPTY_LEDGER: Ledger = { version: 1, sequence: 0, counts: NO_ROWS, checksum: '0'.repeat(16) };
