import type { KeptNote } from '../../../lib/model/kept-note.ts';
import type { Language } from '../../../lib/model/language.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';
import type { Names } from '../view.ts';
import { MarkedNote } from './MarkedNote.tsx';
import { hrefOfNote, hrefOfNotes } from './notes-place.ts';

export interface NotesOnNameProps {
  readonly entity: string;
  readonly notes: readonly KeptNote[];
  /** Of all; `notes` are the last changed of them. */
  readonly count: number;
  readonly names: Names;
  readonly language: Language;
  openEntity(id: string): void;
}

/** On the page of a name: what the reader wrote about it or linked to it. */
export function NotesOnName({ entity, notes, count, names, language, openEntity }: NotesOnNameProps) {
  const words = NOTES_WORDS[language];
  if (count === 0) return null;
  return (
    <section class="on-name" aria-labelledby="on-name">
      <h2 id="on-name">{words.aboutName}</h2>
      <ul>
        {notes.map((kept) => (
          <li key={kept.note.id} class="note-item">
            <MarkedNote kept={kept} names={names} language={language} words="" short openEntity={openEntity} />
            <a class="alone" href={hrefOfNote(kept.note.id)}>
              {words.alone}
            </a>
          </li>
        ))}
      </ul>
      {count > notes.length && (
        <p>
          <a href={hrefOfNotes({ entity })}>{words.allAboutName(count)}</a>
        </p>
      )}
    </section>
  );
}
