import { render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../components/palette.css';
import '../../components/base.css';
import '../../components/library/library.css';
import { Library } from '../../components/library/Library.tsx';
import { titleOf } from '../../components/library/title.ts';
import { watchSettings } from '../../lib/settings/settings.ts';
import { makeLibraryState } from './library-state.ts';
import { type Navigation, startNavigation } from './navigation.ts';

const state = makeLibraryState({ uiLanguage: browser.i18n.getUILanguage() });

/** Where the next page is to be scrolled to, once it is drawn. */
const arrival: { scroll: number | null } = { scroll: null };

function Door({ navigation }: { readonly navigation: Navigation }) {
  const language = state.language.value;
  const view = state.view.value;
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = titleOf(view, language);
  }, [language, view]);
  useLayoutEffect(() => {
    const { scroll } = arrival;
    arrival.scroll = null;
    // An asked paragraph shows itself; a search belongs to the box in which the reader is typing.
    if (scroll === null || view?.kind === 'search' || (scroll === 0 && asksForParagraph(view))) return;
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    window.scrollTo(0, scroll);
  }, [view]);
  return (
    <Library
      view={view}
      language={language}
      rebuilding={state.rebuilding.value}
      onSearch={navigation.search}
      onRebuild={state.rebuild}
    />
  );
}

const asksForParagraph = (view: typeof state.view.value): boolean =>
  view?.kind === 'document' && view.paragraph !== null;

const app = document.getElementById('app');
state.open().then(() => {
  const navigation = startNavigation(window, (hash, scroll) => {
    arrival.scroll = scroll;
    state.go(hash);
  });
  if (app !== null) render(<Door navigation={navigation} />, app);
});
watchSettings(browser.storage.local, new AbortController().signal, state.resettle);
