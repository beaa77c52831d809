import type { SettingsArea } from '../../lib/settings/settings.ts';

type Listener = Parameters<SettingsArea['onChanged']['addListener']>[0];

/** An extension storage area in memory, which tells of changes as the browser does. */
export interface MemoryArea extends SettingsArea {
  readonly items: Map<string, unknown>;
  readonly listeners: Set<Listener>;
}

export function memoryArea(first: Readonly<Record<string, unknown>> = {}): MemoryArea {
  const items = new Map<string, unknown>(Object.entries(first));
  const listeners = new Set<Listener>();
  return {
    items,
    listeners,
    get: async (key) => (items.has(key) ? { [key]: structuredClone(items.get(key)) } : {}),
    set: async (changes) => {
      for (const [key, value] of Object.entries(changes)) items.set(key, structuredClone(value));
      const told = Object.fromEntries(Object.entries(changes).map(([key, newValue]) => [key, { newValue }]));
      for (const listener of listeners) listener(told);
    },
    onChanged: {
      addListener: (listener) => void listeners.add(listener),
      removeListener: (listener) => void listeners.delete(listener),
    },
  };
}
