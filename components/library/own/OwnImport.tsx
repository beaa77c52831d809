import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../../lib/model/language.ts';
import { OWN_PAGE_WORDS } from '../../../lib/words/own-page.ts';
import { Notice } from '../../Notice.tsx';
import { FileChooser } from '../FileChooser.tsx';
import { ProblemList, sayOwnFailure } from './NotSaved.tsx';
import type { OwnImportActions, OwnImporting, OwnPreview } from './own-view.ts';

interface OwnImportProps {
  readonly importing: OwnImporting;
  readonly language: Language;
  readonly actions: OwnImportActions;
}

/** A file is chosen, read, told, and only then made the reader's own. */
export function OwnImport({ importing, language, actions }: OwnImportProps) {
  const words = OWN_PAGE_WORDS[language].importing;
  const heading = useRef<HTMLHeadingElement>(null);
  const { kind } = importing;
  // What had the focus goes with every step, and a file that is dropped opens the box far from where the reader is.
  useEffect(() => {
    if (kind !== 'closed') heading.current?.focus();
  }, [kind]);
  if (kind === 'closed') return null;
  return (
    <section class="import own-import" aria-labelledby="own-import">
      <h2 id="own-import" ref={heading} tabIndex={-1}>
        {words.heading}
      </h2>
      {(importing.kind === 'open' || importing.kind === 'refused') && <p class="quiet">{words.explained}</p>}
      <Told importing={importing} language={language} />
      <div class="note-actions">
        {importing.kind === 'preview' && bringsAnything(importing.preview) && (
          <button type="button" class="main" disabled={importing.busy} onClick={() => void actions.confirm()}>
            {words.confirm}
          </button>
        )}
        {importing.kind !== 'preview' && importing.kind !== 'reading' && (
          <FileChooser label={words.choose} accept=".json,application/json" onFiles={actions.read} />
        )}
        <button type="button" onClick={actions.close}>
          {words.close}
        </button>
      </div>
    </section>
  );
}

function Told({ importing, language }: Pick<OwnImportProps, 'importing' | 'language'>) {
  const words = OWN_PAGE_WORDS[language].importing;
  switch (importing.kind) {
    case 'closed':
      return null;
    case 'open':
      if (importing.complaint === null) return null;
      return <Notice kind="warning">{importing.complaint === 'several' ? words.several : words.notUtf8}</Notice>;
    case 'reading':
      return <p role="status">{words.reading}</p>;
    case 'failed':
      return <Notice kind="warning">{sayOwnFailure(importing.reason, language)}</Notice>;
    case 'refused':
      return (
        <Notice kind="warning">
          <p>{words.refused(importing.file)}</p>
          <ProblemList problems={importing.problems} language={language} />
        </Notice>
      );
    case 'preview':
      return <Preview file={importing.file} preview={importing.preview} language={language} />;
  }
}

interface PreviewProps {
  readonly file: string;
  readonly preview: OwnPreview;
  readonly language: Language;
}

function Preview({ file, preview, language }: PreviewProps) {
  const words = OWN_PAGE_WORDS[language].importing;
  const lines = [
    [preview.freshNames, words.freshNames],
    [preview.replacedNames, words.replacedNames],
    [preview.freshFacts, words.freshFacts],
    [preview.replacedFacts, words.replacedFacts],
  ] as const;
  return (
    <div role="status">
      {bringsAnything(preview) ? (
        <>
          <p>
            <strong>{words.preview(file)}</strong>
          </p>
          <ul class="counts">{lines.map(([count, say]) => count > 0 && <li key={say(count)}>{say(count)}</li>)}</ul>
        </>
      ) : (
        <p>{words.nothing}</p>
      )}
      {preview.leftOut > 0 && <p>{words.leftOut(preview.leftOut)}</p>}
    </div>
  );
}

const bringsAnything = ({ freshNames, replacedNames, freshFacts, replacedFacts }: OwnPreview): boolean =>
  freshNames + replacedNames + freshFacts + replacedFacts > 0;
