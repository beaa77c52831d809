import type { Language } from '../../lib/model/language.ts';
import type { TabOutline } from '../../lib/model/outline.ts';
import { sayDate } from '../../lib/words/date.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { hostOf } from '../host-of.ts';

interface PanelHeaderProps {
  /** `null` while the page beside the panel is not read. */
  readonly outline: TabOutline | null;
  readonly language: Language;
}

/** Which page this is. */
export function PanelHeader({ outline, language }: PanelHeaderProps) {
  if (outline === null) {
    return (
      <header>
        <h1 class="wordmark">Repères</h1>
      </header>
    );
  }
  const { date } = outline;
  const popup = POPUP_WORDS[language];
  const host = hostOf(outline.origin);
  return (
    <header>
      <h1>{outline.page?.noted.title || host}</h1>
      <p class="quiet">
        {host}
        {' · '}
        {date === null ? (
          `${popup.date} ${popup.dateUnknown}`
        ) : (
          <time dateTime={date.iso} title={`${popup.date}, ${popup.dateOrigin[date.origin]}`}>
            {sayDate(date.iso, language, 'long')}
          </time>
        )}
      </p>
    </header>
  );
}
