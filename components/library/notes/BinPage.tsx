import { useRef, useState } from 'preact/hooks';
import { BIN_DAYS, type BinnedNote } from '../../../lib/model/kept-note.ts';
import type { Language } from '../../../lib/model/language.ts';
import { sayInstant } from '../../../lib/words/instant.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { Markdown } from '../../note/Markdown.tsx';
import { useKeptFocus } from '../../use-kept-focus.ts';
import { useDamaged } from '../../vault/damaged.ts';
import { NotReadable } from '../../vault/NotReadable.tsx';
import type { Names } from '../view.ts';
import { hrefOfNotes } from './notes-place.ts';
import { SureButton } from './SureButton.tsx';
import { shortened, titleOfNote } from './title-of-note.ts';

export interface BinPageProps {
  readonly binned: readonly BinnedNote[];
  readonly names: Names;
  readonly language: Language;
  /** In ms, as `Date.now` gives it. */
  readonly now: number;
  restore(ids: readonly string[]): void;
  destroy(ids: readonly string[] | null): void;
}

const WINDOW = 100;
/** UTF-16 units: enough to know again what one wrote. */
const BEGINNING = 300;
const DAY = 24 * 60 * 60 * 1000;

/** What was deleted, with how long it can be had back. */
export function BinPage({ binned, names, language, now, restore, destroy }: BinPageProps) {
  const words = NOTES_WORDS[language];
  const [depth, setDepth] = useState(WINDOW);
  const isLost = useDamaged() !== false && binned.length === 0;
  return (
    <>
      <p class="quiet">
        <a href={hrefOfNotes({})}>{words.backToNotes}</a>
      </p>
      <h1 tabIndex={-1}>{words.bin}</h1>
      <div class="tools">
        <p>{words.binHow}</p>
        {binned.length > 0 && (
          <SureButton sure={words.emptyBinSure(binned.length)} onSure={() => destroy(null)}>
            {words.emptyBin}
          </SureButton>
        )}
      </div>
      {isLost ? (
        <NotReadable language={language} />
      ) : (
        <p role="status">{binned.length === 0 ? words.binEmpty : words.notesCount(binned.length)}</p>
      )}
      <ul class="binned">
        {binned.slice(0, depth).map((one) => (
          <BinItem key={one.note.id} one={one} {...{ names, language, now, restore, destroy }} />
        ))}
      </ul>
      {binned.length > depth && (
        <button type="button" onClick={() => setDepth(depth + WINDOW)}>
          {words.more(binned.length - depth)}
        </button>
      )}
    </>
  );
}

interface BinItemProps extends Omit<BinPageProps, 'binned'> {
  readonly one: BinnedNote;
}

function BinItem({ one: { note, deleted }, names, language, now, restore, destroy }: BinItemProps) {
  const words = NOTES_WORDS[language];
  const title = titleOfNote(note, names, language);
  const item = useRef<HTMLLIElement>(null);
  useKeptFocus(item);
  return (
    <li ref={item} class="note-item edged" data-colour={note.colour} aria-label={title}>
      <p>{title}</p>
      {note.text !== '' && (
        <div class="beginning">
          <Markdown text={shortened(note.text, BEGINNING)} />
        </div>
      )}
      <p class="quiet">
        {words.deletedOn(sayInstant(deleted, language))} · {words.daysLeft(daysLeft(deleted, now))}
      </p>
      <div class="note-actions">
        <button type="button" onClick={() => restore([note.id])}>
          {words.restore}
        </button>
        <SureButton sure={words.destroySure} onSure={() => destroy([note.id])}>
          {words.destroy}
        </SureButton>
      </div>
    </li>
  );
}

/** Whole days, the begun one counted; 0 when less than one is left. */
function daysLeft(deleted: string, now: number): number {
  const days = (Date.parse(deleted) + BIN_DAYS * DAY - now) / DAY;
  return days < 1 ? 0 : Math.ceil(days);
}
