import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../components/palette.css';
import '../../components/base.css';
import '../../components/popup/popup.css';
import '../../components/vault/vault.css';
import { Notice } from '../../components/Notice.tsx';
import { Popup } from '../../components/popup/Popup.tsx';
import { VaultShort } from '../../components/vault/VaultShort.tsx';
import { askBackground } from '../../lib/bridge/ask.ts';
import { hearBackground } from '../../lib/bridge/tell-our-pages.ts';
import { makeVaultNews } from '../../lib/bridge/vault-news.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { readerLanguage } from '../../lib/settings/language.ts';
import { REASON_WORDS } from '../../lib/words/reason.ts';
import { openPanel } from './open-panel.ts';
import { makePopupState } from './popup-state.ts';

/** Names arrive while a page loads, and the popup is open for seconds: asking again is simpler than being told. In ms. */
const LOOK_AGAIN = 1000;

const state = makePopupState({
  activeTab: async () => (await browser.tabs.query({ active: true, currentWindow: true }))[0],
  request: (pattern) => browser.permissions.request({ origins: [pattern] }),
  openPanel: (windowId) => openPanel(browser, windowId),
  close: () => window.close(),
});
const vault = makeVaultNews(askBackground);

function Door() {
  const settings = state.settings.value;
  const language = readerLanguage(settings ?? FIRST_SETTINGS, browser.i18n.getUILanguage());
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
    <>
      <VaultShort view={vault.view.value} language={language} />
      <Popup
        settings={settings}
        language={language}
        page={state.page.value}
        corpus={state.corpus.value}
        notice={state.notice.value}
        namesOff={state.namesOff.value}
        unlit={state.unlit.value}
        onSettings={state.change}
        onReadNow={state.readNow}
        onReadAlways={state.readAlways}
        onDate={state.setDate}
        onRebuild={state.rebuild}
        onPanel={state.openPanel}
        onNotePage={state.notePage}
        onDecide={state.decide}
      />
    </>
  );
}

const app = document.getElementById('app');
if (app !== null) render(<Door />, app);
state.open().then(() => setInterval(state.look, LOOK_AGAIN));
void vault.look();
hearBackground({ 'ours/vault': () => void vault.look() }, new AbortController().signal);
