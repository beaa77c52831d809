import type { NoteQuery } from '../../../lib/model/note-query.ts';
import { type LibraryPlace, notePlace } from '../../../lib/model/place.ts';

/** Which notes a list shows: those that answer, of all or of the last import only. */
export interface NotesAsked extends NoteQuery {
  readonly imported: boolean;
}

/** The parameter of each filter in an address; `entrypoints/library/notes/notes-route.ts` reads them back. */
export const NOTE_PARAMETERS = {
  words: 'q',
  tag: 'tag',
  entity: 'entity',
  category: 'category',
  site: 'site',
  from: 'from',
  to: 'to',
  colour: 'colour',
  kind: 'kind',
  orphan: 'orphan',
  imported: 'imported',
} as const satisfies Record<keyof NotesAsked, string>;

const NAMES = Object.entries(NOTE_PARAMETERS) as readonly [keyof NotesAsked, string][];

/** Where a list of notes has its address; only what is asked stands in it. */
export function notesPlace(asked: Partial<NotesAsked>): LibraryPlace {
  const parameters = new URLSearchParams();
  for (const [name, parameter] of NAMES) {
    const value = asked[name];
    if (value === true) parameters.set(parameter, '1');
    else if (typeof value === 'string' && value.trim() !== '') parameters.set(parameter, value.trim());
  }
  return parameters.size === 0 ? '/notes' : `/notes?${parameters}`;
}

export const BIN_PLACE: LibraryPlace = '/notes?bin=1';

export const hrefOfNotes = (asked: Partial<NotesAsked>): string => `#${notesPlace(asked)}`;
export const hrefOfNote = (id: string): string => `#${notePlace(id)}`;
