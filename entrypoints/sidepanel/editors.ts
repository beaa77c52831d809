import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { editing } from '../../components/note/Editor.tsx';
import { type Begun, openWriting, type Writing } from '../../components/note/writing.ts';
import type { PanelEditor } from '../../components/panel/view.ts';
import type { askBackground } from '../../lib/bridge/ask.ts';
import { instantOf, type PanelHost } from './host.ts';

/** "Saved" is read before the editor goes. In ms. */
const SAVED_STAYS = 900;

interface Open {
  readonly key: string;
  readonly isNew: boolean;
  readonly writing: Writing;
  readonly stop: () => void;
}

/** The notes that are being written in the panel. They outlive a change of tab: what is written stays in sight. */
export interface Editors {
  readonly open: ReadonlySignal<readonly PanelEditor[]>;
  /** A note that is already being written is left as it is. */
  begin(begun: Begun): void;
  close(key: string): void;
  /** The panel may go at any moment: what was typed last becomes a draft now. */
  keepAll(): void;
}

export function makeEditors(ask: typeof askBackground, host: Pick<PanelHost, 'now' | 'newId' | 'after'>): Editors {
  const all = signal<readonly Open[]>([]);

  function begin(begun: Begun): void {
    if (all.value.some(({ writing }) => writing.note.value.id === begun.note.id)) return;
    const writing = openWriting(begun, {
      save: (note) => ask('note/save', { note }),
      keepDraft: (note) => ask('note/draft', { note }),
      dropDraft: (id) => ask('note/drop-draft', { id }),
      now: () => instantOf(host),
      newId: host.newId,
      after: host.after,
    });
    const key = host.newId();
    const stop = effect(() => {
      if (writing.state.value.kind !== 'saved') return undefined;
      return host.after(SAVED_STAYS, () => close(key));
    });
    all.value = [...all.value, { key, isNew: begun.stored === null, writing, stop }];
  }

  function close(key: string): void {
    const closed = all.value.find((one) => one.key === key);
    if (closed === undefined) return;
    closed.stop();
    void closed.writing.keepNow();
    all.value = all.value.filter((one) => one !== closed);
  }

  return {
    open: computed(() => all.value.map(({ key, isNew, writing }) => ({ key, isNew, editing: editing(writing) }))),
    begin,
    close,
    keepAll: () => {
      for (const { writing } of all.value) void writing.keepNow();
    },
  };
}
