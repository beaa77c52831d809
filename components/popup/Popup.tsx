import type { Language } from '../../lib/model/language.ts';
import type { Settings, Unlit } from '../../lib/model/settings.ts';
import { POPUP_WORDS, type PopupNotice } from '../../lib/words/popup.ts';
import { Notice } from '../Notice.tsx';
import { Categories } from './Categories.tsx';
import { Corpus } from './Corpus.tsx';
import { Density } from './Density.tsx';
import { MoreSettings } from './MoreSettings.tsx';
import { Page } from './Page.tsx';
import { type CorpusHealth, isOnAt, type NamedEntity, type PopupPage, type UnlitForm } from './page.ts';
import { Sites } from './Sites.tsx';
import { type UnlitDecision, UnlitForms } from './UnlitForms.tsx';

export interface PopupProps {
  readonly settings: Settings;
  readonly language: Language;
  /** `null` until it is known which page lies under the popup. */
  readonly page: PopupPage | null;
  readonly corpus: CorpusHealth;
  readonly notice: PopupNotice | null;
  /** Names that were off when the popup opened. */
  readonly namesOff: readonly NamedEntity[];
  /** Forms that are not lit on this page. */
  readonly unlit: readonly UnlitForm[];
  /** The settings are to be these. */
  onSettings(settings: Settings): void;
  onReadNow(): void;
  onReadAlways(): void;
  /** `null` takes a correction back. */
  onDate(iso: string | null): void;
  onRebuild(): void;
  /** Called in the turn of the click: browsers open their side panel in no other. */
  onPanel(): void;
  onNotePage(): void;
  /** A form is to stay unlit, or to be lit again. */
  onDecide(form: Unlit, decision: UnlitDecision): void;
}

/** Everything a reader can say about the page in front of them and about all others. */
export function Popup({ settings, language, page, corpus, notice, namesOff, unlit, ...on }: PopupProps) {
  const words = POPUP_WORDS[language];
  const found = page?.kind === 'site' && isOnAt(page.origin, settings) ? (page.summary?.found ?? null) : null;
  return (
    <main>
      <header>
        <h1 class="wordmark" tabIndex={-1}>
          Repères
        </h1>
        {page?.kind === 'site' && (
          <button type="button" class="plain" onClick={on.onNotePage}>
            {words.notePage}
          </button>
        )}
        <nav aria-label={words.links}>
          <button type="button" class="plain" onClick={on.onPanel}>
            {words.panel}
          </button>
          <a href="library.html" target="_blank" rel="noopener">
            {words.library}
          </a>
          <a href="welcome.html" target="_blank" rel="noopener">
            {words.access}
          </a>
        </nav>
      </header>
      <Corpus health={corpus} language={language} onRebuild={on.onRebuild} />
      <Sites settings={settings} language={language} page={page} onSettings={on.onSettings} />
      {notice !== null && <Notice kind="warning">{words.notices[notice]}</Notice>}
      {page !== null && <Page settings={settings} language={language} page={page} {...on} />}
      <UnlitForms forms={unlit} language={language} onDecide={on.onDecide} />
      <Categories settings={settings} language={language} found={found} onSettings={on.onSettings} />
      <Density settings={settings} language={language} onSettings={on.onSettings} />
      <MoreSettings settings={settings} language={language} namesOff={namesOff} onSettings={on.onSettings} />
    </main>
  );
}
