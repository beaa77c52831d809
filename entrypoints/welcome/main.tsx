import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../components/palette.css';
import '../../components/base.css';
import '../../components/welcome/welcome.css';
import { siteOf } from '../../components/welcome/site-of.ts';
import { Welcome } from '../../components/welcome/Welcome.tsx';
import { report } from '../../lib/report/report.ts';
import { readerLanguage } from '../../lib/settings/language.ts';
import { NEWS_SITES } from '../../lib/sites/news-sites.ts';
import { makeWelcomeState } from './welcome-state.ts';

const { permissions } = browser;

const state = makeWelcomeState({
  built: browser.runtime.getManifest().host_permissions ?? [],
  grants: {
    all: async () => (await permissions.getAll()).origins ?? [],
    request: (origins) => permissions.request({ origins: [...origins] }),
    remove: (origins) => permissions.remove({ origins: [...origins] }),
  },
});

// Asked from a page, since a worker cannot: the corpus is to stay when the disk is nearly full.
navigator.storage.persist().catch((error: unknown) => report('asking for lasting storage', error));

const NEWS_HOSTS = NEWS_SITES.map(siteOf);

function Door() {
  const language = readerLanguage(state.settings.value, browser.i18n.getUILanguage());
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <Welcome
      language={language}
      access={state.access.value}
      newsSites={NEWS_HOSTS}
      ownSites={state.ownSites.value}
      notice={state.notice.value}
      onChoose={state.choose}
      onTakeBack={state.takeBack}
    />
  );
}

const app = document.getElementById('app');
state.open().then(() => {
  if (app !== null) render(<Door />, app);
});
