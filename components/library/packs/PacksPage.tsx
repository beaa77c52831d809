import type { Reason } from '../../../lib/model/answer.ts';
import type { InstalledPack } from '../../../lib/model/installed-pack.ts';
import type { Language } from '../../../lib/model/language.ts';
import { PACKS_WORDS } from '../../../lib/words/packs.ts';
import { ROOM_WORDS } from '../../../lib/words/rooms.ts';
import { Notice } from '../../Notice.tsx';
import { useDroppedFiles } from '../use-dropped-files.ts';
import { AddPack } from './AddPack.tsx';
import { PackItem } from './PackItem.tsx';
import type { Adding, AddingActions, PackActions } from './packs-view.ts';
import { sayPackFailure } from './say-pack.ts';

export interface PacksPageProps {
  /** `null` until they are there. */
  readonly packs: readonly InstalledPack[] | null;
  /** Why they are not there, or not as they should be. */
  readonly failure: Reason | null;
  readonly adding: Adding;
  /** Of the largest file that is taken. */
  readonly megabytes: number;
  readonly language: Language;
  readonly actions: PackActions;
  readonly addingActions: AddingActions;
}

/** The packs from which all names come: switched on and off, added, taken out, removed. */
export function PacksPage({ packs, failure, adding, megabytes, language, actions, addingActions }: PacksPageProps) {
  const words = PACKS_WORDS[language];
  const over = useDroppedFiles(addingActions.read);
  return (
    <div class={over ? 'packs-page dropping' : 'packs-page'}>
      <h1 tabIndex={-1}>{ROOM_WORDS[language].packs}</h1>
      <p class="intro">{words.intro}</p>
      {failure !== null && <Notice kind="warning">{sayPackFailure(failure, language)}</Notice>}
      {packs === null && failure === null && <p role="status">{words.loading}</p>}
      {packs !== null && <Packs packs={packs} language={language} actions={actions} />}
      <AddPack adding={adding} megabytes={megabytes} language={language} actions={addingActions} />
    </div>
  );
}

interface PacksProps extends Pick<PacksPageProps, 'language' | 'actions'> {
  readonly packs: readonly InstalledPack[];
}

function Packs({ packs, language, actions }: PacksProps) {
  const words = PACKS_WORDS[language];
  return (
    <>
      {packs.length > 0 && packs.every(({ on }) => !on) && <Notice kind="warning">{words.allOff}</Notice>}
      <ul class="packs">
        {packs.map((pack) => (
          <PackItem key={pack.id} pack={pack} language={language} actions={actions} />
        ))}
      </ul>
      {!packs.some(({ kind }) => kind === 'added') && <p class="quiet none-added">{words.noneAdded}</p>}
    </>
  );
}
