import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../components/palette.css';
import '../../components/base.css';
import '../../components/note/note.css';
import '../../components/facts.css';
import '../../components/brief/brief.css';
import '../../components/own/name-form.css';
import '../../components/panel/panel.css';
import '../../components/panel/tabs.css';
import '../../components/vault/vault.css';
import { Notice } from '../../components/Notice.tsx';
import { Panel } from '../../components/panel/Panel.tsx';
import { saveFile } from '../../components/save-file.ts';
import { Damaged } from '../../components/vault/damaged.ts';
import { VaultNotice } from '../../components/vault/VaultNotice.tsx';
import { askBackground } from '../../lib/bridge/ask.ts';
import { hearBackground } from '../../lib/bridge/tell-our-pages.ts';
import { makeVaultNews } from '../../lib/bridge/vault-news.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { readerLanguage } from '../../lib/settings/language.ts';
import { watchSettings } from '../../lib/settings/settings.ts';
import { REASON_WORDS } from '../../lib/words/reason.ts';
import { followTab } from './follow-tab.ts';
import { makePanelState } from './panel-state.ts';

const uiLanguage = browser.i18n.getUILanguage();
const state = makePanelState({
  uiLanguage,
  activeTab: async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0],
  request: (pattern) => browser.permissions.request({ origins: [pattern] }),
  openLibrary: (place) => void window.open(`library.html#${place}`, '_blank', 'noopener'),
  saveFile,
  isHidden: () => document.hidden,
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  newId: () => crypto.randomUUID(),
});
const vault = makeVaultNews(askBackground);

function Door() {
  const settings = state.settings.value;
  const language = readerLanguage(settings ?? FIRST_SETTINGS, uiLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  if (state.failure.value !== null) {
    return (
      <main>
        <Notice kind="warning">{REASON_WORDS[language][state.failure.value]}</Notice>
      </main>
    );
  }
  if (settings === null) return null;
  return (
    <Damaged.Provider value={vault.isDamaged.value}>
      <VaultNotice view={vault.view.value} place="panel" language={language} actions={vault.actions} />
      <Panel
        settings={settings}
        language={language}
        view={state.view.value}
        tab={state.tab.value}
        walked={state.walked.value}
        brief={state.brief.value}
        unknown={state.unknown.value}
        toasts={state.toasts.value}
        editors={state.editors.value}
        sought={state.sought.value}
        tags={state.tags.value}
        actions={state.actions}
      />
    </Damaged.Provider>
  );
}

const app = document.getElementById('app');
if (app !== null) render(<Door />, app);

// The panel lives as long as its document: nothing ever stops hearing.
const { signal } = new AbortController();
const look = () => void state.look();
void state.open();
void vault.look();
void followTab(look);
hearBackground(
  {
    'ours/tab': ({ tab }) => state.hearOfTab(tab),
    'ours/notes': () => state.hearOfNotes(),
    'ours/corpus': () => state.hearOfCorpus(),
    'ours/vault': () => void vault.look(),
  },
  signal,
);
watchSettings(browser.storage.local, signal, state.resettle);
addEventListener('pagehide', () => state.keepAll());
document.addEventListener('visibilitychange', () => {
  if (document.hidden) state.keepAll();
  else look();
});
