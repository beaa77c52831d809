import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../components/palette.css';
import '../../components/base.css';
import '../../components/note/note.css';
import '../../components/note/frame.css';
import { Frame } from '../../components/note/Frame.tsx';
import { hearBackground } from '../../lib/bridge/tell-our-pages.ts';
import { entityPlace } from '../../lib/model/place.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import { goRound } from './go-round.ts';
import { watchHeight } from './height.ts';
import { makeNoteState } from './note-state.ts';
import { watchOwnWindow, watchPlainSight } from './plain-sight.ts';

const token = location.hash.slice(1);
// It works once, and what is in the history others may read.
history.replaceState(null, '', location.pathname);

const isInPage = window.parent !== window;
const sight = isInPage ? watchPlainSight(window) : watchOwnWindow(window);

const state = makeNoteState({
  token,
  uiLanguage: browser.i18n.getUILanguage(),
  now: () => new Date().toISOString(),
  newId: () => crypto.randomUUID(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  close: () => window.close(),
  isInPage,
  isPlain: sight.holds,
});

function Door() {
  const language = state.language.value;
  const view = state.view.value;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${NOTE_WORDS[language].titles.read} – Repères`;
  }, [language]);
  if (view === null) return null;
  return (
    <Frame
      view={view}
      names={state.names.value}
      tags={state.tags.value}
      language={language}
      onEdit={state.edit}
      onAddText={state.addText}
      onOpenEntity={(id) => window.open(`/library.html#${entityPlace(id)}`, '_blank', 'noopener')}
      onLeave={state.leave}
      searchEntities={state.searchEntities}
    />
  );
}

const stay = new AbortController();
hearBackground({ 'ours/notes': state.refresh }, stay.signal);

// What is being written must survive the page around it: neither event waits for an answer, so the draft goes at once.
addEventListener('pagehide', state.keepNow);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') state.keepNow();
});
// The page may be taking the focus, and then this frame is opened elsewhere.
addEventListener('blur', state.keepNow);
goRound(document);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) state.leave();
});

const root = document.documentElement;
root.addEventListener('pointerenter', () => state.attend(true));
// While the pointer leaves the frame, Firefox still says that it is over it.
root.addEventListener('pointerleave', () => state.attend(root.querySelector(':focus') !== null));
root.addEventListener('focusin', () => state.attend(true));
root.addEventListener('focusout', () => state.attend(root.matches(':hover')));

const app = document.getElementById('app');
if (app !== null) {
  watchHeight(app, state.size);
  state.open();
  render(<Door />, app);
}
