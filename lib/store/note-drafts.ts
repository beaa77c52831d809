import type { Answer } from '../model/answer.ts';
import type { Draft } from '../model/kept-note.ts';
import type { Note } from '../model/note.ts';
import { attempt } from './attempt.ts';
import type { NotesStore } from './notes.ts';
import { type DraftRow, draftRow } from './notes-database.ts';
import { sameJson } from './same-json.ts';
import { soundRows, soundRowsById } from './sound-rows.ts';

/**
 * Keeps what is being written, over the last draft of the same note. What is saved already is no draft: one that
 * comes late, after its save, leaves none. Never throws.
 * @param at when it was typed, ISO 8601 in UTC
 */
export function saveDraft({ database }: NotesStore, note: Note, at: string): Promise<Answer<null>> {
  const { notes, drafts } = database;
  return attempt('keeping a draft', () =>
    database.transaction('rw', notes, drafts, async () => {
      const stored = await notes.get(note.id);
      if (stored !== undefined && sameJson(unstamped(stored.note), unstamped(note))) await drafts.delete(note.id);
      else await drafts.put(draftRow(note, at));
      return null;
    }),
  );
}

/** A save gives a note its time and revision: a draft that was sent before it and comes after it has others. */
const unstamped = (note: Note): Partial<Note> => ({ ...note, revision: 0, modified: '' });

/** The note itself stays as it was saved, if it was. Never throws. */
export function dropDraft({ database: { drafts } }: NotesStore, id: string): Promise<Answer<null>> {
  return attempt('dropping a draft', async () => {
    await drafts.delete(id);
    return null;
  });
}

const draft = ({ note, at }: DraftRow): Draft => ({ note, at });

/** The draft of a note, by the note's id. */
export function getDraft({ database }: NotesStore, id: string): Promise<Answer<Draft | null>> {
  return attempt('reading a draft', async () => (await soundRowsById(database, 'drafts', [id])).map(draft)[0] ?? null);
}

/** Drafts begun on a page, whatever they are about, last typed first. */
export function draftsOf({ database }: NotesStore, address: string): Promise<Answer<readonly Draft[]>> {
  return attempt('reading the drafts of a page', async () => {
    const rows = await soundRows(database, 'drafts', (drafts) => drafts.where('address').equals(address));
    return inOrder(rows).map(draft);
  });
}

/** Last typed first. */
export function everyDraft({ database }: NotesStore): Promise<Answer<readonly Draft[]>> {
  return attempt('reading every draft', async () => inOrder(await soundRows(database, 'drafts')).map(draft));
}

/** Drops drafts last typed in before an instant (ISO 8601 in UTC). Answers how many. Never throws. */
export function purgeDrafts({ database: { drafts } }: NotesStore, before: string): Promise<Answer<number>> {
  const due = () => drafts.where('at').below(before);
  // Most often nothing is: then the table is not held.
  return attempt('purging drafts', async () => ((await due().count()) === 0 ? 0 : due().delete()));
}

const inOrder = (rows: readonly DraftRow[]): DraftRow[] =>
  rows.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
