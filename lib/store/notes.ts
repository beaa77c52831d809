import { Dexie } from 'dexie';
import { type Answer, answered } from '../model/answer.ts';
import type { Step } from '../model/backup.ts';
import type { KeptNote } from '../model/kept-note.ts';
import { attempt } from './attempt.ts';
import { beginLedger } from './ledger-row.ts';
import {
  describeNotesDatabase,
  NOTES_DATABASE,
  NOTES_VERSION,
  type NoteRow,
  type NotesDatabase,
} from './notes-database.ts';
import { openDatabase } from './open-database.ts';
import { soundRows, soundRowsById } from './sound-rows.ts';

/** An open database of notes, drafts and what lies in the bin. Only this room looks inside. */
export interface NotesStore {
  readonly database: NotesDatabase;
  readonly onStep?: OnStep;
}

/** Told of every step after its commit, before whoever wrote gets an answer. */
export type OnStep = (step: Step) => void;

/** Opens the reader's notes, none when there were none. `database` and `newer` as `openStore`. Never throws. */
export async function openNotes(name: string = NOTES_DATABASE, onStep?: OnStep): Promise<Answer<NotesStore>> {
  const opened = await openDatabase(describeNotesDatabase(name), NOTES_VERSION);
  if (!opened.ok) return opened;
  const database = opened.value;
  // Where it cannot be begun, on a full disk, notes can be read all the same.
  await attempt('beginning the ledger', () => beginLedger(database), BEFORE_LEDGERS);
  return answered({ database, ...(onStep && { onStep }) });
}

/** Rows that a library may have which was written before there was a ledger. */
const BEFORE_LEDGERS = 20_000;

/** Throws the reader's notes away, whatever state they are in, and opens an empty database. Never throws. */
export async function rebuildNotes(name: string = NOTES_DATABASE, onStep?: OnStep): Promise<Answer<NotesStore>> {
  const gone = await attempt('deleting the notes', () => Dexie.delete(name));
  return gone.ok ? openNotes(name, onStep) : gone;
}

/** Lets go of the database; what is running is aborted. */
export function closeNotes({ database }: NotesStore): void {
  database.close();
}

const kept = ({ note, found }: NoteRow): KeptNote => ({ note, found });

/** Those that exist, in the order asked. */
export function getNotes({ database }: NotesStore, ids: readonly string[]): Promise<Answer<readonly KeptNote[]>> {
  return attempt('reading notes', async () => (await soundRowsById(database, 'notes', ids)).map(kept));
}

/** In no order. 2,000 take about 100 ms. */
export function everyNote({ database }: NotesStore): Promise<Answer<readonly KeptNote[]>> {
  return attempt('reading every note', async () => (await soundRows(database, 'notes')).map(kept));
}

/** Notes on a page as a whole or on a passage of it; not those about an entity that were written there. */
export function notesOfPage({ database }: NotesStore, address: string): Promise<Answer<readonly KeptNote[]>> {
  return attempt('reading the notes of a page', async () => {
    const rows = await soundRows(database, 'notes', (notes) => notes.where('address').equals(address));
    return rows.map(kept);
  });
}

/** Notes about one of the entities; not those only linked to it. */
export function notesOfEntities(
  { database }: NotesStore,
  entities: readonly string[],
): Promise<Answer<readonly KeptNote[]>> {
  return attempt('reading the notes on entities', async () => {
    const rows = await soundRows(database, 'notes', (notes) => notes.where('about').anyOf(entities));
    return rows.map(kept);
  });
}
