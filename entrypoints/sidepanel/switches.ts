import type { Signal } from '@preact/signals';
import type { askBackground } from '../../lib/bridge/ask.ts';
import type { Category } from '../../lib/model/category.ts';
import type { Settings } from '../../lib/model/settings.ts';
import { makeChoosing } from '../../lib/settings/choosing.ts';
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
  const { choose, resettle } = makeChoosing(settings, async (next) => (await ask('settings/set', next)).ok);

  async function change(next: Settings): Promise<void> {
    if (!(await choose(next))) toasts.failed('notSwitched');
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
    resettle,
  };
}
