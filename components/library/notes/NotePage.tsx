import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { KeptNote } from '../../../lib/model/kept-note.ts';
import type { Language } from '../../../lib/model/language.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { useKeptFocus } from '../../use-kept-focus.ts';
import type { Names } from '../view.ts';
import { EditHere } from './EditHere.tsx';
import { MarkedNote } from './MarkedNote.tsx';
import { RowActions } from './NoteRow.tsx';
import { BIN_PLACE, hrefOfNotes } from './notes-place.ts';
import type { NoteBeingEdited, NoteRowActions } from './notes-view.ts';
import { titleOfNote } from './title-of-note.ts';

export interface NotePageProps {
  /** `null` when there is none at this address. */
  readonly kept: KeptNote | null;
  readonly names: Names;
  readonly language: Language;
  readonly being: NoteBeingEdited | null;
  readonly actions: NoteRowActions;
  chooseTag(tag: string): void;
}

/** One note in full. */
export function NotePage({ kept, names, language, being, actions, chooseTag }: NotePageProps) {
  const words = NOTES_WORDS[language];
  return (
    <div class="note-page">
      <p class="quiet">
        <a href={hrefOfNotes({})}>{words.backToNotes}</a>
      </p>
      {kept === null ? (
        <>
          <h1 tabIndex={-1}>{words.unknownNote}</h1>
          <p>
            {words.unknownNoteHow} <a href={`#${BIN_PLACE}`}>{words.bin}</a>
          </p>
        </>
      ) : (
        <Whole>
          <h1 tabIndex={-1}>{words.note}</h1>
          {being === null ? (
            <MarkedNote
              kept={kept}
              names={names}
              language={language}
              words=""
              short={false}
              openEntity={actions.openEntity}
              chooseTag={chooseTag}
            />
          ) : (
            <EditHere being={being} names={names} language={language} needs={actions} />
          )}
          <RowActions
            kept={kept}
            title={titleOfNote(kept.note, names, language)}
            language={language}
            editing={being !== null}
            isAlone
            actions={actions}
          />
        </Whole>
      )}
    </div>
  );
}

/** What has the focus may go with the note. */
function Whole({ children }: { readonly children: ComponentChildren }) {
  const element = useRef<HTMLDivElement>(null);
  useKeptFocus(element);
  return <div ref={element}>{children}</div>;
}
