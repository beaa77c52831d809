import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../../lib/model/language.ts';
import { sayInstant } from '../../../lib/words/instant.ts';
import { sayBackupRefusal, VAULT_WORDS } from '../../../lib/words/vault.ts';
import { Notice } from '../../Notice.tsx';
import { PacksGone } from '../../vault/RestoredTold.tsx';
import { FileChooser } from '../FileChooser.tsx';
import { Change } from './BackupItem.tsx';
import type { BackupsActions, BackupsView, FileStep } from './backups-view.ts';

interface FromFileProps {
  readonly view: BackupsView;
  readonly language: Language;
  readonly actions: BackupsActions;
}

/** A file is chosen, read, told, and only then put in the place of the library. */
export function FromFile({ view, language, actions }: FromFileProps) {
  const words = VAULT_WORDS[language];
  const { file } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  useLostFocus(heading, file.kind);
  const isTold = file.kind === 'preview' || file.kind === 'replacing';
  return (
    <section class="import" aria-labelledby="from-file">
      <h2 id="from-file" tabIndex={-1} ref={heading}>
        {words.fromFile}
      </h2>
      {!isTold && <p>{words.fromFileHow}</p>}
      <div role="status" class="step">
        {file.kind === 'reading' && words.reading}
        {isTold && words.preview(file.file, sayInstant(file.preview.at, language))}
      </div>
      <Complaint file={file} language={language} />
      {isTold ? (
        <>
          <Change there={file.preview.counts} now={view.now} language={language} />
          <PacksGone packs={file.preview.packs} language={language} />
          <p>{words.returnHow}</p>
          <div class="acts">
            <button
              type="button"
              class="main"
              aria-disabled={file.kind === 'replacing' || view.doing !== null}
              onClick={actions.replace}
            >
              {words.replace}
            </button>
            {file.kind === 'preview' && (
              <button type="button" onClick={actions.close}>
                {words.cancel}
              </button>
            )}
          </div>
        </>
      ) : (
        file.kind !== 'reading' && (
          <FileChooser label={words.chooseFile} accept=".json,application/json" onFiles={actions.read} />
        )
      )}
    </section>
  );
}

function Complaint({ file, language }: { readonly file: FileStep; readonly language: Language }) {
  const words = VAULT_WORDS[language];
  if (file.kind === 'refused') {
    return (
      <Notice kind="warning">
        <p>
          <strong>{words.refused(file.file)}</strong> {words.nothingChanged}
        </p>
        <p>{sayBackupRefusal(file.refusal, language)}</p>
      </Notice>
    );
  }
  if (file.kind !== 'idle' || file.complaint === null) return null;
  return <Notice kind="warning">{file.complaint === 'several' ? words.oneFile : words.notUtf8}</Notice>;
}

/** A step takes away the button that led to it. */
function useLostFocus(heading: { readonly current: HTMLElement | null }, step: string): void {
  const last = useRef(step);
  useEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (last.current !== step && isLost) {
      const main = heading.current?.closest('main');
      (main?.querySelector<HTMLElement>('[data-undo]') ?? heading.current)?.focus({ preventScroll: true });
    }
    last.current = step;
  }, [heading, step]);
}
