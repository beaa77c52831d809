import type { Language } from '../../../lib/model/language.ts';
import { ROOM_WORDS } from '../../../lib/words/rooms.ts';
import { VAULT_WORDS } from '../../../lib/words/vault.ts';
import { Notice } from '../../Notice.tsx';
import { useDroppedFiles } from '../use-dropped-files.ts';
import { BackupItem } from './BackupItem.tsx';
import type { BackupsActions, BackupsView } from './backups-view.ts';
import { FromFile } from './FromFile.tsx';
import { sayDoing } from './say-backup.ts';

export interface BackupsPageProps {
  readonly view: BackupsView;
  readonly language: Language;
  readonly actions: BackupsActions;
}

/** What is kept of the library outside its database, and the ways back to it. */
export function BackupsPage({ view, language, actions }: BackupsPageProps) {
  const words = VAULT_WORDS[language];
  const over = useDroppedFiles(actions.read);
  const { state, failure } = view;
  const isNewer = state?.kind === 'newer';
  return (
    <div class={over ? 'backups-page dropping' : 'backups-page'}>
      <p class="quiet">
        <a href="#/settings">{ROOM_WORDS[language].settings}</a>
      </p>
      <h1 tabIndex={-1}>{ROOM_WORDS[language].backups}</h1>
      <p>{words.intro}</p>
      {failure !== null && <Notice kind="warning">{words.failures[failure]}</Notice>}
      {state?.kind === 'sound' && state.trouble !== null && (
        <Notice kind="warning">{words.troubles[state.trouble]}</Notice>
      )}
      {!isNewer && <Ways view={view} language={language} actions={actions} />}
      <p role="status">{sayDoing(view, language)}</p>
      <Kept view={view} language={language} actions={actions} />
      {!isNewer && <FromFile view={view} language={language} actions={actions} />}
    </div>
  );
}

/** What can be done now, or why it cannot. */
function Ways({ view: { state, doing }, language, actions }: BackupsPageProps) {
  const words = VAULT_WORDS[language];
  if (state?.kind === 'damaged') return <p>{words.notWhileDamaged}</p>;
  return (
    <div class="acts">
      <button type="button" class="main" aria-disabled={doing !== null} onClick={actions.backUp}>
        {words.backUp}
      </button>
      <button type="button" aria-disabled={doing !== null} onClick={() => actions.save(null)}>
        {words.save}
      </button>
    </div>
  );
}

function Kept({ view, language, actions }: BackupsPageProps) {
  const words = VAULT_WORDS[language];
  const { backups, failure } = view;
  if (backups === null) return failure === null ? <p role="status">{words.loading}</p> : null;
  return (
    <section aria-labelledby="backups-list">
      <h2 id="backups-list" tabIndex={-1}>
        {words.list}
      </h2>
      {backups.length === 0 && <p>{words.none}</p>}
      <ul class="backups">
        {backups.map((backup) => (
          <BackupItem key={backup.id} backup={backup} view={view} language={language} actions={actions} />
        ))}
      </ul>
    </section>
  );
}
