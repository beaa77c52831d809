import type { VaultTrouble } from '../model/vault.ts';

/** The part of an extension storage area that the vault needs: `browser.storage.local`, or a test's own. */
export interface VaultArea {
  /** `null`: everything. */
  get(keys: string | string[] | null): Promise<Readonly<Record<string, unknown>>>;
  /** All of it or nothing. */
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
}

/** What a failed write says of the place that was written to. */
export const troubleOf = (error: unknown): VaultTrouble =>
  error instanceof Error && /quota|no[_ ]space/i.test(`${error.name} ${error.message}`) ? 'full' : 'failed';

/** Whether what was stored bears a later version of its shape than the one that is known. */
export const isLater = (stored: unknown, known: number): boolean =>
  typeof stored === 'object' &&
  stored !== null &&
  'version' in stored &&
  typeof stored.version === 'number' &&
  stored.version > known;
