import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import { UNDO_WORDS } from '../../lib/words/undo.ts';
import { CloseIcon } from '../icons.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';

/** How what was done can be taken back: not at all, with a click, or it is being taken back at this moment. */
export type WayBack = 'none' | 'open' | 'working';

interface UndoLineProps {
  /** `null` when there is nothing to say. */
  readonly said: string | null;
  readonly failed: boolean;
  readonly back: WayBack;
  readonly language: Language;
  onUndo(): void;
  onDismiss(): void;
}

/** What was just done; it stays, and can be taken back, until something else is done. Inside `main`, styled by notes.css. */
export function UndoLine({ said, failed, back, language, onUndo, onDismiss }: UndoLineProps) {
  const line = useRef<HTMLDivElement>(null);
  return (
    <div ref={line} class={said === null ? 'toast unseen' : 'toast'} data-kind={failed ? 'failed' : undefined}>
      <span role="status">{back === 'working' ? UNDO_WORDS[language].undoing : said}</span>
      {back !== 'none' && <Undo line={line} busy={back === 'working'} language={language} onUndo={onUndo} />}
      {said !== null && <Dismiss language={language} onDismiss={onDismiss} />}
    </div>
  );
}

interface UndoProps {
  readonly line: RefObject<HTMLElement | null>;
  readonly busy: boolean;
  readonly language: Language;
  onUndo(): void;
}

function Undo({ line, busy, language, onUndo }: UndoProps) {
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const here = button.current;
    return () => {
      // The line stays, and with it what says how it went.
      if (here !== null && here === here.ownerDocument.activeElement) {
        queueMicrotask(() => line.current?.querySelector<HTMLElement>('.dismiss')?.focus());
      }
    };
  }, [line]);
  return (
    <button ref={button} type="button" data-undo aria-disabled={busy} onClick={onUndo}>
      {UNDO_WORDS[language].undo}
    </button>
  );
}

function Dismiss({ language, onDismiss }: Pick<UndoLineProps, 'language' | 'onDismiss'>) {
  const button = useRef<HTMLButtonElement>(null);
  useKeptFocus(button);
  const { close } = UNDO_WORDS[language];
  return (
    <button ref={button} type="button" class="dismiss" aria-label={close} title={close} onClick={onDismiss}>
      <CloseIcon />
    </button>
  );
}
