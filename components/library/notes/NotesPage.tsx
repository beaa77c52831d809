import type { ReadonlySignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Draft } from '../../../lib/model/kept-note.ts';
import type { Language } from '../../../lib/model/language.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { useDamaged } from '../../vault/damaged.ts';
import { NotReadable } from '../../vault/NotReadable.tsx';
import type { Progress } from '../ProgressLine.tsx';
import { useDroppedFiles } from '../use-dropped-files.ts';
import { BulkBar } from './BulkBar.tsx';
import { Drafts } from './Drafts.tsx';
import { FilterChips } from './FilterChips.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { NoteFilters } from './NoteFilters.tsx';
import { NoteList, type NoteListProps } from './NoteList.tsx';
import { BIN_PLACE, type NotesAsked } from './notes-place.ts';
import type { DraftActions, ImportActions, Importing } from './notes-view.ts';

export interface NotesPageProps extends NoteListProps {
  readonly drafts: readonly Draft[];
  readonly importing: Importing;
  /** Of work that takes long; `null` while there is none. */
  readonly exportProgress: ReadonlySignal<Progress | null>;
  readonly importProgress: ReadonlySignal<Progress | null>;
  readonly draftActions: DraftActions;
  readonly importActions: ImportActions;
  /** Words are being typed: they become the address when the reader pauses. */
  onType(asked: NotesAsked): void;
}

/** Every note, to be searched, narrowed, changed, taken out and brought in. */
export function NotesPage(props: NotesPageProps) {
  const { list, drafts, names, language, being, importing, importActions, onChoose } = props;
  const words = NOTES_WORDS[language];
  const { asked, facets } = list;
  return (
    <DropZone onFiles={importActions.read}>
      <h1 tabIndex={-1}>{words.notes}</h1>
      <div class="tools">
        <WordsBox asked={asked} language={language} onType={props.onType} />
        <div class="notes-ways">
          <button type="button" onClick={importActions.open}>
            {words.importing}
          </button>
          <a href={`#${BIN_PLACE}`}>{words.bin}</a>
        </div>
      </div>
      <ImportPanel
        importing={importing}
        progress={props.importProgress}
        names={names}
        language={language}
        actions={importActions}
      />
      <Drafts drafts={drafts} names={names} language={language} being={being} actions={props.draftActions} />
      {facets.all === 0 ? (
        <NoNotes language={language} />
      ) : (
        <div class="note-columns">
          <NoteFilters asked={asked} facets={facets} language={language} onChoose={onChoose} />
          <div class="note-answers">
            <FilterChips asked={asked} facets={facets} language={language} onChoose={onChoose} />
            <p class="quiet" role="status">
              {words.answers(list.ids.length, facets.all)}
            </p>
            {list.ids.length === 0 ? (
              <p>{words.noAnswer}</p>
            ) : (
              <BulkBar
                list={list}
                selected={props.selected}
                progress={props.exportProgress}
                language={language}
                actions={props.bulkActions}
              />
            )}
            <NoteList {...props} />
          </div>
        </div>
      )}
    </DropZone>
  );
}

function NoNotes({ language }: { readonly language: Language }) {
  const words = NOTES_WORDS[language];
  if (useDamaged() !== false) return <NotReadable language={language} />;
  return (
    <section class="no-notes" aria-labelledby="no-notes">
      <h2 id="no-notes">{words.noneYet}</h2>
      <ul>
        {words.howToBegin.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </section>
  );
}

/** As long as a query takes. */
const LONGEST_WORDS = 300;

interface WordsBoxProps {
  readonly asked: NotesAsked;
  readonly language: Language;
  onType(asked: NotesAsked): void;
}

function WordsBox({ asked, language, onType }: WordsBoxProps) {
  const words = NOTES_WORDS[language];
  const [text, setText] = useState(asked.words);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // While the reader types, an answer is always late: it must not take back the letters typed since.
    if (document.activeElement !== box.current) setText(asked.words);
  }, [asked.words]);
  return (
    <input
      ref={box}
      class="note-search"
      type="search"
      aria-label={words.search}
      placeholder={words.search}
      maxLength={LONGEST_WORDS}
      value={text}
      onInput={({ currentTarget: { value } }) => {
        setText(value);
        onType({ ...asked, words: value });
      }}
    />
  );
}

interface DropZoneProps {
  readonly children: ComponentChildren;
  onFiles(files: readonly File[]): void;
}

/** All of the page takes a file. */
function DropZone({ children, onFiles }: DropZoneProps) {
  const over = useDroppedFiles(onFiles);
  return <div class={over ? 'notes-page dropping' : 'notes-page'}>{children}</div>;
}
