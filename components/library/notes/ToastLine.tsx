import type { Language } from '../../../lib/model/language.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { CloseIcon } from '../../icons.tsx';
import type { Toast } from './notes-view.ts';
import { sayDone } from './say-done.ts';

interface ToastLineProps {
  readonly toast: Toast | null;
  readonly language: Language;
  onUndo(): void;
  onDismiss(): void;
}

/** What was just done; it stays, and can be taken back, until something else is done. */
export function ToastLine({ toast, language, onUndo, onDismiss }: ToastLineProps) {
  const words = NOTES_WORDS[language];
  return (
    <div class={toast === null ? 'toast unseen' : 'toast'} data-kind={toast?.done.kind}>
      <span role="status">{toast !== null && sayDone(toast.done, language)}</span>
      {toast?.canUndo && (
        <button type="button" data-undo onClick={onUndo}>
          {words.undo}
        </button>
      )}
      {toast !== null && (
        <button type="button" class="dismiss" aria-label={words.close} title={words.close} onClick={onDismiss}>
          <CloseIcon />
        </button>
      )}
    </div>
  );
}
