import type { VaultState, VaultTrouble } from '../../lib/model/vault.ts';

/** A backup that could not be made is made a little later; one that is missing for so long is worth a word. In ms. */
const LASTS = 24 * 60 * 60 * 1000;

/** Why no backup could be made for a day or ever; `null` when there is one, or it is nothing that lasts. */
export function lastingTrouble(state: VaultState | null, now: Date): VaultTrouble | null {
  if (state?.kind !== 'sound') return null;
  const { trouble, last } = state;
  return last === null || now.getTime() - Date.parse(last.at) > LASTS ? trouble : null;
}
