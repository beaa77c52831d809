import type { Done } from '../../../components/library/notes/notes-view.ts';
import type { Answer } from '../../../lib/model/answer.ts';
import { makeUndoing, type Undoing } from '../undoing.ts';

/** The line that says what was just done to notes, and takes it back. */
export interface ToastState extends Pick<Undoing<Done>, 'done' | 'undo' | 'dismiss'> {
  /** Replaces what was said before: only the last action can be undone. */
  say(done: Done, undo?: () => Promise<Answer<unknown>>): void;
  /** The reader goes to another place: what cannot be taken back was said there. */
  leave(): void;
}

export function makeToast(afterUndo: () => Promise<void>): ToastState {
  const { done, say, undo, dismiss } = makeUndoing<Done>();

  async function takenBack(work: () => Promise<Answer<unknown>>): Promise<Done> {
    const answer = await work();
    await afterUndo();
    return answer.ok ? { kind: 'undone' } : { kind: 'failed', reason: answer.reason };
  }

  return {
    done,
    undo,
    dismiss,
    say: (what, work) => say(what, work && (() => takenBack(work))),
    leave() {
      if (done.value?.back === 'none') dismiss();
    },
  };
}
