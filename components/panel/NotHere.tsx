import type { Language } from '../../lib/model/language.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { REASON_WORDS } from '../../lib/words/reason.ts';
import { Notice } from '../Notice.tsx';
import { ReadHere } from '../ReadHere.tsx';
import type { PanelActions } from './actions.ts';
import type { PanelView } from './view.ts';

interface NotHereProps {
  readonly view: Exclude<PanelView, { kind: 'page' }>;
  readonly language: Language;
  readonly actions: PanelActions;
}

/** Why nothing of this tab is shown, and what can be done about it. */
export function NotHere({ view, language, actions }: NotHereProps) {
  const words = PANEL_WORDS[language];
  switch (view.kind) {
    case 'loading':
      return <p class="quiet">{words.loading}</p>;
    case 'failed':
      return <Notice kind="warning">{REASON_WORDS[language][view.reason]}</Notice>;
    case 'unreadable':
      return <Notice kind="news">{POPUP_WORDS[language].unreadable}</Notice>;
    case 'unknown':
      return (
        <Notice kind="news">
          <p>{words.unknownPage}</p>
          <p>
            <a href="welcome.html" target="_blank" rel="noopener">
              {words.sitesToRead}
            </a>
          </p>
        </Notice>
      );
    case 'unread':
      return (
        <ReadHere
          origin={view.origin}
          granted={view.granted}
          read={false}
          language={language}
          onReadNow={actions.readNow}
          onReadAlways={actions.readAlways}
        />
      );
  }
}
