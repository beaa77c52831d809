import type { Language } from '../../../lib/model/language.ts';
import { Editor, editing } from '../../note/Editor.tsx';
import type { Names } from '../view.ts';
import type { EditorNeeds, NoteBeingEdited } from './notes-view.ts';
import { refsOfNote } from './refs.ts';

interface EditHereProps {
  readonly being: NoteBeingEdited;
  readonly names: Names;
  readonly language: Language;
  readonly needs: EditorNeeds;
}

/** The editor at the place of the note. A component of its own: only it is drawn again for every key. */
export function EditHere({ being, names, language, needs }: EditHereProps) {
  return (
    <div class="edit-here">
      <Editor
        {...editing(being.writing)}
        names={refsOfNote(being.writing.note.value, names)}
        tags={being.tags}
        language={language}
        searchEntities={needs.searchEntities}
        onOpenEntity={needs.openEntity}
        onClose={needs.closeEditor}
      />
    </div>
  );
}
