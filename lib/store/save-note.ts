import type { Answer } from '../model/answer.ts';
import type { SaveOutcome } from '../model/kept-note.ts';
import type { Note } from '../model/note.ts';
import { attempt } from './attempt.ts';
import type { NotesStore } from './notes.ts';
import { type NoteRow, noteRow } from './notes-database.ts';
import { sameJson } from './same-json.ts';
import { isSound } from './sound-rows.ts';

/**
 * Saves a note over the revision before its own, and drops its draft with it. Answers after the commit to disk;
 * trying again after a lost answer is `saved` once more. Only `saved` writes anything. `database` when it could not be
 * known what became of it: then it is either stored whole or not at all. Never throws.
 */
export function saveNote({ database }: NotesStore, note: Note): Promise<Answer<SaveOutcome>> {
  const { notes, drafts, bin } = database;
  return attempt('saving a note', () =>
    database.transaction('rw', notes, drafts, bin, async (): Promise<SaveOutcome> => {
      const stored = await notes.get(note.id);
      const isBinned = (await bin.where('id').equals(note.id).count()) > 0;
      const outcome = judge(note, stored, isBinned);
      if (outcome.kind !== 'saved') return outcome;
      if (stored === undefined || !sameJson(stored.note, note)) await notes.put(renewed(note, stored));
      await drafts.delete(note.id);
      return outcome;
    }),
  );
}

/** A damaged row cannot be shown as theirs and must not be written over: as with a deleted one, a new note is made of it. */
function judge(note: Note, stored: NoteRow | undefined, isBinned: boolean): SaveOutcome {
  if (stored === undefined) return isBinned || note.revision !== 1 ? { kind: 'deleted' } : { kind: 'saved', note };
  if (!isSound('notes', stored)) return { kind: 'deleted' };
  const fits = stored.note.revision === note.revision - 1 || sameJson(stored.note, note);
  return fits ? { kind: 'saved', note } : { kind: 'conflict', theirs: stored.note };
}

/** The row of a note that takes the place of `stored`: where it was found holds as long as it looks for the same. */
export function renewed(note: Note, stored: NoteRow | undefined): NoteRow {
  const same = isSound('notes', stored) && sameJson(stored.note.target, note.target);
  return noteRow(note, same ? stored.found : null);
}
