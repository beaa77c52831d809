import { signal } from '@preact/signals';
import { render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { browser } from 'wxt/browser';
import '../../components/palette.css';
import '../../components/base.css';
import '../../components/note/note.css';
import '../../components/library/library.css';
import '../../components/library/entity/entity.css';
import '../../components/library/tables/tables.css';
import '../../components/brief/brief.css';
import '../../components/library/history/history.css';
import '../../components/library/notes/notes.css';
import '../../components/library/notes/note-list.css';
import '../../components/vault/vault.css';
import { Library } from '../../components/library/Library.tsx';
import { titleOf } from '../../components/library/title.ts';
import type { LibraryView, LivePage } from '../../components/library/view.ts';
import { saveFile } from '../../components/save-file.ts';
import { Damaged } from '../../components/vault/damaged.ts';
import { lastingTrouble } from '../../components/vault/lasting-trouble.ts';
import { VaultNotice } from '../../components/vault/VaultNotice.tsx';
import { askBackground } from '../../lib/bridge/ask.ts';
import { hearBackground } from '../../lib/bridge/tell-our-pages.ts';
import { makeVaultNews } from '../../lib/bridge/vault-news.ts';
import type { Language } from '../../lib/model/language.ts';
import { entityPlace } from '../../lib/model/place.ts';
import { watchSettings } from '../../lib/settings/settings.ts';
import { DocumentDoor } from './documents/DocumentDoor.tsx';
import { DocumentsDoor } from './documents/DocumentsDoor.tsx';
import { makeLibraryState } from './library-state.ts';
import { LIVE_DOORS } from './live.ts';
import type { LiveHost, LiveProps } from './live-host.ts';
import { type Navigation, startNavigation } from './navigation.ts';
import type { NotesHost } from './notes/host.ts';
import { NotesDoor } from './notes/NotesDoor.tsx';
import { makeNotesState } from './notes/notes-state.ts';
import { type Route, readRoute } from './route.ts';

const host: NotesHost = {
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  saveFile,
  openEntity: (id) => {
    window.open(`#${entityPlace(id)}`, '_blank', 'noopener');
  },
};

const vault = makeVaultNews(askBackground);

const liveHost: LiveHost = { ...host, ask: askBackground, vault: vault.state };

const state = makeLibraryState({ uiLanguage: browser.i18n.getUILanguage(), now: host.now });
const notes = makeNotesState(host, () => state.language.value);

/** The page that is now there, and how far it is to be scrolled, in CSS px. */
interface Arrival {
  readonly view: LibraryView | null;
  readonly scroll: number | null;
}

/** Pages that are nothing without the notes. */
const OF_NOTES: readonly Route['kind'][] = ['notes', 'bin', 'note'];

const arrival = signal<Arrival>({ view: null, scroll: null });
let shown = 0;

/** Brings a page with all it shows, then the reader to their place on it. */
async function show(hash: string, scroll: number | null): Promise<void> {
  shown += 1;
  const mine = shown;
  const isOfNotes = OF_NOTES.includes(readRoute(hash).kind);
  await Promise.all([state.go(hash), isOfNotes ? notes.go(hash) : undefined]);
  if (mine !== shown) return;
  arrival.value = { view: state.view.value, scroll };
  // Beside other pages notes come later, and what the reader leaves stays whole until then.
  if (!isOfNotes) await notes.go(hash);
}

function Door({ navigation }: { readonly navigation: Navigation }) {
  const language = state.language.value;
  const view = state.view.value;
  const arrived = arrival.value;
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    document.title = titleOf(view, language);
  }, [language, view]);
  useArrival(arrived);
  const isDamaged = vault.isDamaged.value;
  return (
    <Damaged.Provider value={isDamaged}>
      <VaultNotice view={vault.view.value} place="library" language={language} actions={vault.actions} />
      <Library
        view={view}
        language={language}
        rebuilding={state.rebuilding.value}
        // So many can be read: that is not how many there are.
        noteCount={isDamaged === false ? (notes.count.value ?? undefined) : undefined}
        trouble={lastingTrouble(vault.state.value, host.now())}
        onSearch={navigation.search}
        onChoose={navigation.choose}
        onType={navigation.refine}
        onRebuild={state.rebuild}
      >
        <Beside view={view} language={language} navigation={navigation} />
      </Library>
    </Damaged.Provider>
  );
}

interface BesideProps {
  readonly view: LibraryView | null;
  readonly language: Language;
  readonly navigation: Navigation;
}

/** What keeps a state of its own on this page, beside or instead of what is drawn of the view. */
function Beside({ view, language, navigation }: BesideProps) {
  switch (view?.kind) {
    case 'live':
      return (
        <Live page={view.page} language={language} hash={state.hash.value} host={liveHost} navigation={navigation} />
      );
    case 'document':
      return <DocumentDoor view={view} language={language} host={liveHost} />;
    case 'documents':
      return <DocumentsDoor language={language} host={liveHost} onAttached={state.refresh} />;
    default:
      return (
        <NotesDoor
          state={notes}
          language={language}
          navigation={navigation}
          now={host.now}
          openEntity={host.openEntity}
        />
      );
  }
}

function Live({ page, ...props }: LiveProps & { readonly page: LivePage }) {
  const LiveDoor = LIVE_DOORS[page];
  return <LiveDoor {...props} />;
}

/** Brings the reader to their place on the page that has come. */
function useArrival(arrived: Arrival): void {
  useLayoutEffect(() => {
    const { view, scroll } = arrived;
    // An asked paragraph shows itself; a search belongs to the box in which the reader is typing.
    if (scroll === null || view?.kind === 'search' || (scroll === 0 && asksForParagraph(view))) return;
    document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    window.scrollTo(0, scroll);
  }, [arrived]);
}

const asksForParagraph = (view: LibraryView | null): boolean => view?.kind === 'document' && view.paragraph !== null;

const app = document.getElementById('app');
state.open().then(() => {
  const navigation = startNavigation(window, show);
  if (app !== null) render(<Door navigation={navigation} />, app);
});

const whileOpen = new AbortController().signal;
watchSettings(browser.storage.local, whileOpen, async (settings) => {
  const before = state.language.value;
  await state.resettle(settings);
  if (state.language.value !== before) await notes.renamed();
});
hearBackground(
  {
    'ours/notes': () => void notes.refresh(),
    'ours/corpus': () => void state.refresh(),
    'ours/vault': () => void vault.look(),
  },
  whileOpen,
);
void vault.look();
// A page that is closed, or put to sleep, may never come back.
window.addEventListener('pagehide', () => void notes.editing.keepDraft());
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void notes.editing.keepDraft();
});
