import { useEffect, useRef, useState } from 'preact/hooks';
import { isSameJson } from '../../../lib/model/same-json.ts';
import type { Unsaved } from './own-view.ts';

export interface Drafting<T> {
  readonly draft: T;
  /** Something was typed that is not saved. */
  readonly isDirty: boolean;
  /** What it began from has changed elsewhere meanwhile. */
  readonly hasMovedOn: boolean;
  /** It was found as the reader had left it, and not touched since. */
  readonly isResumed: boolean;
  change(part: Partial<T>): void;
  /** What is stored now is what was typed; later letters stay. */
  settle(saved: T): void;
  reset(): void;
}

/**
 * What is being typed over something that may change elsewhere: untouched it follows, touched it stays, and is kept
 * at every change, so that leaving the page loses nothing.
 * @param fresh what is stored, as a form shows it
 */
export function useDraft<T extends object>(
  fresh: T,
  begun: Unsaved<T> | null,
  keep: (unsaved: Unsaved<T> | null) => void,
): Drafting<T> {
  const [held, setHeld] = useState<Unsaved<T>>(begun ?? { from: fresh, draft: fresh });
  const [isResumed, setResumed] = useState(begun !== null);
  const latest = useRef(fresh);
  latest.current = fresh;
  const isDirty = !isSameJson(held.draft, held.from);
  const hasMovedOn = !isSameJson(held.from, fresh);
  useEffect(() => {
    if (!isDirty && hasMovedOn) setHeld({ from: latest.current, draft: latest.current });
  }, [isDirty, hasMovedOn]);

  /** From what is held then: several fields may change before anything is drawn again. */
  function hold(next: (held: Unsaved<T>) => Unsaved<T>): void {
    setResumed(false);
    setHeld((before) => {
      const after = next(before);
      keep(isSameJson(after.draft, after.from) ? null : after);
      return after;
    });
  }
  return {
    draft: held.draft,
    isDirty,
    hasMovedOn: isDirty && hasMovedOn,
    isResumed: isResumed && isDirty,
    change: (part) => hold(({ from, draft }) => ({ from, draft: { ...draft, ...part } })),
    settle: (saved) =>
      hold(({ draft }) => ({
        from: latest.current,
        draft: isSameJson(draft, saved) ? latest.current : draft,
      })),
    reset: () => hold(() => ({ from: latest.current, draft: latest.current })),
  };
}
