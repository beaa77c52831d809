import { useEffect, useRef } from 'preact/hooks';
import type { KeptNote } from '../../../lib/model/kept-note.ts';
import type { Language } from '../../../lib/model/language.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { still } from '../../still.tsx';
import { useKeptFocus } from '../../use-kept-focus.ts';
import type { Names } from '../view.ts';
import { EditHere } from './EditHere.tsx';
import { MarkedNote } from './MarkedNote.tsx';
import { hrefOfNote } from './notes-place.ts';
import type { NoteBeingEdited, NoteRowActions } from './notes-view.ts';
import { titleOfNote } from './title-of-note.ts';

export interface NoteRowProps {
  readonly kept: KeptNote;
  readonly names: Names;
  readonly language: Language;
  readonly words: string;
  readonly selected: boolean;
  /** `null` unless this very note is being changed here. */
  readonly being: NoteBeingEdited | null;
  readonly actions: NoteRowActions;
  onSelect(ids: readonly string[], on: boolean): void;
  chooseTag(tag: string): void;
}

/** One note of the list: to be looked at, selected, opened on its page, changed where it stands. */
export const NoteRow = still(function Row(props: NoteRowProps) {
  const { kept, names, language, being, actions } = props;
  const { note } = kept;
  const words = NOTES_WORDS[language];
  const title = titleOfNote(note, names, language);
  const item = useRef<HTMLLIElement>(null);
  useKeptFocus(item);
  return (
    <li ref={item} class="note-row" aria-label={title}>
      <input
        type="checkbox"
        aria-label={words.select(title)}
        checked={props.selected}
        onChange={({ currentTarget }) => props.onSelect([note.id], currentTarget.checked)}
      />
      <div class="note-of-row">
        {being === null ? (
          <MarkedNote
            kept={kept}
            names={names}
            language={language}
            words={props.words}
            short
            openEntity={actions.openEntity}
            chooseTag={props.chooseTag}
          />
        ) : (
          <EditHere being={being} names={names} language={language} needs={actions} />
        )}
        <RowActions
          kept={kept}
          title={title}
          language={language}
          editing={being !== null}
          isAlone={false}
          actions={actions}
        />
      </div>
    </li>
  );
});

interface RowActionsProps extends Pick<NoteRowProps, 'kept' | 'language' | 'actions'> {
  readonly title: string;
  readonly editing: boolean;
  /** On a page of its own: no way there is needed. */
  readonly isAlone: boolean;
}

export function RowActions({ kept: { note }, title, language, editing, isAlone, actions }: RowActionsProps) {
  const words = NOTES_WORDS[language];
  const button = useFocusBack(editing);
  if (editing) return null;
  return (
    <ul class="note-actions" aria-label={title}>
      <li>
        <button type="button" ref={button} onClick={() => actions.edit(note)}>
          {words.edit}
        </button>
      </li>
      {note.target.page !== undefined && (
        <li>
          <button type="button" onClick={() => actions.showPage(note.id)}>
            {words.showPage}
          </button>
        </li>
      )}
      <li>
        <button type="button" onClick={() => actions.remove([note.id])}>
          {words.remove}
        </button>
      </li>
      {!isAlone && (
        <li>
          <a href={hrefOfNote(note.id)}>{words.alone}</a>
        </li>
      )}
    </ul>
  );
}

/** The button that opened the editor has the focus again when the editor is gone. */
function useFocusBack(editing: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  useEffect(() => {
    if (wasEditing.current && !editing) button.current?.focus({ preventScroll: true });
    wasEditing.current = editing;
  }, [editing]);
  return button;
}
