import type { SessionArea } from '../../entrypoints/background/kept.ts';

/** Session storage that outlives the makers that use it, as it outlives a worker. */
export function sessionArea(): SessionArea {
  const items = new Map<string, unknown>();
  return {
    get: async (key) => (items.has(key) ? { [key]: structuredClone(items.get(key)) } : {}),
    set: async (changes) => {
      for (const [key, value] of Object.entries(changes)) items.set(key, structuredClone(value));
    },
  };
}
