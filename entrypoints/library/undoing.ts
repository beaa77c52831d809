import { type ReadonlySignal, signal } from '@preact/signals';
import type { WayBack } from '../../components/library/UndoLine.tsx';

/** What was last done, as its page says it. */
export interface Done<T> {
  readonly what: T;
  readonly back: WayBack;
}

export interface Undoing<T extends { readonly kind: string }> {
  readonly done: ReadonlySignal<Done<T> | null>;
  /**
   * Replaces what was said before: only the last action can be undone.
   * @param undo takes it back; answers with what is to be said then. One that `failed` can be tried again
   */
  say(what: T, undo?: () => Promise<T>): void;
  undo(): Promise<void>;
  dismiss(): void;
}

/** The line that says what was just done, and takes it back. */
export function makeUndoing<T extends { readonly kind: string }>(): Undoing<T> {
  const done = signal<Done<T> | null>(null);
  let takeBack: (() => Promise<T>) | undefined;

  function say(what: T, undo?: () => Promise<T>): void {
    takeBack = undo;
    done.value = { what, back: undo === undefined ? 'none' : 'open' };
  }

  return {
    done,
    say,
    async undo() {
      const work = takeBack;
      const { value } = done;
      if (work === undefined || value === null) return;
      // At once: a second click must not undo twice.
      takeBack = undefined;
      const working = { ...value, back: 'working' } as const;
      done.value = working;
      const what = await work();
      // Unless something else was done meanwhile.
      if (done.value === working) say(what, what.kind === 'failed' ? work : undefined);
    },
    dismiss() {
      takeBack = undefined;
      done.value = null;
    },
  };
}
