import { useRef } from 'preact/hooks';
import type { Draft } from '../../../lib/model/kept-note.ts';
import type { Language } from '../../../lib/model/language.ts';
import { sayInstant } from '../../../lib/words/instant.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { Markdown } from '../../note/Markdown.tsx';
import { siteOf } from '../../note/Subject.tsx';
import { useKeptFocus } from '../../use-kept-focus.ts';
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
      {isHere && <EditHere key={being.id} being={being} names={names} language={language} needs={actions} />}
      <ul>
        {shown.map((draft) => (
          <DraftItem key={draft.note.id} draft={draft} names={names} language={language} actions={actions} />
        ))}
      </ul>
    </section>
  );
}

interface DraftItemProps extends Pick<DraftsProps, 'names' | 'language' | 'actions'> {
  readonly draft: Draft;
}

function DraftItem({ draft, names, language, actions }: DraftItemProps) {
  const words = NOTES_WORDS[language];
  const item = useRef<HTMLLIElement>(null);
  useKeptFocus(item);
  return (
    <li ref={item} class="note-item edged" data-colour={draft.note.colour}>
      <p>{titleOfNote(draft.note, names, language)}</p>
      {draft.note.text !== '' && (
        <div class="beginning">
          <Markdown text={shortened(draft.note.text, BEGINNING)} />
        </div>
      )}
      <p class="quiet">
        {words.draftOf(sayInstant(draft.at, language))}
        {draft.note.target.page !== undefined &&
          ` · ${draft.note.target.page.title || siteOf(draft.note.target.page.address)}`}
      </p>
      <div class="note-actions">
        <button type="button" onClick={() => actions.goOn(draft)}>
          {words.goOn}
        </button>
        <button type="button" onClick={() => actions.discard(draft)}>
          {words.discard}
        </button>
      </div>
    </li>
  );
}
