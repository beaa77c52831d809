import { type ReadonlySignal, signal } from '@preact/signals';
import type { Done, Toast } from '../../../components/library/notes/notes-view.ts';
import type { Answer } from '../../../lib/model/answer.ts';

/** The line that says what was just done, and takes it back. */
export interface ToastState {
  readonly toast: ReadonlySignal<Toast | null>;
  /** Replaces what was said before: only the last action can be undone. */
  say(done: Done, undo?: () => Promise<Answer<unknown>>): void;
  undo(): Promise<void>;
  dismiss(): void;
  /** The reader goes to another place: what cannot be taken back was said there. */
  leave(): void;
}

export function makeToast(afterUndo: () => Promise<void>): ToastState {
  const toast = signal<Toast | null>(null);
  let takeBack: (() => Promise<Answer<unknown>>) | undefined;

  function say(done: Done, undo?: () => Promise<Answer<unknown>>): void {
    takeBack = undo;
    toast.value = { done, canUndo: undo !== undefined };
  }

  function dismiss(): void {
    takeBack = undefined;
    toast.value = null;
  }

  return {
    toast,
    say,
    async undo() {
      const work = takeBack;
      if (work === undefined) return;
      // At once: a second click must not undo twice.
      takeBack = undefined;
      const answer = await work();
      await afterUndo();
      say(answer.ok ? { kind: 'undone' } : { kind: 'failed', reason: answer.reason });
    },
    dismiss,
    leave() {
      if (takeBack === undefined) dismiss();
    },
  };
}
