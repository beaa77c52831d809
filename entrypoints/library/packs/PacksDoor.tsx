import { useEffect } from 'preact/hooks';
import '../../../components/popup/controls.css';
import '../../../components/library/packs/packs.css';
import { PacksPage } from '../../../components/library/packs/PacksPage.tsx';
import { sayPackDone } from '../../../components/library/packs/say-pack.ts';
import { saveBlob } from '../../../components/save-file.ts';
import { handedFiles } from '../../../lib/bridge/handed-files.ts';
import { MAX_PACK_UNITS } from '../../../lib/bridge/limits.ts';
import { hearBackground } from '../../../lib/bridge/tell-our-pages.ts';
import type { Language } from '../../../lib/model/language.ts';
import type { LiveHost, LiveProps } from '../live-host.ts';
import { Undone } from '../Undone.tsx';
import { makePacksState, type PacksState } from './packs-state.ts';

const MEGABYTES = MAX_PACK_UNITS / (1024 * 1024);

/** Long work, and what can be undone, outlive a look at another page of the library. */
const states = new WeakMap<LiveHost, PacksState>();

function stateOf(host: LiveHost): PacksState {
  const known = states.get(host);
  if (known !== undefined) return known;
  const files = handedFiles(navigator.storage, navigator.locks);
  const state = makePacksState({ ...host, files, saveLarge: saveBlob });
  states.set(host, state);
  hearBackground(
    { 'ours/corpus': () => void state.refresh(), 'ours/progress': state.adding.heard },
    new AbortController().signal,
  );
  return state;
}

/** What is installed, and how more comes in. */
export function PacksDoor({ language, host }: Pick<LiveProps, 'language' | 'host'>) {
  const state = stateOf(host);
  useEffect(() => void state.refresh(), [state]);
  return <PacksHere state={state} language={language} />;
}

/** The page of packs as its state stands. */
export function PacksHere({ state, language }: { readonly state: PacksState; readonly language: Language }) {
  const { adding, undoing } = state;
  return (
    <>
      <PacksPage
        packs={state.packs.value}
        failure={state.failure.value}
        adding={adding.adding.value}
        megabytes={MEGABYTES}
        language={language}
        actions={state.actions}
        addingActions={adding.actions}
      />
      <Undone undoing={undoing} say={sayPackDone} failures={['failed', 'saved instead']} language={language} />
    </>
  );
}
