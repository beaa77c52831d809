import { effect, type ReadonlySignal } from '@preact/signals';
import type { Writing } from '../../components/note/writing.ts';

/** After "Saved" the reader wants the page back, when there was time to read the word. In ms. */
export const AFTER_SAVED = 900;
/** Time to change the colour of a highlight, or to begin a text. In ms. */
export const AFTER_HIGHLIGHT = 4000;

type Shown = { readonly kind: 'write' | 'highlight'; readonly writing: Writing } | { readonly kind: 'read' | 'gone' };

export interface Leaving {
  attend(isThere: boolean): void;
  stop(): void;
}

/** Leaves by itself when a note is saved and the reader does nothing more with it. */
export function makeLeaving(
  shown: ReadonlySignal<Shown | null>,
  after: (ms: number, run: () => void) => () => void,
  leave: () => void,
): Leaving {
  let isAttended = false;
  let stopWaiting = (): void => undefined;

  function look(): void {
    stopWaiting();
    stopWaiting = () => undefined;
    const { value } = shown;
    if (value === null || !('writing' in value) || value.writing.state.value.kind !== 'saved') return;
    if (value.kind === 'write') stopWaiting = after(AFTER_SAVED, leave);
    else if (!isAttended) stopWaiting = after(AFTER_HIGHLIGHT, leave);
  }
  const end = effect(look);

  return {
    attend(isThere) {
      isAttended = isThere;
      look();
    },
    stop() {
      end();
      stopWaiting();
    },
  };
}
