/** Why a file is not taken as a backup; `newer`: a later version of Repères made it. */
export const BACKUP_REFUSALS = [
  'too large',
  'too deep',
  'not JSON',
  'not a backup',
  'newer',
  'does not fit',
  'given twice',
] as const;
export type BackupRefusalReason = (typeof BACKUP_REFUSALS)[number];

/** The reason, and where in the file: `library.notes[3].note.id`; empty for the whole of it. */
export interface BackupRefusal {
  readonly path: string;
  readonly why: BackupRefusalReason;
}
