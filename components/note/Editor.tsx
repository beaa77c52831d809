import { useState } from 'preact/hooks';
import type { EntityRef } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Note } from '../../lib/model/note.ts';
import type { Tally } from '../../lib/model/note-query.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import { CloseIcon } from '../icons.tsx';
import { ColourField } from './ColourField.tsx';
import { ConflictView } from './ConflictView.tsx';
import { EntityField } from './EntityField.tsx';
import { SaveLine } from './SaveLine.tsx';
import { Subject } from './Subject.tsx';
import { TagField } from './TagField.tsx';
import { TextField } from './TextField.tsx';
import { Trouble } from './Trouble.tsx';
import type { Writing } from './writing.ts';
import type { ConflictChoice, DraftState, WritingState } from './writing-state.ts';

/** What an editor takes from a `Writing`: spread `editing(writing)` into it. */
export interface EditingProps {
  readonly note: Note;
  /** As the store has it; `null` for a new one. */
  readonly stored: Note | null;
  readonly state: WritingState;
  readonly draft: DraftState;
  onChange(note: Note): void;
  onSave(): void;
  onResolve(choice: ConflictChoice): void;
  onSaveAsNew(): void;
}

export interface EditorProps extends EditingProps {
  /** Names of the entities that the note is about or linked to; unknown ones are shown by their id. */
  readonly names: readonly EntityRef[];
  /** In use, most frequent first. */
  readonly tags: readonly Tally<string>[];
  readonly language: Language;
  searchEntities(query: string): Promise<readonly EntityRef[]>;
  onOpenEntity(id: string): void;
  /** Escape, or the button; what was written stays a draft. */
  onClose(): void;
}

export function editing(writing: Writing): EditingProps {
  return {
    note: writing.note.value,
    stored: writing.stored.value,
    state: writing.state.value,
    draft: writing.draft.value,
    onChange: writing.change,
    onSave: writing.save,
    onResolve: writing.resolve,
    onSaveAsNew: writing.saveAsNew,
  };
}

/** Writes one note. Enter is a new line in the text; Ctrl+Enter saves from anywhere; Escape hides a list, then closes. */
export function Editor(props: EditorProps) {
  const { note, stored, state, draft, tags, language, onChange, onSave, onOpenEntity, onClose } = props;
  const words = NOTE_WORDS[language];
  const [added, setAdded] = useState<readonly EntityRef[]>([]);
  const names = [...props.names, ...added];
  const title = stored === null ? words.titles.write : words.titles.change;
  return (
    <form
      class="note-editor"
      aria-label={title}
      data-colour={note.colour}
      onSubmit={(event) => {
        event.preventDefault();
        if (state.kind !== 'conflict' && state.kind !== 'deleted') onSave();
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape') {
          event.preventDefault();
          onClose();
        } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          saveFrom(event.currentTarget);
        }
      }}
    >
      <header class="note-head">
        <span class="note-title">{title}</span>
        <button type="button" class="note-tool" aria-label={words.close} title={words.close} onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      {state.kind === 'conflict' ? (
        <ConflictView mine={note} theirs={state.theirs} names={names} language={language} onResolve={props.onResolve} />
      ) : (
        <>
          <Subject target={note.target} names={names} language={language} onOpenEntity={onOpenEntity} />
          <TextField
            text={note.text}
            kind={note.target.kind}
            language={language}
            onText={(text) => onChange({ ...note, text })}
          />
          <TagField
            tags={note.tags}
            known={tags}
            language={language}
            onTags={(changed) => onChange({ ...note, tags: changed })}
          />
          <EntityField
            entities={note.entities}
            names={names}
            language={language}
            onEntities={(entities, ref) => {
              if (ref !== null) setAdded([...added, ref]);
              onChange({ ...note, entities });
            }}
            onOpen={onOpenEntity}
            search={props.searchEntities}
          />
          <ColourField colour={note.colour} language={language} onColour={(colour) => onChange({ ...note, colour })} />
          <footer class="note-end">
            <Trouble state={state} language={language} onSaveAsNew={props.onSaveAsNew} />
            <SaveLine state={state} draft={draft} language={language} />
          </footer>
        </>
      )}
    </form>
  );
}

/** A tag that is typed and not yet added belongs to the note: its box adds it when the focus leaves. */
function saveFrom(form: HTMLFormElement): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLInputElement) activeElement.blur();
  form.requestSubmit();
}
