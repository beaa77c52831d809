import type { EntityRef } from '../../lib/model/card.ts';
import type { KeptNote } from '../../lib/model/kept-note.ts';
import type { Language } from '../../lib/model/language.ts';
import { notePlace } from '../../lib/model/place.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';
import { CloseIcon } from '../icons.tsx';
import { NoteBody } from './NoteBody.tsx';

export interface ReaderProps {
  readonly notes: readonly KeptNote[];
  readonly names: readonly EntityRef[];
  readonly language: Language;
  /** The note, changed or given a text. */
  onEdit(id: string): void;
  onOpenEntity(id: string): void;
  onClose(): void;
}

/** The notes under a passage or on a name, in the frame. Panel and library draw `NoteBody` with buttons of their own. */
export function Reader({ notes, names, language, onEdit, onOpenEntity, onClose }: ReaderProps) {
  const words = NOTE_WORDS[language];
  return (
    <section class="note-reader" aria-label={words.titles.read}>
      <header class="note-head">
        <span class="note-title">{words.titles.read}</span>
        <button type="button" class="note-tool" aria-label={words.close} title={words.close} onClick={onClose}>
          <CloseIcon />
        </button>
      </header>
      {notes.map((kept) => (
        <NoteBody key={kept.note.id} kept={kept} names={names} language={language} onOpenEntity={onOpenEntity}>
          <button type="button" onClick={() => onEdit(kept.note.id)}>
            {kept.note.text.trim() === '' ? words.addText : words.edit}
          </button>
          <a href={`/library.html#${notePlace(kept.note.id)}`} target="_blank" rel="noopener">
            {words.inLibrary}
          </a>
        </NoteBody>
      ))}
    </section>
  );
}
