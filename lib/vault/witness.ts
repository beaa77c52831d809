import * as v from 'valibot';
import { PackNameSchema } from '../model/backup.ts';
import { LedgerSchema, RowCountsSchema } from '../model/ledger.ts';
import { isLater } from './area.ts';

export const WITNESS_KEY = 'vault-witness';
/** A new version comes with a kept example of it in `tests/vault/examples`. */
const VERSION = 1;

const Whole = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What is known of the reader's library outside of it, version 1. */
export const WitnessSchema = v.strictObject({
  version: v.literal(VERSION),
  /** As the library last was while it was whole; `null`: nobody has seen it whole. */
  ledger: v.nullable(LedgerSchema),
  /** Packs that were added from files and not taken away by the reader. */
  packs: v.array(PackNameSchema),
  /** Steps that are kept beside this, in order; `size` in UTF-16 units of JSON. */
  steps: v.array(v.strictObject({ number: Whole, sequence: Whole, size: Whole })),
  /** Number of the next step: numbers are the vault's own, since a damaged library may begin its sequence anew. */
  next: Whole,
  /** A damage that reading alone may not show again. */
  damage: v.nullable(
    v.strictObject({
      kind: v.picklist(['behind', 'incomplete']),
      /** Steps from this number on were made in the damaged library. */
      since: Whole,
      /** What the library said of itself then. */
      inside: v.nullable(RowCountsSchema),
    }),
  ),
});
export type Witness = v.InferOutput<typeof WitnessSchema>;

export const NO_WITNESS: Witness = { version: VERSION, ledger: null, packs: [], steps: [], next: 1, damage: null };

/**
 * `none`: there is none, or none that makes sense. `newer`: a later version's, not to be written over. `unreadable`: storage
 * itself does not answer, so that nobody knows what would be written over.
 */
export type WitnessReading =
  | { readonly kind: 'here'; readonly witness: Witness }
  | { readonly kind: 'none' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'unreadable' };

/** @param stored what extension storage held, `undefined` when it held nothing. Never throws. */
export function readWitness(stored: unknown): WitnessReading {
  if (isLater(stored, VERSION)) return { kind: 'newer' };
  const read = v.safeParse(WitnessSchema, stored);
  return read.success ? { kind: 'here', witness: read.output } : { kind: 'none' };
}
