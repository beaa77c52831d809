import type { Answer } from '../model/answer.ts';
import type { Found } from '../model/kept-note.ts';
import { MAX_TAGS, type Note } from '../model/note.ts';
import { attempt } from './attempt.ts';
import type { NotesStore } from './notes.ts';
import type { NoteRow } from './notes-database.ts';
import { sameJson } from './same-json.ts';
import { renewed } from './save-note.ts';
import { isSound, soundRows, soundRowsById } from './sound-rows.ts';

/**
 * Puts a tag on notes or takes it off, all in one step. Answers with the ids of those that changed, under a new
 * revision: a note that has as many tags as a note can have keeps them. Never throws.
 * @param at what `modified` becomes, ISO 8601 in UTC
 */
export function tagNotes(
  { database }: NotesStore,
  ids: readonly string[],
  tag: string,
  on: boolean,
  at: string,
): Promise<Answer<readonly string[]>> {
  const { notes } = database;
  const work = () =>
    database.transaction('rw', notes, async () => {
      const rows = (await notes.bulkGet([...new Set(ids)])).filter((row) => isSound('notes', row));
      const changed = rows.filter(
        ({ note: { tags } }) => tags.includes(tag) !== on && !(on && tags.length >= MAX_TAGS),
      );
      await notes.bulkPut(changed.map((row) => ({ ...row, note: retagged(row.note, tag, on, at) })));
      return changed.map((row) => row.id);
    });
  return attempt('tagging notes', work, ids.length);
}

function retagged(note: Note, tag: string, on: boolean, at: string): Note {
  const tags = on ? [...note.tags, tag] : note.tags.filter((other) => other !== tag);
  return { ...note, tags, revision: note.revision + 1, modified: at };
}

/**
 * Writes notes over what is stored under their ids, also over what is damaged there, and takes those out of the bin;
 * all of them or none. What differs from what is stored comes under a later revision than that, so that an editor that
 * is open on it meets a conflict. Drafts stay. Never throws.
 */
export function importNotes({ database }: NotesStore, brought: readonly Note[]): Promise<Answer<null>> {
  const { notes, bin } = database;
  const ids = brought.map((note) => note.id);
  const work = async () => {
    const stored = new Map((await soundRowsById(database, 'notes', ids)).map((row) => [row.id, row]));
    await database.transaction('rw', notes, bin, async () => {
      await notes.bulkPut(
        brought.map((note) => {
          const row = stored.get(note.id);
          return renewed(row === undefined ? note : over(row.note, note), row);
        }),
      );
      await bin.bulkDelete(ids);
    });
    return null;
  };
  return attempt('importing notes', work, brought.length);
}

const over = (stored: Note, note: Note): Note =>
  note.revision > stored.revision || sameJson(stored, note) ? note : { ...note, revision: stored.revision + 1 };

/**
 * Keeps how passages of a page were last found; notes of other pages are left alone. Answers whether anything was
 * new. Never throws.
 * @param address the page's, normalised
 */
export function setFound(
  { database }: NotesStore,
  address: string,
  seen: readonly { readonly id: string; readonly found: Found }[],
): Promise<Answer<boolean>> {
  const { notes } = database;
  const last = new Map(seen.map(({ id, found }) => [id, found]));
  const asSeen = (row: NoteRow): NoteRow[] => {
    const found = last.get(row.id);
    const isOfPage = row.address === address && row.note.target.kind === 'passage';
    return isOfPage && found !== undefined && found !== row.found ? [{ ...row, found }] : [];
  };
  const work = async () => {
    // Most often nothing has moved: then nothing is written, nor is the table held.
    const there = await soundRows(database, 'notes', (table) => table.where('address').equals(address));
    const ids = there.flatMap(asSeen).map(({ id }) => id);
    if (ids.length === 0) return false;
    return database.transaction('rw', notes, async () => {
      const changed = (await notes.bulkGet(ids)).filter((row) => isSound('notes', row)).flatMap(asSeen);
      await notes.bulkPut(changed);
      return changed.length > 0;
    });
  };
  return attempt('keeping where notes were found', work, seen.length);
}
