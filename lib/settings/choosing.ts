import type { Settings } from '../model/settings.ts';

/** What the reader chooses on a page of ours: shown at once, and as it was stored when it could not be. */
export interface Choosing {
  /** @returns whether it was stored */
  choose(next: Settings): Promise<boolean>;
  /** The settings are stored so, by this page or another one. */
  resettle(settings: Settings): void;
}

/**
 * @param shown the settings as the page shows them; `null` until they are known
 * @param store never throws; answers whether they were stored
 */
export function makeChoosing(shown: { value: Settings | null }, store: (next: Settings) => Promise<boolean>): Choosing {
  let stored: Settings | null = null;
  let saving = 0;
  return {
    async choose(next) {
      if (saving === 0) stored = shown.value;
      shown.value = next;
      saving += 1;
      const isStored = await store(next);
      saving -= 1;
      if (isStored) stored = next;
      if (saving === 0) shown.value = stored;
      return isStored;
    },
    resettle(settings) {
      // Between two quick choices the browser tells of the first: the second must not spring back.
      if (saving === 0) shown.value = settings;
    },
  };
}
