import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../../lib/model/language.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { sayReadAs, sayReadOtherwise } from '../../../lib/words/read-as.ts';
import { sayRefusal } from '../../../lib/words/refusal.ts';
import { Notice } from '../../Notice.tsx';
import { FileChooser } from '../FileChooser.tsx';
import { LiveProgress, type Progress, ProgressLine } from '../ProgressLine.tsx';
import type { Names } from '../view.ts';
import { hrefOfNote, hrefOfNotes } from './notes-place.ts';
import type { ImportActions, Importing, ImportPreview, ImportStep } from './notes-view.ts';
import { sayChange } from './say-change.ts';
import { sayFailure } from './say-done.ts';
import { titleOfNote } from './title-of-note.ts';

const FORMATS = '.jsonld,.json,.csv,.tsv,application/ld+json,application/json,text/csv,text/tab-separated-values';

export interface ImportPanelProps {
  readonly importing: Importing;
  /** Of reading and comparing that take long; `null` while they do not. */
  readonly progress: ReadonlySignal<Progress | null>;
  readonly names: Names;
  readonly language: Language;
  readonly actions: ImportActions;
}

/** A file is chosen, read, told, and only then written. */
export function ImportPanel({ importing, progress, names, language, actions }: ImportPanelProps) {
  const words = NOTES_WORDS[language];
  const heading = useRef<HTMLHeadingElement>(null);
  const isOpen = importing.kind !== 'closed';
  const busy = importing.kind === 'preview' ? importing.busy : null;
  useEffect(() => {
    if (isOpen) heading.current?.focus();
  }, [isOpen]);
  const step = `${importing.kind} ${busy}`;
  const last = useRef(step);
  useEffect(() => {
    const { activeElement } = document;
    // A step takes away the button that led to it.
    if (last.current !== step && (activeElement === null || activeElement === document.body)) heading.current?.focus();
    last.current = step;
  }, [step]);
  if (importing.kind === 'closed') return null;
  return (
    <section class="import" aria-labelledby="import-title">
      <h2 id="import-title" tabIndex={-1} ref={heading}>
        {words.importing}
      </h2>
      <Step importing={importing} progress={progress} names={names} language={language} actions={actions} />
      <div class="note-actions">
        {importing.kind === 'preview' && <Confirm {...importing} language={language} onConfirm={actions.confirm} />}
        {busy !== 'writing' && (
          <button type="button" onClick={actions.close}>
            {importing.kind === 'done' ? words.close : words.cancel}
          </button>
        )}
      </div>
    </section>
  );
}

function Step({ importing, progress, names, language, actions }: ImportPanelProps) {
  const words = NOTES_WORDS[language];
  const chooser = <FileChooser label={words.chooseFile} accept={FORMATS} onFiles={actions.read} />;
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
      return <ReadingLine progress={progress} language={language} />;
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
        <Preview {...importing} progress={progress} names={names} language={language}>
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

function ReadingLine({ progress, language }: Pick<ImportPanelProps, 'progress' | 'language'>) {
  const words = NOTES_WORDS[language];
  const { value } = progress;
  if (value === null) return <p role="status">{words.reading}</p>;
  // Only what is compared is counted.
  const what = value.of > 0 ? words.comparing : words.reading;
  return <ProgressLine progress={value} what={what} language={language} />;
}

/** What is written in one step has no parts to be counted. */
const UNKNOWN: Progress = { done: 0, of: 0 };

interface PreviewProps {
  readonly file: string;
  readonly preview: ImportPreview;
  readonly busy: ImportStep | null;
  readonly progress: ImportPanelProps['progress'];
  readonly names: Names;
  readonly language: Language;
  /** Another file can be chosen when this one brings nothing. */
  readonly children: ComponentChildren;
}

function Preview({ file, preview, busy, progress, names, language, children }: PreviewProps) {
  const words = NOTES_WORDS[language];
  const { fresh, same, newer, older, first, readAs } = preview;
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
        <p>{sayReadAs(readAs, language)}</p>
        <ul class="counts">{lines.map(([count, say]) => count > 0 && <li key={say(count)}>{say(count)}</li>)}</ul>
        <Otherwise lines={sayReadOtherwise(readAs, language)} />
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
      {busy === 'writing' && <ProgressLine progress={UNKNOWN} what={words.writing(coming)} language={language} />}
      {busy === 'comparing' && <LiveProgress progress={progress} what={words.comparing} language={language} />}
    </>
  );
}

/** What did not become a note of its own at its place; mostly nothing. */
function Otherwise({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <ul class="counts">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

interface ConfirmProps {
  readonly preview: ImportPreview;
  readonly busy: ImportStep | null;
  readonly language: Language;
  onConfirm(): void;
}

function Confirm({ preview: { fresh, newer }, busy, language, onConfirm }: ConfirmProps) {
  if (fresh + newer === 0 || busy !== null) return null;
  return (
    <button type="button" class="main" onClick={onConfirm}>
      {NOTES_WORDS[language].importNow(fresh + newer)}
    </button>
  );
}
