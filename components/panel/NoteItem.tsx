import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { EntityRef } from '../../lib/model/card.ts';
import type { KeptNote } from '../../lib/model/kept-note.ts';
import type { Language } from '../../lib/model/language.ts';
import { notePlace } from '../../lib/model/place.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import { PANEL_WORDS } from '../../lib/words/panel.ts';
import { NoteBody } from '../note/NoteBody.tsx';
import { still } from '../still.tsx';
import { useKeptFocus } from '../use-kept-focus.ts';
import type { PanelActions } from './actions.ts';

export interface NoteItemProps {
  readonly kept: KeptNote;
  readonly names: readonly EntityRef[];
  readonly language: Language;
  readonly actions: PanelActions;
  /** Entities to whose mentions an orphan can be attached; absent for notes that are in their place. */
  readonly attachTo?: readonly EntityRef[];
}

function Item({ kept, names, language, actions, attachTo }: NoteItemProps) {
  const words = NOTE_WORDS[language];
  const { remove } = PANEL_WORDS[language];
  const { note, found } = kept;
  const item = useRef<HTMLLIElement>(null);
  useKeptFocus(item);
  const isInPlace = note.target.kind === 'passage' && found !== 'orphan';
  return (
    <li ref={item}>
      <NoteBody
        kept={kept}
        names={names}
        language={language}
        withPage={note.target.kind === 'entity'}
        onOpenEntity={actions.openEntity}
        {...(isInPlace ? { onQuote: () => actions.show(note.id) } : {})}
      >
        {attachTo !== undefined && <Attach kept={kept} to={attachTo} language={language} actions={actions} />}
        <Tools>
          <button type="button" onClick={() => actions.edit(kept)}>
            {note.text.trim() === '' ? words.addText : words.edit}
          </button>
          <button type="button" onClick={() => actions.remove(note.id)}>
            {remove}
          </button>
          <a href={`library.html#${notePlace(note.id)}`} target="_blank" rel="noopener">
            {words.inLibrary}
          </a>
        </Tools>
      </NoteBody>
    </li>
  );
}

/** One note to be read, with all that can be done about it here. */
export const NoteItem = still(Item);

function Attach({
  kept,
  to,
  language,
  actions,
}: Required<Pick<NoteItemProps, 'kept' | 'language' | 'actions'>> & { readonly to: readonly EntityRef[] }) {
  const words = PANEL_WORDS[language];
  return (
    <Tools>
      <button type="button" onClick={() => actions.attach(kept, 'selection')}>
        {words.attachToSelection}
      </button>
      {to.map((entity) => (
        <button key={entity.id} type="button" onClick={() => actions.attach(kept, entity)}>
          {words.attachToName(entity.name)}
        </button>
      ))}
    </Tools>
  );
}

const Tools = ({ children }: { readonly children: ComponentChildren }) => <div class="tools">{children}</div>;
