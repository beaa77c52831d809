import { useRef } from 'preact/hooks';
import type { KeptNote } from '../../../lib/model/kept-note.ts';
import type { Language } from '../../../lib/model/language.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import { NoteBody } from '../../note/NoteBody.tsx';
import { still } from '../../still.tsx';
import { useMarkedWords } from '../use-marked-words.ts';
import type { Names } from '../view.ts';
import { hrefOfNote } from './notes-place.ts';
import { refsOfNote } from './refs.ts';

export interface MarkedNoteProps {
  readonly kept: KeptNote;
  readonly names: Names;
  readonly language: Language;
  /** Marked in it. */
  readonly words: string;
  /** Whether a long text is cut: a list is to be looked through. */
  readonly short: boolean;
  openEntity(id: string): void;
  chooseTag?(tag: string): void;
}

/** UTF-16 units of a text in a list: more than a screen of it helps nobody to find a note. */
const MOST_TEXT = 1500;

/** What we say around a note, and the button whose words change. */
const OUR_OWN_WORDS = [
  '.unseen',
  '.note > .quiet:not(.note-meta)',
  '.note-meta time',
  '.note-meta strong',
  'button[aria-expanded]',
  '.whole a',
];

/** A note with the words that were looked for marked in it. */
export const MarkedNote = still(function MarkedNote(props: MarkedNoteProps) {
  const { note, found } = props.kept;
  const refs = refsOfNote(props.kept.note, props.names).map(({ name }) => name);
  // mark.js splits text nodes, which must then never be drawn again: whatever changes them makes new ones.
  const key = JSON.stringify([props.words, note.revision, note.modified, found, props.language, refs]);
  return <Marked key={key} {...props} />;
});

function Marked({ kept, names, language, words, short, openEntity, chooseTag }: MarkedNoteProps) {
  const element = useRef<HTMLDivElement>(null);
  useMarkedWords(element, words, OUR_OWN_WORDS);
  const { note } = kept;
  const isCut = short && note.text.length > MOST_TEXT;
  const shown = isCut ? { ...kept, note: { ...note, text: `${cutText(note.text)} …` } } : kept;
  return (
    <div ref={element}>
      <NoteBody
        kept={shown}
        names={refsOfNote(note, names)}
        language={language}
        withPage
        onOpenEntity={openEntity}
        {...(chooseTag === undefined ? {} : { onTag: chooseTag })}
      />
      {isCut && (
        <p class="whole">
          <a href={hrefOfNote(note.id)}>{NOTES_WORDS[language].whole}</a>
        </p>
      )}
    </div>
  );
}

/** Between lines where one ends not too early, so that Markdown is cut at its joints. */
function cutText(text: string): string {
  const cut = text.slice(0, MOST_TEXT);
  const line = cut.lastIndexOf('\n');
  return line > MOST_TEXT / 2 ? cut.slice(0, line) : cut.replace(/[\ud800-\udbff]$/, '');
}
