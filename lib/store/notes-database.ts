import { Dexie, type Table } from 'dexie';
import type { Found } from '../model/kept-note.ts';
import type { Ledger } from '../model/ledger.ts';
import type { Note } from '../model/note.ts';
import type { OwnPack } from '../model/own-pack.ts';
import type { Visit } from '../model/visit.ts';
import type { PackedDigests } from './packed-digests.ts';

/** All that the reader wrote, apart from the corpus: rebuilding that throws its database away. */
export const NOTES_DATABASE = 'reperes-notes';
/** A new version comes with a kept example of it in `tests/store/examples`. */
export const NOTES_VERSION = 3;

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

/** There is one, or none. */
export interface OwnRow {
  readonly id: 'own';
  readonly own: OwnPack;
}

export interface TextRow {
  /** SHA-256 (hex) of the text's UTF-8, by which a document knows it. */
  readonly id: string;
  readonly text: string;
}

export interface VisitRow {
  /** The page's normalised address. */
  readonly id: string;
  readonly visit: Visit;
  /** As in the visit. */
  readonly last: string;
}

/** There is one, once the database was opened. */
export interface LedgerRow {
  readonly id: 'ledger';
  readonly ledger: Ledger;
}

/** Digests of many notes under a number, or loose, under the id of its note, that of one: none when the note is gone. */
export interface DigestRow {
  readonly id: number | string;
  readonly format: number;
  readonly of: PackedDigests;
}

interface Tables {
  readonly notes: Table<NoteRow, string>;
  readonly drafts: Table<DraftRow, string>;
  readonly bin: Table<BinRow, string>;
  readonly own: Table<OwnRow, string>;
  readonly texts: Table<TextRow, string>;
  readonly visits: Table<VisitRow, string>;
  readonly ledger: Table<LedgerRow, 'ledger'>;
  readonly digests: Table<DigestRow, number | string>;
}
export type NotesDatabase = Dexie & Tables;

/**
 * The database, not yet opened. `strict`: a transaction is complete when the disk has it, for saved is said then.
 * `autoOpen` would put an empty database in the place of one that was deleted under us, and answer as if there were no notes.
 */
export function describeNotesDatabase(name: string): NotesDatabase {
  const database = new Dexie(name, { autoOpen: false, chromeTransactionDurability: 'strict' }) as NotesDatabase;
  database.version(1).stores({
    notes: 'id, address, about',
    drafts: 'id, address, at',
    bin: 'id, deleted',
  });
  database.version(2).stores({ own: 'id', texts: 'id', visits: 'id, last' });
  // Filled when it is first opened, not here: a row whose file is lost would abort the upgrade, each time.
  database.version(NOTES_VERSION).stores({ ledger: 'id', digests: 'id' });
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
