import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../../lib/model/language.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { sayRefusal } from '../../../lib/words/refusal.ts';
import { Notice } from '../../Notice.tsx';
import type { Names } from '../view.ts';
import { hrefOfNote, hrefOfNotes } from './notes-place.ts';
import type { ImportActions, Importing, ImportPreview } from './notes-view.ts';
import { sayChange } from './say-change.ts';
import { sayFailure } from './say-done.ts';
import { titleOfNote } from './title-of-note.ts';

export interface ImportPanelProps {
  readonly importing: Importing;
  readonly names: Names;
  readonly language: Language;
  readonly actions: ImportActions;
}

/** A file is chosen, read, told, and only then written. */
export function ImportPanel({ importing, names, language, actions }: ImportPanelProps) {
  const words = NOTES_WORDS[language];
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpen = importing.kind !== 'closed';
  useEffect(() => {
    if (isOpen) heading.current?.focus();
  }, [isOpen]);
  if (importing.kind === 'closed') return null;
  return (
    <section class="import" aria-labelledby="import-title">
      <h2 id="import-title" tabIndex={-1} ref={heading}>
        {words.importing}
      </h2>
      <Step importing={importing} names={names} language={language} actions={actions} />
      <div class="note-actions">
        {importing.kind === 'preview' && <Confirm {...importing} language={language} onConfirm={actions.confirm} />}
        <button type="button" onClick={actions.close}>
          {importing.kind === 'done' ? words.close : words.cancel}
        </button>
      </div>
    </section>
  );
}

function Step({ importing, names, language, actions }: ImportPanelProps) {
  const words = NOTES_WORDS[language];
  const chooser = <FileChooser language={language} onFiles={actions.read} />;
  switch (importing.kind) {
    case 'closed':
      return null;
    case 'open':
      return (
        <>
          <p>{words.importHow}</p>
          {importing.complaint !== null && (
            <Notice kind="warning">{importing.complaint === 'several' ? words.oneFile : words.notUtf8}</Notice>
          )}
          {chooser}
        </>
      );
    case 'reading':
      return <p role="status">{words.reading}</p>;
    case 'refused':
      return (
        <>
          <Notice kind="warning">
            <p>
              <strong>{words.refused(importing.file)}</strong> {words.nothingChanged}
            </p>
            <p>{sayRefusal(importing.refusal, language)}</p>
          </Notice>
          {chooser}
        </>
      );
    case 'failed':
      return (
        <>
          <Notice kind="warning">{sayFailure(importing.reason, language)}</Notice>
          {chooser}
        </>
      );
    case 'preview':
      return (
        <Preview {...importing} names={names} language={language}>
          {chooser}
        </Preview>
      );
    case 'done': {
      const { ids } = importing;
      const [first] = ids;
      return (
        <Notice kind="news">
          {words.importDone(ids.length)}{' '}
          {first !== undefined && (
            <a href={ids.length === 1 ? hrefOfNote(first) : hrefOfNotes({ imported: true })}>
              {words.seeImported(ids.length)}
            </a>
          )}
        </Notice>
      );
    }
  }
}

interface FileChooserProps {
  readonly language: Language;
  onFiles(files: readonly File[]): void;
}

function FileChooser({ language, onFiles }: FileChooserProps) {
  return (
    <label class="field">
      <span>{NOTES_WORDS[language].chooseFile}</span>
      <input
        type="file"
        accept=".jsonld,.json,application/ld+json,application/json"
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          // So that the same file, mended, can be chosen again.
          currentTarget.value = '';
        }}
      />
    </label>
  );
}

interface PreviewProps {
  readonly file: string;
  readonly preview: ImportPreview;
  readonly names: Names;
  readonly language: Language;
  /** Another file can be chosen when this one brings nothing. */
  readonly children: ComponentChildren;
}

function Preview({ file, preview, names, language, children }: PreviewProps) {
  const words = NOTES_WORDS[language];
  const { fresh, same, newer, older, first } = preview;
  const coming = fresh + newer;
  const lines = [
    [fresh, words.fresh],
    [newer, words.newer],
    [same, words.same],
    [older, words.older],
  ] as const;
  return (
    <>
      <div role="status">
        <p>
          <strong>{words.preview(file)}</strong>
        </p>
        <ul class="counts">{lines.map(([count, say]) => count > 0 && <li key={say(count)}>{say(count)}</li>)}</ul>
        {coming === 0 && <p>{words.nothingToImport}</p>}
      </div>
      {coming > 0 && (
        <ul class="first-few">
          {first.map((note) => (
            <li key={note.id} data-colour={note.colour}>
              {titleOfNote(note, names, language)} <span class="quiet">{sayChange(note, language)}</span>
            </li>
          ))}
          {coming > first.length && <li class="quiet">{words.andMore(coming - first.length)}</li>}
        </ul>
      )}
      {coming === 0 && children}
    </>
  );
}

interface ConfirmProps {
  readonly preview: ImportPreview;
  readonly busy: boolean;
  readonly language: Language;
  onConfirm(): void;
}

function Confirm({ preview: { fresh, newer }, busy, language, onConfirm }: ConfirmProps) {
  if (fresh + newer === 0) return null;
  return (
    <button type="button" class="main" disabled={busy} onClick={onConfirm}>
      {NOTES_WORDS[language].importNow(fresh + newer)}
    </button>
  );
}
