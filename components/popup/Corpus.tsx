import type { Language } from '../../lib/model/language.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { REASON_WORDS } from '../../lib/words/reason.ts';
import { Notice } from '../Notice.tsx';
import type { CorpusHealth } from './page.ts';

interface CorpusProps {
  readonly health: CorpusHealth;
  readonly language: Language;
  onRebuild(): void;
}

/** Silent while the corpus is well; else what happened and the way to rebuild it. */
export function Corpus({ health, language, onRebuild }: CorpusProps) {
  const words = POPUP_WORDS[language];
  switch (health) {
    case 'well':
      return null;
    case 'newer':
      return <Notice kind="warning">{REASON_WORDS[language].newer}</Notice>;
    case 'rebuilding':
      return <Notice kind="news">{words.rebuilding}</Notice>;
    case 'rebuilt':
      return <Notice kind="news">{words.rebuilt}</Notice>;
    case 'broken':
    case 'hopeless':
      return (
        <Notice kind="warning">
          <p>{health === 'broken' ? words.broken : words.hopeless}</p>
          <button type="button" class="main" onClick={onRebuild}>
            {words.rebuild}
          </button>
        </Notice>
      );
  }
}
