import type { VaultArea } from '../../lib/vault/area.ts';

/** Extension storage that outlives its users, and can be broken. */
export function fakeArea(first: Readonly<Record<string, unknown>> = {}): VaultArea & {
  items(): Readonly<Record<string, unknown>>;
  writes(): number;
  /** Every write fails with this; `null`: none does. */
  break(error: Error | null): void;
  breakReading(error: Error | null): void;
} {
  let items: Record<string, unknown> = structuredClone(first);
  let writes = 0;
  let broken: Error | null = null;
  let mute: Error | null = null;
  return {
    get: async (keys) => {
      if (mute !== null) throw mute;
      if (keys === null) return structuredClone(items);
      const asked = typeof keys === 'string' ? [keys] : keys;
      return structuredClone(Object.fromEntries(asked.flatMap((key) => (key in items ? [[key, items[key]]] : []))));
    },
    set: async (changes) => {
      if (broken !== null) throw broken;
      writes += 1;
      items = { ...items, ...structuredClone(changes) };
    },
    remove: async (keys) => {
      if (broken !== null) throw broken;
      items = Object.fromEntries(Object.entries(items).filter(([key]) => !keys.includes(key)));
    },
    items: () => items,
    writes: () => writes,
    break: (error) => {
      broken = error;
    },
    breakReading: (error) => {
      mute = error;
    },
  };
}
