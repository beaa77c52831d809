import { useRef } from 'preact/hooks';
import type { Language } from '../../../lib/model/language.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { CloseIcon } from '../../icons.tsx';
import { useKeptFocus } from '../../use-kept-focus.ts';
import { sayTextDone } from './say-text-done.ts';
import type { TextToast } from './texts-view.ts';

interface TextToastLineProps {
  readonly toast: TextToast | null;
  readonly language: Language;
  onUndo(): void;
  onDismiss(): void;
}

/** What was just done with the text; it stays until something else is done. */
export function TextToastLine({ toast, language, onUndo, onDismiss }: TextToastLineProps) {
  return (
    <div class={toast === null ? 'toast unseen' : 'toast'} data-kind={toast?.done.kind}>
      <span role="status">{toast !== null && sayTextDone(toast.done, language)}</span>
      {toast?.canUndo && <UndoButton language={language} onClick={onUndo} />}
      {toast !== null && <DismissButton language={language} onClick={onDismiss} />}
    </div>
  );
}

interface ToastButtonProps {
  readonly language: Language;
  onClick(): void;
}

function UndoButton({ language, onClick }: ToastButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useKeptFocus(button);
  return (
    <button ref={button} type="button" data-undo onClick={onClick}>
      {NOTES_WORDS[language].undo}
    </button>
  );
}

function DismissButton({ language, onClick }: ToastButtonProps) {
  const button = useRef<HTMLButtonElement>(null);
  useKeptFocus(button);
  const { close } = NOTES_WORDS[language];
  return (
    <button ref={button} type="button" class="dismiss" aria-label={close} title={close} onClick={onClick}>
      <CloseIcon />
    </button>
  );
}
