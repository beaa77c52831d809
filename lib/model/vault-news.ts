import type { Reason } from './answer.ts';
import type { PackName } from './backup.ts';
import type { Restored, VaultState } from './vault.ts';

export type DamagedVault = Extract<VaultState, { readonly kind: 'damaged' }>;

/** What the reader is told above everything else. */
export type VaultNews =
  | { readonly kind: 'none' }
  /** A later version of the extension wrote the notes: there is nothing to press. */
  | { readonly kind: 'newer' }
  | {
      readonly kind: 'damaged';
      readonly state: DamagedVault;
      /** What is being done about it. */
      readonly doing: 'mend' | 'accept' | null;
      /** Why it could not be. */
      readonly failure: Reason | null;
    }
  /** What the reader wrote is whole, but packs that came from files are gone. */
  | { readonly kind: 'packs'; readonly packs: readonly PackName[] }
  | { readonly kind: 'mended'; readonly restored: Restored }
  | { readonly kind: 'accepted' };

export interface VaultNewsActions {
  mend(): void;
  /** The reader takes what is there for all there is. */
  accept(): void;
  /** What is told has been read. */
  close(): void;
}
