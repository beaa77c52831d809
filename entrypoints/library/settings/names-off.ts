import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { FormOff, NameOff } from '../../../components/library/settings/settings-view.ts';
import type { askBackground } from '../../../lib/bridge/ask.ts';
import type { Settings } from '../../../lib/model/settings.ts';

export interface NamesOff {
  /** In the order in which they were switched off. */
  readonly names: ReadonlySignal<readonly NameOff[]>;
  readonly forms: ReadonlySignal<readonly FormOff[]>;
  /** Learns those that are not known yet. */
  learn(): Promise<void>;
  /** The dictionary, or the language, is another one: all of them are asked for anew. */
  forget(): Promise<void>;
}

/** What the names are called that are switched off, and those for which forms do not stand. */
export function makeNamesOff(settings: ReadonlySignal<Settings | null>, ask: typeof askBackground): NamesOff {
  const known = signal<ReadonlyMap<string, string | null>>(new Map());
  const names = computed(() =>
    (settings.value?.entitiesOff ?? []).map((id) => ({ id, name: known.value.get(id) ?? null })),
  );
  const forms = computed(() =>
    (settings.value?.unlit ?? []).map((form) => ({ ...form, name: known.value.get(form.entity) ?? null })),
  );

  const wanted = (): readonly string[] => {
    const { entitiesOff, unlit } = settings.value ?? { entitiesOff: [], unlit: [] };
    return [...new Set([...entitiesOff, ...unlit.map(({ entity }) => entity)])];
  };

  async function name(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const answer = await ask('corpus/refs', { ids });
    if (!answer.ok) return;
    const found = new Map(answer.value.map((ref) => [ref.id, ref.name]));
    known.value = new Map([...known.value, ...ids.map((id) => [id, found.get(id) ?? null] as const)]);
  }

  return {
    names,
    forms,
    learn: () => name(wanted().filter((id) => !known.value.has(id))),
    forget: () => name(wanted()),
  };
}
