import { type ReadonlySignal, signal } from '@preact/signals';
import { draftOfUnknown, type NameDraft } from '../../components/own/name-draft.ts';
import { ownPlace } from '../../components/own/own-place.ts';
import type { PanelNaming } from '../../components/panel/view.ts';
import type { askBackground } from '../../lib/bridge/ask.ts';
import type { TabOutline } from '../../lib/model/outline.ts';
import type { NewName } from '../../lib/model/own-pack.ts';
import type { UnknownName } from '../../lib/model/unknown.ts';
import type { Toasts } from './toasts.ts';

/** Names of pages on their way into the reader's own pack. They outlive a change of tab and of page, as notes do. */
export interface Namings {
  readonly being: ReadonlySignal<readonly PanelNaming[]>;
  /** Ids of those that were added, by the text under which they are listed. */
  readonly added: ReadonlySignal<ReadonlyMap<string, string>>;
  /** @param page where it stands, by its key */
  begin(unknown: UnknownName, page: string, outline: Pick<TabOutline, 'page' | 'date'>): void;
  change(text: string, draft: NameDraft): void;
  add(text: string, name: NewName): Promise<void>;
  close(text: string): void;
  /** The page was read again, and has these unknown names: those that were added are known by now. */
  reread(names: readonly UnknownName[]): void;
}

export function makeNamings(ask: typeof askBackground, toasts: Pick<Toasts, 'done'>): Namings {
  const being = signal<readonly PanelNaming[]>([]);
  const added = signal<ReadonlyMap<string, string>>(new Map());

  const change = (text: string, part: Partial<PanelNaming>): void => {
    being.value = being.value.map((one) => (one.unknown.text === text ? { ...one, ...part } : one));
  };
  const close = (text: string): void => {
    being.value = being.value.filter(({ unknown }) => unknown.text !== text);
  };
  const forget = (text: string): void => {
    added.value = new Map([...added.value].filter(([listed]) => listed !== text));
  };

  async function add(text: string, name: NewName): Promise<void> {
    change(text, { saving: 'saving' });
    const answer = await ask('own/add', name);
    if (!answer.ok) return change(text, { saving: answer.reason });
    const { entities, facts } = answer.value;
    const id = entities[0]?.id ?? '';
    added.value = new Map([...added.value, [text, id]]);
    close(text);
    toasts.done({ name: name.name, place: ownPlace(id) }, async () => {
      const back = await ask('own/remove', {
        entities: entities.map((one) => one.id),
        facts: facts.map((one) => one.id),
      });
      if (back.ok) forget(text);
      return back.ok;
    });
  }

  return {
    being,
    added,
    begin: (unknown, page, { page: beside, date }) => {
      if (being.value.some((one) => one.unknown.text === unknown.text)) return;
      const pageDate = date?.iso ?? null;
      const source = beside && { page: beside.noted, pageDate, quote: unknown.sentence };
      const draft = draftOfUnknown(unknown, pageDate);
      being.value = [...being.value, { page, unknown, source, draft, saving: 'no' }];
    },
    change: (text, draft) => change(text, { draft }),
    add,
    close,
    reread: (names) => {
      const left = [...added.value].filter(([text]) => names.some((name) => name.text === text));
      if (left.length < added.value.size) added.value = new Map(left);
    },
  };
}
