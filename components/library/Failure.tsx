import type { Language } from '../../lib/model/language.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { REASON_WORDS } from '../../lib/words/reason.ts';
import { Notice } from '../Notice.tsx';
import type { LibraryView } from './view.ts';

interface FailureProps {
  readonly view: Extract<LibraryView, { kind: 'unknown' | 'failed' }>;
  readonly language: Language;
  readonly rebuilding: boolean;
  onRebuild(): void;
}

/** Why there is no page here, and the way on. */
export function Failure({ view, language, rebuilding, onRebuild }: FailureProps) {
  const words = LIBRARY_WORDS[language];
  if (view.kind === 'failed' && view.reason === 'database') {
    return (
      <>
        <h1 tabIndex={-1}>{words.library}</h1>
        <Notice kind="warning">
          <p>{rebuilding ? words.rebuilding : POPUP_WORDS[language].broken}</p>
          <button type="button" class="main" disabled={rebuilding} onClick={onRebuild}>
            {words.rebuild}
          </button>
        </Notice>
      </>
    );
  }
  return (
    <>
      <h1 tabIndex={-1}>{words.library}</h1>
      <Notice kind="warning">
        {view.kind === 'unknown' ? words.unknown[view.what] : REASON_WORDS[language][view.reason]}
      </Notice>
      <p>
        <a href="#/">{words.backHome}</a>
      </p>
    </>
  );
}
