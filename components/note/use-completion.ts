import type { TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';

export interface CompletionKeys {
  /** Proposals on show. */
  readonly count: number;
  /** Of the proposal that Enter takes when the reader has moved to none; `null` when there is no such. */
  readonly first: number | null;
  onPick(at: number): void;
  /** Enter, or a sign that ends an entry, with no proposal under the cursor. */
  onFree(): void;
  /** Backspace with nothing typed. */
  onBack(): void;
  onHide(): void;
}

export interface Completion {
  /** Of the proposal under the cursor. */
  readonly active: number | null;
  reset(): void;
  onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>): void;
}

const NEXT = { ArrowDown: 1, ArrowUp: -1 } as const;
const isArrow = (key: string): key is keyof typeof NEXT => key in NEXT;

/** The keys of a field that proposes: arrows move, Enter takes, Escape hides the list and only then reaches the editor. */
export function useCompletion({ count, first, onPick, onFree, onBack, onHide }: CompletionKeys): Completion {
  const [moved, setMoved] = useState<number | null>(null);
  const active = count === 0 ? null : moved === null ? first : Math.min(moved, count - 1);
  function onKeyDown(event: TargetedKeyboardEvent<HTMLInputElement>): void {
    const { key, isComposing, ctrlKey, metaKey, altKey } = event;
    // Enter ends a word of an input method, and with Ctrl it saves the note.
    if (isComposing || ctrlKey || metaKey || altKey) return;
    if (key === 'Backspace') {
      if (event.currentTarget.value === '') onBack();
    } else if (key === 'Enter' || key === ',') {
      event.preventDefault();
      if (key === 'Enter' && active !== null) onPick(active);
      else onFree();
      setMoved(null);
    } else if (count === 0) {
      return;
    } else if (isArrow(key)) {
      event.preventDefault();
      const from = active ?? (key === 'ArrowDown' ? -1 : 0);
      setMoved((from + NEXT[key] + count) % count);
    } else if (key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setMoved(null);
      onHide();
    }
  }
  return { active, reset: () => setMoved(null), onKeyDown };
}
