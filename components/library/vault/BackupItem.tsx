import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../../lib/model/language.ts';
import type { RowCounts } from '../../../lib/model/ledger.ts';
import type { BackupInfo } from '../../../lib/model/vault.ts';
import { sayInstant } from '../../../lib/words/instant.ts';
import { saySize } from '../../../lib/words/size.ts';
import { sayRows, VAULT_WORDS } from '../../../lib/words/vault.ts';
import { useKeptFocus } from '../../use-kept-focus.ts';
import { CountsTable, difference } from '../../vault/CountsTable.tsx';
import type { BackupsActions, BackupsView } from './backups-view.ts';

interface BackupItemProps {
  readonly backup: BackupInfo;
  readonly view: BackupsView;
  readonly language: Language;
  readonly actions: BackupsActions;
}

/** One backup: when, how much, and what can be done with it. */
export function BackupItem({ backup, view, language, actions }: BackupItemProps) {
  const words = VAULT_WORDS[language];
  const item = useRef<HTMLLIElement>(null);
  useKeptFocus(item);
  const { counts, bytes } = backup;
  const when = sayInstant(backup.at, language);
  const about = <span class="unseen"> ({when})</span>;
  const asking = view.asking === backup.id;
  const busy = view.doing !== null;
  return (
    <li ref={item}>
      <p>
        <time dateTime={backup.at}>{when}</time>
      </p>
      <p class="quiet">
        {counts === null
          ? words.unreadable(saySize(bytes, language))
          : words.about(sayRows(counts, language), saySize(bytes, language))}
      </p>
      {counts !== null && (
        <div class="acts">
          {view.state?.kind !== 'newer' && (
            <button
              type="button"
              aria-expanded={asking}
              aria-disabled={busy}
              onClick={() => actions.ask(asking ? null : backup.id)}
            >
              {words.returnTo}
              {about}
            </button>
          )}
          <button type="button" aria-disabled={busy} onClick={() => actions.save(backup)}>
            {words.save}
            {about}
          </button>
        </div>
      )}
      {asking && counts !== null && (
        <ReturnQuestion
          there={counts}
          now={view.now}
          busy={busy}
          language={language}
          onReturn={() => actions.returnTo(backup)}
          onCancel={() => {
            // Back to what opened it, before it goes.
            item.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
            actions.ask(null);
          }}
        />
      )}
    </li>
  );
}

interface ReturnQuestionProps {
  readonly there: RowCounts;
  readonly now: RowCounts | null;
  readonly busy: boolean;
  readonly language: Language;
  onReturn(): void;
  onCancel(): void;
}

/** What going back would change, before it does. */
function ReturnQuestion({ there, now, busy, language, onReturn, onCancel }: ReturnQuestionProps) {
  const words = VAULT_WORDS[language];
  const box = useRef<HTMLDivElement>(null);
  useKeptFocus(box);
  useEffect(() => box.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups fields, and there are none here
    <div class="question" role="group" aria-label={words.returnTo} tabIndex={-1} ref={box}>
      <Change there={there} now={now} language={language} />
      <p>{words.returnHow}</p>
      <div class="acts">
        <button type="button" class="main" aria-disabled={busy} onClick={onReturn}>
          {words.returnNow}
        </button>
        <button type="button" aria-disabled={busy} onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}

/** How much there is, how much there would be, and what is between. */
export function Change({ there, now, language }: Pick<ReturnQuestionProps, 'there' | 'now' | 'language'>) {
  return (
    <CountsTable
      columns={[
        { head: 'now', counts: now },
        { head: 'there', counts: there },
        { head: 'difference', counts: now && difference(now, there) },
      ]}
      language={language}
    />
  );
}
