import type { Draft } from '../../../lib/model/kept-note.ts';
import type { Language } from '../../../lib/model/language.ts';
import { sayInstant } from '../../../lib/words/instant.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import type { Names } from '../view.ts';
import { EditHere } from './EditHere.tsx';
import type { DraftActions, NoteBeingEdited } from './notes-view.ts';
import { shortened, titleOfNote } from './title-of-note.ts';

interface DraftsProps {
  readonly drafts: readonly Draft[];
  readonly names: Names;
  readonly language: Language;
  readonly being: NoteBeingEdited | null;
  readonly actions: DraftActions;
}

/** UTF-16 units: enough to know again what one wrote. */
const BEGINNING = 200;

/** Notes begun and not saved. */
export function Drafts({ drafts, names, language, being, actions }: DraftsProps) {
  const words = NOTES_WORDS[language];
  const shown = drafts.filter(({ note }) => note.id !== being?.id);
  const isHere = being?.in === 'drafts';
  if (shown.length === 0 && !isHere) return null;
  return (
    <section class="drafts" aria-labelledby="drafts-title">
      <h2 id="drafts-title">{words.drafts}</h2>
      {/* Not in the list: there it would be made anew when its draft goes, and lose the reader's place. */}
      {isHere && <EditHere being={being} names={names} language={language} needs={actions} />}
      <ul>
        {shown.map((draft) => (
          <li key={draft.note.id} class="note-item edged" data-colour={draft.note.colour}>
            <DraftLine draft={draft} names={names} language={language} actions={actions} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface DraftLineProps extends Pick<DraftsProps, 'names' | 'language' | 'actions'> {
  readonly draft: Draft;
}

function DraftLine({ draft, names, language, actions }: DraftLineProps) {
  const words = NOTES_WORDS[language];
  return (
    <>
      <p>{titleOfNote(draft.note, names, language)}</p>
      {draft.note.text !== '' && <p class="beginning">{shortened(draft.note.text, BEGINNING)}</p>}
      <p class="quiet">{words.draftOf(sayInstant(draft.at, language))}</p>
      <div class="note-actions">
        <button type="button" onClick={() => actions.goOn(draft)}>
          {words.goOn}
        </button>
        <button type="button" onClick={() => actions.discard(draft)}>
          {words.discard}
        </button>
      </div>
    </>
  );
}
