import { useEffect } from 'preact/hooks';
import '../../../components/library/vault/backups.css';
import { BackupsPage } from '../../../components/library/vault/BackupsPage.tsx';
import { sayBackupDone } from '../../../components/library/vault/say-backup.ts';
import { hearBackground } from '../../../lib/bridge/tell-our-pages.ts';
import type { Language } from '../../../lib/model/language.ts';
import { pausing } from '../../../lib/steps/pausing.ts';
import { MAX_BACKUP_BYTES, openBackupFiles } from '../../../lib/vault/backup-files.ts';
import { readBackup } from '../../../lib/vault/read-backup.ts';
import type { LiveHost, LiveProps } from '../live-host.ts';
import { Undone } from '../Undone.tsx';
import { type BackupsState, makeBackupsState } from './backups-state.ts';

/** What can be undone outlives a look at another page of the library. */
const states = new WeakMap<LiveHost, BackupsState>();

function stateOf(host: LiveHost): BackupsState {
  const known = states.get(host);
  if (known !== undefined) return known;
  const state = makeBackupsState({
    ...host,
    openFiles: () => openBackupFiles(navigator.storage),
    readBackup: (text) => readBackup(text, pausing()),
    most: MAX_BACKUP_BYTES,
  });
  states.set(host, state);
  const again = () => void state.refresh();
  hearBackground({ 'ours/vault': again, 'ours/notes': again, 'ours/corpus': again }, new AbortController().signal);
  return state;
}

/** What is kept of the library outside its database. */
export function BackupsDoor({ language, host }: Pick<LiveProps, 'language' | 'host'>) {
  const state = stateOf(host);
  useEffect(() => void state.refresh(), [state]);
  return <BackupsHere state={state} language={language} />;
}

/** The page of backups as its state stands. */
export function BackupsHere({ state, language }: { readonly state: BackupsState; readonly language: Language }) {
  const { undoing } = state;
  return (
    <>
      <BackupsPage view={state.view.value} language={language} actions={state.actions} />
      <Undone undoing={undoing} say={sayBackupDone} failures={['failed']} language={language} />
    </>
  );
}
