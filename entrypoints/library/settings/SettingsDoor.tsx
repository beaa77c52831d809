import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../../components/popup/controls.css';
import '../../../components/library/settings/settings.css';
import { SettingsPage } from '../../../components/library/settings/SettingsPage.tsx';
import { saySettingDone } from '../../../components/library/settings/say-setting.ts';
import { hearBackground } from '../../../lib/bridge/tell-our-pages.ts';
import type { Language } from '../../../lib/model/language.ts';
import { watchSettings } from '../../../lib/settings/settings.ts';
import type { LiveHost, LiveProps } from '../live-host.ts';
import { Undone } from '../Undone.tsx';
import { makeSettingsState, type SettingsState } from './settings-state.ts';

/** What can be undone outlives a look at another page of the library. */
const states = new WeakMap<LiveHost, SettingsState>();

function stateOf(host: LiveHost): SettingsState {
  const known = states.get(host);
  if (known !== undefined) return known;
  const state = makeSettingsState({
    ask: host.ask,
    vault: host.vault,
    room: navigator.storage,
    browser: import.meta.env.FIREFOX ? 'firefox' : 'chromium',
    version: browser.runtime.getManifest().version,
    commands: async () =>
      (await browser.commands.getAll()).map(({ name = '', description = '', shortcut = '' }) => ({
        id: name,
        description,
        keys: shortcut,
      })),
  });
  states.set(host, state);
  const whileOpen = new AbortController().signal;
  watchSettings(browser.storage.local, whileOpen, state.settle);
  hearBackground({ 'ours/corpus': () => void state.corpusChanged() }, whileOpen);
  return state;
}

/** Everything that the reader can choose. */
export function SettingsDoor({ language, host }: Pick<LiveProps, 'language' | 'host'>) {
  const state = stateOf(host);
  useEffect(() => {
    void state.look();
    // Keys and sites to read are changed on pages of the browser, which tell nobody.
    const lookAgain = () => {
      if (document.visibilityState === 'visible') void state.look();
    };
    document.addEventListener('visibilitychange', lookAgain);
    return () => document.removeEventListener('visibilitychange', lookAgain);
  }, [state]);
  return <SettingsHere state={state} language={language} />;
}

/** The page of settings as its state stands. */
export function SettingsHere({ state, language }: { readonly state: SettingsState; readonly language: Language }) {
  const { undoing } = state;
  return (
    <>
      <SettingsPage view={state.view.value} failure={state.failure.value} language={language} actions={state.actions} />
      <Undone undoing={undoing} say={saySettingDone} failures={['not saved']} language={language} />
    </>
  );
}
