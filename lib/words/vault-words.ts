import type { Reason } from '../model/answer.ts';
import type { BackupRefusalReason } from '../model/backup-refusal.ts';
import type { Counted } from '../model/ledger.ts';
import type { Damage, VaultTrouble } from '../model/vault.ts';

/** Every text about the second copy of what the reader wrote. Dates come in as they are said. */
export interface VaultWords {
  /** What the place is called where it is told that notes are damaged, for those who go from place to place. */
  readonly notice: string;
  readonly damages: Readonly<Record<Damage, string>>;
  /** How many notes there were and can be read; `null`: nobody can tell. */
  notesHere(expected: number | null, here: number | null): string;
  /** Heads of a table of counts. */
  readonly heads: Readonly<
    Record<'expected' | 'here' | 'mended' | 'now' | 'there' | 'difference' | 'back' | 'missing', string>
  >;
  readonly counted: Readonly<Record<Counted, string>>;
  /** What the table counts, for those who hear it. */
  readonly table: string;
  /** So many of each, as part of a sentence. */
  readonly counts: Readonly<Record<Counted, (count: number) => string>>;
  /** @param last when the last whole backup was made */
  mends(last: string | null): string;
  /** What holds until it is mended, where notes can still be written, and where they cannot. */
  readonly meanwhile: Readonly<Record<'readable' | 'unreadable', string>>;
  /** Packs from files that are not in any backup. */
  packsGone(names: string): string;
  readonly mend: string;
  readonly mending: string;
  readonly accept: string;
  acceptSure(notes: number): string;
  readonly accepting: string;
  readonly mended: string;
  /** @param counts as a list is read */
  back(counts: string): string;
  missing(counts: string): string;
  readonly nothingMissing: string;
  /** Packs are gone, and nothing else. */
  readonly packs: string;
  readonly accepted: string;
  readonly newer: string;
  readonly openToMend: string;
  readonly seeBackups: string;
  /** In the place of a list that has nothing to show because it is damaged. */
  readonly notReadable: string;
  readonly troubles: Readonly<Record<VaultTrouble, string>>;
  readonly failures: Readonly<Record<Reason, string>>;

  readonly intro: string;
  readonly loading: string;
  readonly none: string;
  last(at: string): string;
  readonly backUp: string;
  readonly backingUp: string;
  readonly notWhileDamaged: string;
  readonly list: string;
  /** How large the file is, and what is in it. */
  about(counts: string, size: string): string;
  unreadable(size: string): string;
  readonly save: string;
  readonly saving: string;
  readonly returnTo: string;
  readonly returnHow: string;
  readonly returnNow: string;
  readonly returning: string;
  readonly cancel: string;

  readonly fromFile: string;
  readonly fromFileHow: string;
  readonly chooseFile: string;
  readonly oneFile: string;
  readonly notUtf8: string;
  readonly reading: string;
  refused(file: string): string;
  readonly nothingChanged: string;
  preview(file: string, at: string): string;
  readonly replace: string;
  readonly refusals: Readonly<Record<BackupRefusalReason, string>>;
  /** @param path `library.notes[3].note.id`; names that stand in the file, the same in every language */
  at(path: string): string;

  readonly done: {
    readonly backedUp: string;
    readonly saved: string;
    returned(at: string): string;
    readonly undone: string;
  };
  /** What is left when little is. */
  lowRoom(left: string): string;
}
