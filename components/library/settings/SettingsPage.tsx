import type { Reason } from '../../../lib/model/answer.ts';
import type { Language } from '../../../lib/model/language.ts';
import { REASON_WORDS } from '../../../lib/words/reason.ts';
import { ROOM_WORDS } from '../../../lib/words/rooms.ts';
import { SETTINGS_PAGE_WORDS } from '../../../lib/words/settings-page.ts';
import { WELCOME_WORDS } from '../../../lib/words/welcome.ts';
import { Notice } from '../../Notice.tsx';
import { Categories } from '../../popup/Categories.tsx';
import { Demonyms } from '../../popup/Demonyms.tsx';
import { Density } from '../../popup/Density.tsx';
import { LanguageChoice } from '../../popup/LanguageChoice.tsx';
import { PainterChoice } from '../../popup/PainterChoice.tsx';
import { Sites } from '../../popup/Sites.tsx';
import { Switch } from '../../popup/Switch.tsx';
import { Keyboard } from './Keyboard.tsx';
import { FormsOff, NamesOff, SitesOff } from './Off.tsx';
import { Rebuild } from './Rebuild.tsx';
import { Setting } from './Setting.tsx';
import { Storage } from './Storage.tsx';
import type { SettingsActions, SettingsView } from './settings-view.ts';

export interface SettingsPageProps {
  /** `null` until the settings are there. */
  readonly view: SettingsView | null;
  /** Why they are not there. */
  readonly failure: Reason | null;
  readonly language: Language;
  readonly actions: SettingsActions;
}

/** Everything that the reader can choose, and all that is kept of it. */
export function SettingsPage({ view, failure, language, actions }: SettingsPageProps) {
  return (
    <>
      <h1 tabIndex={-1}>{ROOM_WORDS[language].settings}</h1>
      {failure !== null && <Notice kind="warning">{REASON_WORDS[language][failure]}</Notice>}
      {view !== null && <AllSettings view={view} language={language} actions={actions} />}
      {view === null && failure === null && <p role="status">{SETTINGS_PAGE_WORDS[language].loading}</p>}
    </>
  );
}

interface AllSettingsProps extends Pick<SettingsPageProps, 'language' | 'actions'> {
  readonly view: SettingsView;
}

function AllSettings({ view, language, actions }: AllSettingsProps) {
  const words = SETTINGS_PAGE_WORDS[language];
  const { settings } = view;
  const chosen = { settings, language, onSettings: actions.change };
  return (
    <div class="settings-page">
      <Setting title={words.marking}>
        <Sites {...chosen} page={null} />
        <Categories {...chosen} found={null} />
        <Density {...chosen} />
        <Demonyms {...chosen} />
      </Setting>
      <NamesOff names={view.namesOff} language={language} onLight={actions.light} />
      <FormsOff forms={view.formsOff} language={language} onRelight={actions.relight} />
      <SitesOff sites={settings.sitesOff} language={language} onAllow={actions.allow} />
      <Setting title={words.look}>
        <LanguageChoice {...chosen} />
        <PainterChoice {...chosen} />
        <p class="quiet">{words.painterMeaning}</p>
        <Switch on={settings.ticks} onToggle={(ticks) => actions.change({ ...settings, ticks })}>
          <span class="name">{words.ticks}</span>
        </Switch>
      </Setting>
      <Setting title={words.access}>
        {view.access !== null && <p>{WELCOME_WORDS[language].now[view.access]}</p>}
        <p>
          <a href="welcome.html">{words.changeAccess}</a>
        </p>
      </Setting>
      <Keyboard commands={view.commands} browser={view.browser} language={language} />
      <Storage
        kept={view.kept}
        promised={view.promised}
        vault={view.vault}
        language={language}
        onKeepLasting={actions.keepLasting}
      />
      <Rebuild kept={view.kept} rebuilding={view.rebuilding} language={language} onRebuild={actions.rebuild} />
      <Setting title={words.privacy}>
        <ul class="promises">
          {words.promises.map((promise) => (
            <li key={promise}>{promise}</li>
          ))}
        </ul>
        <Switch on={settings.history} onToggle={(history) => actions.change({ ...settings, history })}>
          <span class="name">{words.history}</span>
        </Switch>
        <p class="quiet">{settings.history ? words.historyOn : words.historyOff}</p>
        <p>
          <a href="#/history">{words.openHistory}</a>
        </p>
        <p class="quiet">{words.version(view.version)}</p>
      </Setting>
    </div>
  );
}
