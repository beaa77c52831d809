import type { Language } from '../../lib/model/language.ts';
import type { TabOutline } from '../../lib/model/outline.ts';
import { briefPlace } from '../../lib/model/place.ts';
import { BRIEF_WORDS } from '../../lib/words/brief.ts';
import { sayCount } from '../../lib/words/count.ts';
import { sayDate } from '../../lib/words/date.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import { POPUP_WORDS } from '../../lib/words/popup.ts';
import { hostOf } from '../host-of.ts';
import { isShown, PANEL_SECTIONS, type Sections } from './sections.ts';

interface PanelHeaderProps {
  /** The one beside the panel. */
  readonly tab: number | null;
  /** `null` while the page beside the panel is not read. */
  readonly outline: TabOutline | null;
  readonly sections: Sections | null;
  readonly language: Language;
}

/** Which page this is, and the ways to what the panel has of it. */
export function PanelHeader({ tab, outline, sections, language }: PanelHeaderProps) {
  if (tab === null || outline === null || sections === null) {
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
      <Ways sections={sections} language={language} />
      <p class="to-brief">
        <a href={`library.html#${briefPlace(tab)}`} target="_blank" rel="noopener" title={BRIEF_WORDS[language].open}>
          {BRIEF_WORDS[language].brief}
        </a>
      </p>
    </header>
  );
}

function Ways({ sections, language }: { readonly sections: Sections; readonly language: Language }) {
  const words = PANEL_WORDS[language];
  return (
    <nav aria-label={words.inThisPanel}>
      {PANEL_SECTIONS.filter((section) => isShown(section, sections)).map((section) => (
        <a key={section} href={`#${section}`}>
          {words.links[section]} <span class="count">{sayCount(sections[section].length, language)}</span>
        </a>
      ))}
    </nav>
  );
}
