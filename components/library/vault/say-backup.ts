import type { PackName } from '../../../lib/model/backup.ts';
import type { Language } from '../../../lib/model/language.ts';
import { sayInstant } from '../../../lib/words/instant.ts';
import { VAULT_WORDS } from '../../../lib/words/vault.ts';
import type { BackupDone, BackupsView } from './backups-view.ts';

export function sayBackupDone(done: BackupDone, language: Language): string {
  const words = VAULT_WORDS[language];
  switch (done.kind) {
    case 'backed up':
      return words.done.backedUp;
    case 'saved':
      return words.done.saved;
    case 'returned':
      return [words.done.returned(sayInstant(done.at, language)), ...sayPacks(done.packs, language)].join(' ');
    case 'undone':
      return words.done.undone;
    case 'failed':
      return words.failures[done.reason];
  }
}

const sayPacks = (packs: readonly PackName[], language: Language): readonly string[] =>
  packs.length === 0 ? [] : [VAULT_WORDS[language].packsGone(packs.map(({ name }) => name).join(', '))];

/** What takes a moment, while it does. */
export function sayDoing({ doing }: BackupsView, language: Language): string | null {
  const words = VAULT_WORDS[language];
  switch (doing) {
    case 'back up':
      return words.backingUp;
    case 'save':
      return words.saving;
    case 'return':
      return words.returning;
    case null:
      return null;
  }
}
