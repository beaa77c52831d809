import { useRef } from 'preact/hooks';
import type { EntityRef } from '../../lib/model/card.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Tally } from '../../lib/model/note-query.ts';
import { Editor } from '../note/Editor.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import type { PanelActions } from './actions.ts';
import type { PanelEditor } from './view.ts';

interface EditorBoxProps {
  readonly editor: PanelEditor;
  readonly names: readonly EntityRef[];
  readonly tags: readonly Tally<string>[];
  readonly language: Language;
  readonly actions: PanelActions;
}

/** A note being written, in the place of the note that it will be. */
export function EditorBox({ editor, names, tags, language, actions }: EditorBoxProps) {
  const item = useRef<HTMLLIElement>(null);
  useKeptFocus(item);
  return (
    <li ref={item}>
      <Editor
        {...editor.editing}
        names={names}
        tags={tags}
        language={language}
        searchEntities={actions.searchEntities}
        onOpenEntity={actions.openEntity}
        onClose={() => actions.closeEditor(editor.key)}
      />
    </li>
  );
}
