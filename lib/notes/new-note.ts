import { MAX_NOTE_ENTITIES, type Note } from '../model/note.ts';

/** What a note begins with. `at` is now, as `Date.prototype.toISOString` writes it. */
export interface Beginning {
  readonly id: string;
  readonly target: Note['target'];
  readonly entities: readonly string[];
  readonly colour: Note['colour'];
  readonly at: string;
}

/** A note without text, never saved. Each entity stands in it once, and no more of them than a note may have. */
export function newNote({ id, target, entities, colour, at }: Beginning): Note {
  return {
    version: 1,
    id,
    revision: 1,
    target,
    text: '',
    tags: [],
    colour,
    entities: [...new Set(entities)].slice(0, MAX_NOTE_ENTITIES),
    created: at,
    modified: at,
  };
}

/** What a reader can change in a note. */
export type NoteChanges = Partial<Pick<Note, 'target' | 'text' | 'tags' | 'colour' | 'entities'>>;

/**
 * The note as its next save would leave it.
 * @param at now; a clock that was set back does not put the change before the note's creation
 */
export function nextRevision(note: Note, changes: NoteChanges, at: string): Note {
  const modified = at < note.created ? note.created : at;
  return { ...note, ...changes, revision: note.revision + 1, modified };
}
