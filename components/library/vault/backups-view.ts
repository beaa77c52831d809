import type { Reason } from '../../../lib/model/answer.ts';
import type { PackName } from '../../../lib/model/backup.ts';
import type { BackupRefusal } from '../../../lib/model/backup-refusal.ts';
import type { RowCounts } from '../../../lib/model/ledger.ts';
import type { BackupInfo, VaultState } from '../../../lib/model/vault.ts';

/** What is being done with a backup. */
export type BackupWork = 'back up' | 'save' | 'return';

/** A file on its way to become the library. */
export type FileStep =
  | { readonly kind: 'idle'; readonly complaint: 'several' | 'not utf-8' | null }
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly file: string; readonly refusal: BackupRefusal }
  | { readonly kind: 'preview'; readonly file: string; readonly preview: BackupPreview }
  | { readonly kind: 'replacing'; readonly file: string; readonly preview: BackupPreview };

/** What a file holds. */
export interface BackupPreview {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly counts: RowCounts;
  /** Named in it and not installed: to be added again from their files. */
  readonly packs: readonly PackName[];
}

export interface BackupsView {
  /** `null` until it is told. */
  readonly state: VaultState | null;
  /** Last made first; `null` until they are there. */
  readonly backups: readonly BackupInfo[] | null;
  /** Why they are not there. */
  readonly failure: Reason | null;
  /** How much there is now; `null` while nobody can tell. */
  readonly now: RowCounts | null;
  readonly doing: BackupWork | null;
  /** The backup that the reader thinks of going back to. */
  readonly asking: string | null;
  readonly file: FileStep;
}

/** What was just done. */
export type BackupDone =
  | { readonly kind: 'backed up' }
  | { readonly kind: 'saved' }
  /** `packs` are to be added again. */
  | { readonly kind: 'returned'; readonly at: string; readonly packs: readonly PackName[] }
  | { readonly kind: 'undone' }
  | { readonly kind: 'failed'; readonly reason: Reason };

export interface BackupsActions {
  backUp(): void;
  /** Hands a backup to the reader as a file; `null`: one that is made for it now. */
  save(backup: BackupInfo | null): void;
  /** Opens or closes the question; `null` closes it. */
  ask(id: string | null): void;
  returnTo(backup: BackupInfo): void;
  /** Reads one file and says what it holds; nothing is written. */
  read(files: readonly File[]): void;
  /** Puts what the preview told in the place of the library. */
  replace(): void;
  close(): void;
}
