import type { FromOurPagesHandlers } from '../../../lib/bridge/answer-asked.ts';
import type { Vault } from './vault.ts';

type VaultType = Extract<keyof FromOurPagesHandlers, `vault/${string}`>;

/** What our own pages may ask about the second copy. */
export const vaultAnswers = (vault: Vault): Pick<FromOurPagesHandlers, VaultType> => ({
  'vault/state': () => vault.state(),
  'vault/backups': () => vault.backups(),
  'vault/backup': () => vault.backup(),
  'vault/mend': () => vault.mend(),
  'vault/return': ({ backup }) => vault.returnTo(backup),
  'vault/accept': () => vault.accept(),
});
