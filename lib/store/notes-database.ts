import { Dexie, type Table } from 'dexie';
import type { Found } from '../model/kept-note.ts';
import type { Note } from '../model/note.ts';

/** Apart from the corpus: rebuilding that throws its database away. */
export const NOTES_DATABASE = 'reperes-notes';
/** A new version comes with a kept example of it in `tests/store/examples`. */
export const NOTES_VERSION = 1;

export interface NoteRow {
  readonly id: string;
  readonly note: Note;
  /** Normalised address of the page that the note is on, as a whole or on a passage of it. */
  readonly address?: string;
  /** The entity that the note is about. */
  readonly about?: string;
  readonly found: Found | null;
}

export interface DraftRow {
  readonly id: string;
  readonly note: Note;
  /** Normalised address of the page where it was begun, whatever it is about. */
  readonly address?: string;
  readonly at: string;
}

export interface BinRow {
  readonly id: string;
  readonly note: Note;
  /** As it was when it was deleted, so that what is restored is what was deleted. */
  readonly found: Found | null;
  readonly deleted: string;
}

interface Tables {
  readonly notes: Table<NoteRow, string>;
  readonly drafts: Table<DraftRow, string>;
  readonly bin: Table<BinRow, string>;
}
export type NotesDatabase = Dexie & Tables;

/**
 * The database, not yet opened. `strict`: a transaction is complete when the disk has it, for saved is said then.
 * `autoOpen` would put an empty database in the place of one that was deleted under us, and answer as if there were no notes.
 */
export function describeNotesDatabase(name: string): NotesDatabase {
  const database = new Dexie(name, { autoOpen: false, chromeTransactionDurability: 'strict' }) as NotesDatabase;
  database.version(NOTES_VERSION).stores({
    notes: 'id, address, about',
    drafts: 'id, address, at',
    bin: 'id, deleted',
  });
  return database;
}

export function noteRow(note: Note, found: Found | null): NoteRow {
  const { target } = note;
  if (target.kind === 'entity') return { id: note.id, note, about: target.entity, found };
  return { id: note.id, note, address: target.page.address, found };
}

export function draftRow(note: Note, at: string): DraftRow {
  const address = note.target.page?.address;
  return address === undefined ? { id: note.id, note, at } : { id: note.id, note, address, at };
}
