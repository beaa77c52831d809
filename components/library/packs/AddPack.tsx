import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { Language } from '../../../lib/model/language.ts';
import { PACKS_WORDS } from '../../../lib/words/packs.ts';
import { Notice } from '../../Notice.tsx';
import { FileChooser } from '../FileChooser.tsx';
import { ProgressLine } from '../ProgressLine.tsx';
import { PackFaults } from './PackFaults.tsx';
import { PackPreviewed } from './PackPreviewed.tsx';
import type { Adding, AddingActions } from './packs-view.ts';
import { sayPackFailure } from './say-pack.ts';

interface AddPackProps {
  readonly adding: Adding;
  /** Of the largest file that is taken. */
  readonly megabytes: number;
  readonly language: Language;
  readonly actions: AddingActions;
}

/** A file is chosen, read, told, and only then written. */
export function AddPack({ adding, megabytes, language, actions }: AddPackProps) {
  const words = PACKS_WORDS[language];
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useFoundFocus(heading, adding.kind);
  return (
    <section class="import add-pack" aria-labelledby={title}>
      <h2 id={title} tabIndex={-1} ref={heading}>
        {words.adding}
      </h2>
      <p>{words.addHow(megabytes)}</p>
      {adding.kind !== 'working' && (
        <FileChooser label={words.chooseFile} accept=".json,.ndjson,application/json" onFiles={actions.read} />
      )}
      <div role="status" class="step">
        {adding.kind === 'stopped' && (
          <p>
            {words.stopped(adding.file)} {words.nothingChanged}
          </p>
        )}
        {adding.kind === 'preview' && <PackPreviewed {...adding} language={language} />}
      </div>
      <Trouble adding={adding} language={language} />
      {adding.kind === 'working' && (
        <ProgressLine
          progress={adding}
          what={adding.stopping ? words.stopping : words[adding.step](adding.file)}
          language={language}
          onStop={actions.stop}
        />
      )}
      <Ways adding={adding} language={language} actions={actions} />
    </section>
  );
}

/** When what was pressed goes with the step it belonged to, the reader goes on at the heading. */
function useFoundFocus(heading: { readonly current: HTMLElement | null }, step: Adding['kind']): void {
  const last = useRef(step);
  useLayoutEffect(() => {
    if (last.current === step) return;
    last.current = step;
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) heading.current?.focus({ preventScroll: true });
  }, [heading, step]);
}

function Trouble({ adding, language }: Pick<AddPackProps, 'adding' | 'language'>) {
  const words = PACKS_WORDS[language];
  switch (adding.kind) {
    case 'idle':
      if (adding.complaint === null) return null;
      return <Notice kind="warning">{adding.complaint === 'several' ? words.oneFile : words.notUtf8}</Notice>;
    case 'refused':
      return <PackFaults {...adding} language={language} />;
    case 'failed':
      return (
        <Notice kind="warning">
          <p>
            <strong>{words.notRead(adding.file)}</strong> {sayPackFailure(adding.reason, language)}
          </p>
        </Notice>
      );
    default:
      return null;
  }
}

function Ways({ adding, language, actions }: Pick<AddPackProps, 'adding' | 'language' | 'actions'>) {
  const words = PACKS_WORDS[language];
  if (adding.kind === 'idle' || adding.kind === 'working') return null;
  if (adding.kind !== 'preview') {
    return (
      <button type="button" onClick={actions.close}>
        {words.close}
      </button>
    );
  }
  return (
    <div class="note-actions">
      <button type="button" class="main" onClick={actions.confirm}>
        {adding.preview.installed === null ? words.add : words.replace}
      </button>
      <button type="button" onClick={actions.close}>
        {words.cancel}
      </button>
    </div>
  );
}
