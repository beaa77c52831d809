import type { PackName } from './backup.ts';
import type { RowCounts } from './ledger.ts';

/** A rolling backup, as it is listed. */
export interface BackupInfo {
  /** The name of its file, without a folder. */
  readonly id: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly bytes: number;
  /** `null` when it cannot be read whole. */
  readonly counts: RowCounts | null;
}

/**
 * How a damaged library was recognised. `unreadable`: it cannot be opened or read. `behind`: it is an earlier state
 * than the one that was last told outside of it (an empty one, most often). `incomplete`: it contradicts itself.
 */
export const DAMAGES = ['unreadable', 'behind', 'incomplete'] as const;
export type Damage = (typeof DAMAGES)[number];

/** Why the second copy cannot be kept just now; the library itself is not touched by it. */
export type VaultTrouble = 'full' | 'failed';

export type VaultState =
  | {
      readonly kind: 'sound';
      readonly last: BackupInfo | null;
      readonly trouble: VaultTrouble | null;
      /** Packs from files that are gone although what the reader wrote is whole. */
      readonly packs: readonly PackName[];
    }
  | {
      readonly kind: 'damaged';
      readonly damage: Damage;
      /** What there was, as far as anything tells; `null`: nothing does. */
      readonly expected: RowCounts | null;
      /** What can still be read; `null`: nothing. */
      readonly here: RowCounts | null;
      /** What mending would bring back: the last whole backup, the changes kept since, and what can still be read. */
      readonly mended: RowCounts;
      readonly last: BackupInfo | null;
      /** Packs from files that went with it. */
      readonly packs: readonly PackName[];
    }
  /** A later version of the extension wrote it: nothing is written over it. */
  | { readonly kind: 'newer' };

/** What a restoration brought, and what it could not bring back. */
export interface Restored {
  readonly counts: RowCounts;
  /** Rows that were expected and are nowhere. */
  readonly missing: RowCounts;
  /** To be added again from their files. */
  readonly packs: readonly PackName[];
  /** The backup that was made of what was there before, by which this is undone; `null` when nothing could be read. */
  readonly before: string | null;
}
