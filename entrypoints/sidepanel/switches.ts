import type { Signal } from '@preact/signals';
import type { askBackground } from '../../lib/bridge/ask.ts';
import type { Category } from '../../lib/model/category.ts';
import type { Settings } from '../../lib/model/settings.ts';
import type { Toasts } from './toasts.ts';

/** What the reader wants lit: shown at once, taken back and said when it could not be stored. */
export interface Switches {
  category(category: Category, on: boolean): Promise<void>;
  name(entity: string, on: boolean): Promise<void>;
  /** The settings are stored so. */
  resettle(settings: Settings): void;
}

export function makeSwitches(
  ask: typeof askBackground,
  settings: Signal<Settings | null>,
  toasts: Pick<Toasts, 'failed'>,
): Switches {
  let stored: Settings | null = null;
  let saving = 0;

  async function change(next: Settings): Promise<void> {
    if (saving === 0) stored = settings.value;
    settings.value = next;
    saving += 1;
    const answer = await ask('settings/set', next);
    saving -= 1;
    if (answer.ok) stored = next;
    else toasts.failed('notSwitched');
    if (saving === 0) settings.value = stored;
  }

  return {
    category: async (category, on) => {
      const before = settings.value;
      if (before !== null) await change({ ...before, categories: { ...before.categories, [category]: on } });
    },
    name: async (entity, on) => {
      const before = settings.value;
      if (before === null) return;
      const others = before.entitiesOff.filter((one) => one !== entity);
      await change({ ...before, entitiesOff: on ? others : [...others, entity] });
    },
    resettle: (next) => {
      // Between two quick switches the browser tells of the first: the second must not spring back.
      if (saving === 0) settings.value = next;
    },
  };
}
