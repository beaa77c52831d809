import { type ReadonlySignal, signal } from '@preact/signals';
import type { AddedName, PanelToast } from '../../components/panel/view.ts';
import type { PanelFailure, PanelSaid } from '../../lib/words/panel-words.ts';
import type { PanelHost } from './host.ts';

/** A reader who looked away still finds the way back for so long, whatever they do next. In ms. */
export const TOAST_STAYS = 10_000;

/** More would fill the panel. */
const TOASTS = 3;

export interface Toasts {
  readonly shown: ReadonlySignal<readonly PanelToast[]>;
  /** @param undo takes back what was done; answers whether it could */
  done(said: Exclude<PanelSaid, PanelFailure> | AddedName, undo: () => Promise<boolean>): void;
  failed(said: PanelFailure): void;
  /** The reader does something else: what was said long enough ago goes. Nothing goes by itself. */
  next(): void;
  /** Another page lies beside the panel: what failed on the one before says nothing of it. */
  forgetFailures(): void;
  undo(id: number): Promise<void>;
  dismiss(id: number): void;
}

interface Kept {
  readonly toast: PanelToast;
  readonly at: number;
  readonly undo?: () => Promise<boolean>;
}

export function makeToasts(host: Pick<PanelHost, 'now'>): Toasts {
  const kept = signal<readonly Kept[]>([]);
  const shown = signal<readonly PanelToast[]>([]);
  let last = 0;

  const keep = (next: readonly Kept[]): void => {
    kept.value = next.slice(-TOASTS);
    shown.value = kept.value.map(({ toast }) => toast);
  };
  const say = (said: PanelToast['said'], undo?: () => Promise<boolean>): void => {
    last += 1;
    const toast = { id: last, said, canUndo: undo !== undefined };
    // What failed before is past: this was done instead, or failed as the last thing.
    const before = kept.value.filter((one) => one.undo !== undefined);
    keep([...before, { toast, at: host.now(), ...(undo === undefined ? {} : { undo }) }]);
  };
  const dismiss = (id: number): void => keep(kept.value.filter(({ toast }) => toast.id !== id));

  return {
    shown,
    done: say,
    failed: (said) => say(said),
    next: () => {
      const old = host.now() - TOAST_STAYS;
      if (kept.value.some(({ at }) => at <= old)) keep(kept.value.filter(({ at }) => at > old));
    },
    forgetFailures: () => {
      if (kept.value.some((one) => one.undo === undefined)) keep(kept.value.filter((one) => one.undo !== undefined));
    },
    undo: async (id) => {
      const undo = kept.value.find(({ toast }) => toast.id === id)?.undo;
      dismiss(id);
      if (undo !== undefined && !(await undo())) say('notUndone');
    },
    dismiss,
  };
}
