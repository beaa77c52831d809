import { type ReadonlySignal, signal } from '@preact/signals';
import type { Answer, Reason } from '../../../lib/model/answer.ts';
import type { BinnedNote } from '../../../lib/model/kept-note.ts';
import type { Ask } from './host.ts';
import type { KnownNames } from './names.ts';
import type { ToastState } from './toast.ts';

/** What was deleted less than thirty days ago. */
export interface BinState {
  /** `null` until the first answer, and after a failure. */
  readonly binned: ReadonlySignal<readonly BinnedNote[] | null>;
  readonly failure: ReadonlySignal<Reason | null>;
  load(): Promise<void>;
  restore(ids: readonly string[]): Promise<void>;
  /** For ever; `null`: all of it. */
  destroy(ids: readonly string[] | null): Promise<void>;
}

export interface BinHost {
  readonly ask: Ask;
  readonly names: KnownNames;
  readonly toast: ToastState;
  refresh(): Promise<void>;
}

export function makeBin({ ask, names, toast, refresh }: BinHost): BinState {
  const binned = signal<readonly BinnedNote[] | null>(null);
  const failure = signal<Reason | null>(null);

  async function load(): Promise<void> {
    const answer = await ask('notes/bin', null);
    if (answer.ok) await names.findFor(answer.value.map(({ note }) => note));
    failure.value = answer.ok ? null : answer.reason;
    binned.value = answer.ok ? answer.value : null;
  }

  async function after(answer: Answer<null>, kind: 'restored' | 'destroyed', count: number): Promise<void> {
    await refresh();
    toast.say(answer.ok ? { kind, count } : { kind: 'failed', reason: answer.reason });
  }

  return {
    binned,
    failure,
    load,
    async restore(ids) {
      await after(await ask('notes/restore', { ids }), 'restored', ids.length);
    },
    async destroy(ids) {
      const count = ids?.length ?? binned.value?.length ?? 0;
      await after(await ask('notes/destroy', { ids }), 'destroyed', count);
    },
  };
}
