import type { Ledger } from '../model/ledger.ts';
import { isSameJson } from '../model/same-json.ts';
import type { Damage } from '../model/vault.ts';
import type { Generation } from './generation.ts';
import type { WitnessReading } from './witness.ts';

/** What opening the database showed. */
export type Inside =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'newer' }
  /** There was no room to open it, which says nothing of what is in it. */
  | { readonly kind: 'full' }
  | {
      readonly kind: 'read';
      readonly ledger: Ledger;
      /** Whether its rows are those that the ledger speaks of, as far as that was looked at. */
      readonly rows: 'whole' | 'incomplete';
    }
  /** It says something of itself that cannot be read. */
  | { readonly kind: 'spoilt ledger' }
  /** It says nothing of itself. */
  | { readonly kind: 'no ledger'; readonly isEmpty: boolean };

export interface Seen {
  readonly witness: WitnessReading;
  /** The newest backup there is; `null`: none. */
  readonly newest: Pick<Generation, 'sequence'> | null;
  readonly inside: Inside;
}

export type Verdict = 'sound' | 'newer' | Damage;

/**
 * Whether the library is the one that was last told outside of it. A library beyond the witness is sound: the worker
 * was stopped between the commit and the witness.
 */
export function assess({ witness, newest, inside }: Seen): Verdict {
  if (witness.kind === 'newer') return 'newer';
  if (inside.kind === 'newer' || inside.kind === 'unreadable') return inside.kind;
  const known = witness.kind === 'here' ? witness.witness : null;
  if (known !== null && known.damage !== null) return known.damage.kind;
  if (inside.kind === 'full') return 'sound';
  if (inside.kind === 'spoilt ledger') return 'incomplete';
  const told = known?.ledger ?? null;
  const floor = Math.max(told?.sequence ?? 0, newest?.sequence ?? 0);
  if (inside.kind === 'no ledger') {
    if (inside.isEmpty) return floor > 0 || knowsRows(told) ? 'behind' : 'sound';
    // Of a version that kept none, where there was no room yet to begin one.
    return floor > 0 || told !== null ? 'incomplete' : 'sound';
  }
  const { ledger, rows } = inside;
  if (ledger.sequence < floor) return 'behind';
  if (told !== null && told.sequence === ledger.sequence && !isSameLedger(told, ledger)) return 'incomplete';
  return rows === 'whole' ? 'sound' : 'incomplete';
}

const knowsRows = (ledger: Ledger | null): boolean =>
  ledger !== null && Object.values(ledger.counts).some((rows) => rows > 0);

const isSameLedger = (one: Ledger, other: Ledger): boolean =>
  one.checksum === other.checksum && isSameJson(one.counts, other.counts);
