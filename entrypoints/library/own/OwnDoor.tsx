import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import * as v from 'valibot';
import '../../../components/own/name-form.css';
import '../../../components/library/own/own.css';
import { OwnPage } from '../../../components/library/own/OwnPage.tsx';
import { sayOwnDone } from '../../../components/library/own/say-own-done.ts';
import { EMPTY_NAME_DRAFT } from '../../../components/own/name-draft.ts';
import { ownPlace } from '../../../components/own/own-place.ts';
import { hearBackground } from '../../../lib/bridge/tell-our-pages.ts';
import { EntityIdSchema } from '../../../lib/model/entity.ts';
import type { Language } from '../../../lib/model/language.ts';
import { EMPTY_OWN_PACK } from '../../../lib/model/own-pack.ts';
import type { LiveHost, LiveProps } from '../live-host.ts';
import type { Navigation } from '../navigation.ts';
import { Undone } from '../Undone.tsx';
import { type KeptDrafts, makeDrafts } from './drafts.ts';
import { rowsOf } from './opened-name.ts';
import { makeOwnState, type OwnState } from './own-state.ts';

interface Kept {
  readonly state: OwnState;
  readonly drafts: KeptDrafts;
  readonly language: Language;
  readonly ending: AbortController;
}

/** What can be undone outlives a look at another page of the library. */
const states = new WeakMap<LiveHost, Kept>();

function keptOf(host: LiveHost, language: Language): Kept {
  const known = states.get(host);
  if (known?.language === language) return known;
  // Names were asked for in another language.
  known?.ending.abort();
  // A storage that is full keeps none of them.
  const drafts = known?.drafts ?? makeDrafts(window.sessionStorage);
  const state = makeOwnState({ ...host, drafts, language });
  const ending = new AbortController();
  hearBackground({ 'ours/corpus': () => void state.refresh() }, ending.signal);
  // What is typed outlives everything but the tab itself.
  const warn = (event: BeforeUnloadEvent) => drafts.isAnyUnsaved() && event.preventDefault();
  window.addEventListener('beforeunload', warn, { signal: ending.signal });
  const kept = { state, drafts, language, ending };
  states.set(host, kept);
  return kept;
}

/** The reader's own dictionary, as it is now and as the reader changes it. */
export function OwnDoor({ language, hash, host, navigation }: LiveProps) {
  const { state, drafts } = keptOf(host, language);
  useEffect(() => void state.open(nameAsked(hash)), [state, hash]);
  return <OwnHere state={state} drafts={drafts} language={language} hash={hash} navigation={navigation} />;
}

interface OwnHereProps extends Pick<LiveProps, 'language' | 'hash'> {
  readonly state: OwnState;
  readonly drafts: KeptDrafts;
  readonly navigation: Pick<Navigation, 'choose'>;
}

/** The page as its state stands. */
export function OwnHere({ state, drafts, language, hash, navigation }: OwnHereProps) {
  const goTo = useGoing(hash, (next) => navigation.choose(next));
  const opened = state.opened.value;
  const own = state.own.value ?? EMPTY_OWN_PACK;
  const names = state.names.value;
  const isList = opened.kind === 'list';
  // What is unsaved changes on the pages of names only.
  const rows = useMemo(
    () => (isList ? rowsOf(own, names, language, drafts.isUnsaved) : []),
    [isList, own, names, language, drafts],
  );
  const { actions, adding, imports, undoing } = state;
  // Rows are drawn again when theirs are others.
  const nameActions = useMemo(
    () => ({
      ...actions,
      removeName: async (id: string) => {
        if (await actions.removeName(id)) goTo('#/own');
      },
    }),
    [actions, goTo],
  );
  return (
    <OwnPage
      opened={opened}
      failure={state.failure.value}
      rows={rows}
      factCount={own.facts.length}
      names={names}
      drafts={drafts}
      adding={adding.value && { ...adding.value, ...addActions(state, goTo) }}
      importing={imports.importing.value}
      language={language}
      nameActions={nameActions}
      importActions={imports.actions}
      onAdd={() => adding.value === null && actions.add(EMPTY_NAME_DRAFT)}
      onExport={actions.exportAll}
    >
      <Undone undoing={undoing} say={sayOwnDone} failures={['failed', 'refused']} language={language} />
    </OwnPage>
  );
}

const addActions = ({ actions }: OwnState, goTo: (hash: string) => void) => ({
  onDraft: actions.add,
  onAdd: async (name: Parameters<typeof actions.confirmAdd>[0]) => {
    const id = await actions.confirmAdd(name);
    if (id !== null) goTo(`#${ownPlace(id)}`);
  },
  onClose: () => actions.add(null),
});

/** Of the name whose page is asked for; `null` for the list. What no name can have leads to the page that says so. */
function nameAsked(hash: string): string | null {
  const asked = new URLSearchParams(hash.split('?', 2)[1] ?? '').get('name');
  return asked === null || v.is(EntityIdSchema, asked) ? asked : 'place/none';
}

/**
 * Goes to another page of this room: the reader finds the focus at the way back, when there is one, else at its heading.
 * The same function as long as the page is open.
 */
function useGoing(hash: string, choose: (hash: string) => void): (hash: string) => void {
  const going = useRef<string | null>(null);
  const latest = useRef({ hash, choose });
  latest.current = { hash, choose };
  useLayoutEffect(() => {
    if (going.current !== hash) return;
    going.current = null;
    window.scrollTo(0, 0);
    const main = document.querySelector('main');
    (main?.querySelector<HTMLElement>('[data-undo]') ?? main?.querySelector('h1'))?.focus({ preventScroll: true });
  }, [hash]);
  return useCallback((next) => {
    if (next === latest.current.hash) return;
    going.current = next;
    latest.current.choose(next);
  }, []);
}
