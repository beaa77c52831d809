import type { EntityRef } from '../../lib/model/card.ts';
import type { KeptNote } from '../../lib/model/kept-note.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Tally } from '../../lib/model/note-query.ts';
import type { PanelActions } from './actions.ts';
import { EditorBox } from './EditorBox.tsx';
import { NoteItem } from './NoteItem.tsx';
import type { PanelEditor } from './view.ts';

/** What every note in the panel is drawn with. */
export interface NoteNeeds {
  readonly editors: readonly PanelEditor[];
  readonly names: readonly EntityRef[];
  readonly tags: readonly Tally<string>[];
  readonly language: Language;
  readonly actions: PanelActions;
}

interface NoteListProps extends NoteNeeds {
  readonly notes: readonly KeptNote[];
  /** For orphans: the entities that are on this page, by id. */
  readonly here?: ReadonlyMap<string, EntityRef>;
}

/** Notes one under the other; one that is being written is its editor. */
export function NoteList({ notes, here, ...needs }: NoteListProps) {
  const { names, language, actions } = needs;
  return (
    <ul class="notes">
      {notes.map((kept) => {
        const editor = needs.editors.find(({ editing }) => editing.note.id === kept.note.id);
        if (editor !== undefined) return <EditorBox key={kept.note.id} {...needs} editor={editor} />;
        const attachTo = here === undefined ? {} : { attachTo: linkedHere(kept, here) };
        return (
          <NoteItem key={kept.note.id} kept={kept} names={names} language={language} actions={actions} {...attachTo} />
        );
      })}
    </ul>
  );
}

const linkedHere = ({ note }: KeptNote, here: ReadonlyMap<string, EntityRef>): readonly EntityRef[] =>
  note.entities.flatMap((id) => here.get(id) ?? []);
