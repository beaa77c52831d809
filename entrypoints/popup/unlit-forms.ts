import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { PopupPage, UnlitForm } from '../../components/popup/page.ts';
import type { UnlitDecision } from '../../components/popup/UnlitForms.tsx';
import type { askBackground } from '../../lib/bridge/ask.ts';
import type { EntityRef } from '../../lib/model/card.ts';
import type { Settings, Unlit } from '../../lib/model/settings.ts';

interface UnlitOptions {
  readonly settings: ReadonlySignal<Settings | null>;
  readonly page: ReadonlySignal<PopupPage | null>;
  readonly ask: typeof askBackground;
  /** Shows and stores settings, and looks at the page again. */
  change(settings: Settings): Promise<void>;
}

export interface UnlitForms {
  /** Those that only the page keeps, and those of the settings that hold on its site. */
  readonly forms: ReadonlySignal<readonly UnlitForm[]>;
  /** @param tab `undefined` where none can be read */
  look(tab: number | undefined): Promise<void>;
  /** The reader's language is another one. */
  renameAll(): Promise<void>;
  decide(form: Unlit, decision: UnlitDecision): Promise<void>;
}

const isSame = (one: Unlit, other: Unlit): boolean => one.entity === other.entity && one.alias === other.alias;

/** Forms of which the reader said "not this one", as far as they concern the page under the popup. */
export function makeUnlitForms({ settings, page, ask, change }: UnlitOptions): UnlitForms {
  const here = signal<readonly (Unlit & { readonly ref: EntityRef })[]>([]);
  const names = signal<ReadonlyMap<string, string>>(new Map());
  let tab: number | undefined;

  const origin = computed(() => (page.value?.kind === 'site' ? page.value.origin : null));
  const saved = computed(() =>
    (settings.value?.unlit ?? []).filter(({ site }) => site === null || site === origin.value),
  );
  const forms = computed((): readonly UnlitForm[] => [
    ...here.value
      .filter((form) => !saved.value.some((one) => isSame(one, form)))
      .map(({ entity, alias, ref }) => ({ entity, alias, name: ref.name, scope: 'page' as const })),
    ...saved.value.map(({ entity, alias, site }) => ({
      entity,
      alias,
      name: names.value.get(entity) ?? entity,
      scope: site === null ? ('always' as const) : ('site' as const),
    })),
  ]);

  async function look(at: number | undefined): Promise<void> {
    tab = at;
    const answer = at === undefined ? undefined : await ask('tab/unlit', { tab: at });
    here.value = answer?.ok ? answer.value : [];
    await learn();
  }

  /** What no pack has any more keeps its id, and is not asked for again. */
  async function learn(): Promise<void> {
    const ids = [...new Set(saved.value.map(({ entity }) => entity))].filter((id) => !names.value.has(id));
    if (ids.length === 0) return;
    const answer = await ask('corpus/refs', { ids });
    if (!answer.ok) return;
    const found = new Map(answer.value.map((ref) => [ref.id, ref.name]));
    names.value = new Map([...names.value, ...ids.map((id) => [id, found.get(id) ?? id] as const)]);
  }

  async function decide(form: Unlit, decision: UnlitDecision): Promise<void> {
    const now = settings.value;
    if (now === null) return;
    const others = now.unlit.filter((one) => !saved.value.includes(one) || !isSame(one, form));
    if (decision === 'lit') {
      here.value = here.value.filter((one) => !isSame(one, form));
      if (tab !== undefined) await ask('tab/relight', { tab, entity: form.entity, alias: form.alias });
      if (others.length < now.unlit.length) await change({ ...now, unlit: others });
      return;
    }
    const site = decision === 'site' ? origin.value : null;
    const name = here.value.find((one) => isSame(one, form))?.ref.name;
    if (name !== undefined) names.value = new Map([...names.value, [form.entity, name]]);
    await change({ ...now, unlit: [...others, { entity: form.entity, alias: form.alias, site }] });
  }

  return {
    forms,
    look,
    renameAll: () => {
      names.value = new Map();
      return learn();
    },
    decide,
  };
}
