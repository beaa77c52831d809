import { useCallback, useEffect, useRef } from 'preact/hooks';
import type { Language } from '../../../lib/model/language.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { NoteRow } from './NoteRow.tsx';
import type { NotesAsked } from './notes-place.ts';
import type { BulkActions, Names, NoteBeingEdited, NoteRowActions, NotesList } from './notes-view.ts';

/** CSS px before the end of the list at which the next notes are fetched. */
const NEAR = '1200px';

export interface NoteListProps {
  readonly list: NotesList;
  readonly names: Names;
  readonly language: Language;
  readonly selected: ReadonlySet<string>;
  readonly being: NoteBeingEdited | null;
  readonly rowActions: NoteRowActions;
  readonly bulkActions: BulkActions;
  /** A filter was chosen: it becomes the address. */
  onChoose(asked: NotesAsked): void;
  onMore(): void;
}

/** The notes that answer; more come as the reader nears the end, or asks. */
export function NoteList({
  list,
  names,
  language,
  selected,
  being,
  rowActions,
  bulkActions,
  onChoose,
  onMore,
}: NoteListProps) {
  const { asked, notes, ids } = list;
  const chooseTag = useTagChooser(asked, onChoose);
  const left = ids.length - notes.length;
  return (
    <>
      <ul class="note-list">
        {notes.map((kept) => (
          <NoteRow
            key={kept.note.id}
            kept={kept}
            names={names}
            language={language}
            words={asked.words}
            selected={selected.has(kept.note.id)}
            being={being?.in === 'row' && being.id === kept.note.id ? being : null}
            actions={rowActions}
            onSelect={bulkActions.select}
            chooseTag={chooseTag}
          />
        ))}
      </ul>
      {left > 0 && <More from={notes.length} said={NOTES_WORDS[language].more(left)} onMore={onMore} />}
    </>
  );
}

/** The same function as long as it does the same: rows are drawn again when it is another. */
const useTagChooser = (asked: NoteListProps['list']['asked'], onChoose: NoteListProps['onChoose']) => {
  const latest = useRef({ asked, onChoose });
  latest.current = { asked, onChoose };
  return useCallback((tag: string) => latest.current.onChoose({ ...latest.current.asked, tag }), []);
};

interface MoreProps {
  /** How many are there: when more have come, the end is looked for anew. */
  readonly from: number;
  readonly said: string;
  onMore(): void;
}

function More({ from, said, onMore }: MoreProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (button.current === null || from === 0) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) onMore();
      },
      { rootMargin: NEAR },
    );
    watcher.observe(button.current);
    return () => watcher.disconnect();
  }, [onMore, from]);
  return (
    <button type="button" class="more" ref={button} onClick={onMore}>
      {said}
    </button>
  );
}
