import { useRef } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import { OWN_WORDS } from '../../lib/words/own.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import { CloseIcon } from '../icons.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import type { PanelActions } from './actions.ts';
import type { AddedName, PanelToast } from './view.ts';

interface ToastsProps {
  readonly toasts: readonly PanelToast[];
  readonly language: Language;
  readonly actions: PanelActions;
}

interface ToastProps extends Omit<ToastsProps, 'toasts'> {
  readonly toast: PanelToast;
}

/** What was just done, each with its way back. The list is always there, so that what comes into it is spoken. */
export function Toasts({ toasts, language, actions }: ToastsProps) {
  return (
    <div class="toasts" role="status">
      {toasts.map((toast) => (
        <Toast key={toast.id} toast={toast} language={language} actions={actions} />
      ))}
    </div>
  );
}

function Toast({ toast: { id, said, canUndo }, language, actions }: ToastProps) {
  const words = PANEL_WORDS[language];
  const item = useRef<HTMLDivElement>(null);
  useKeptFocus(item);
  return (
    <div ref={item} class={canUndo ? 'toast' : 'toast warning'}>
      <p class="toast-text">{typeof said === 'string' ? words.said[said] : <Added {...said} language={language} />}</p>
      {canUndo && (
        <button type="button" data-undo onClick={() => actions.undo(id)}>
          {words.undo}
        </button>
      )}
      <button
        type="button"
        class="step"
        aria-label={words.dismiss}
        title={words.dismiss}
        onClick={() => actions.dismiss(id)}
      >
        <CloseIcon />
      </button>
    </div>
  );
}

const Added = ({ name, place, language }: AddedName & { readonly language: Language }) => (
  <>
    {OWN_WORDS[language].wasAdded(name)}{' '}
    <a href={`library.html#${place}`} target="_blank" rel="noopener" aria-label={OWN_WORDS[language].openName(name)}>
      {OWN_WORDS[language].openOwn}
    </a>
  </>
);
