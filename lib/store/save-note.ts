import type { Answer } from '../model/answer.ts';
import type { SaveOutcome } from '../model/kept-note.ts';
import type { Note } from '../model/note.ts';
import { attempt } from './attempt.ts';
import { inLedger } from './in-ledger.ts';
import type { NotesStore } from './notes.ts';
import { type NoteRow, noteRow } from './notes-database.ts';
import { sameJson } from './same-json.ts';
import { isSound, type Lost } from './sound-rows.ts';

/**
 * Saves a note over the revision before its own, and drops its draft with it. Answers after the commit to disk;
 * trying again after a lost answer is `saved` once more. Only `saved` writes anything. `database` when it could not be
 * known what became of it: then it is either stored whole or not at all. Never throws.
 */
export function saveNote(store: NotesStore, note: Note): Promise<Answer<SaveOutcome>> {
  const { drafts, bin } = store.database;
  return attempt('saving a note', () =>
    inLedger(store, async ({ notes }): Promise<SaveOutcome> => {
      const [[stored], inBin] = await Promise.all([notes.get([note.id]), bin.where('id').equals(note.id).count()]);
      const isBinned = inBin > 0;
      const outcome = judge(note, stored, isBinned);
      if (outcome.kind !== 'saved') return outcome;
      const row = rowToWrite(note, stored);
      await Promise.all([row === null ? null : notes.put([row]), drafts.delete(note.id)]);
      return outcome;
    }),
  );
}

/** A damaged row cannot be shown as theirs and must not be written over: as with a deleted one, a new note is made of it. */
function judge(note: Note, stored: NoteRow | Lost | undefined, isBinned: boolean): SaveOutcome {
  if (stored === undefined) return isBinned || note.revision !== 1 ? { kind: 'deleted' } : { kind: 'saved', note };
  if (!isSound('notes', stored)) return { kind: 'deleted' };
  const fits = stored.note.revision === note.revision - 1 || sameJson(stored.note, note);
  return fits ? { kind: 'saved', note } : { kind: 'conflict', theirs: stored.note };
}

/** `null` when it lies there already. */
function rowToWrite(note: Note, stored: NoteRow | Lost | undefined): NoteRow | null {
  if (!isSound('notes', stored)) return noteRow(note, null);
  return sameJson(stored.note, note) ? null : renewed(note, stored);
}

/** The row of a note that takes the place of `stored`: where it was found holds as long as it looks for the same. */
export const renewed = (note: Note, stored: NoteRow): NoteRow =>
  noteRow(note, sameJson(stored.note.target, note.target) ? stored.found : null);
