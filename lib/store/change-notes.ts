import type { Answer } from '../model/answer.ts';
import type { Found } from '../model/kept-note.ts';
import { MAX_TAGS, type Note } from '../model/note.ts';
import { attempt } from './attempt.ts';
import { inLedger } from './in-ledger.ts';
import type { NotesStore } from './notes.ts';
import { type NoteRow, noteRow } from './notes-database.ts';
import { sameJson } from './same-json.ts';
import { renewed } from './save-note.ts';
import { isSound, soundRows } from './sound-rows.ts';

/**
 * Puts a tag on notes or takes it off, all in one step. Answers with the ids of those that changed, under a new
 * revision: a note that has as many tags as a note can have keeps them. Never throws.
 * @param at what `modified` becomes, ISO 8601 in UTC
 */
export function tagNotes(
  store: NotesStore,
  ids: readonly string[],
  tag: string,
  on: boolean,
  at: string,
): Promise<Answer<readonly string[]>> {
  const work = () =>
    inLedger(store, async ({ notes }) => {
      const rows = (await notes.get([...new Set(ids)])).filter((row) => isSound('notes', row));
      const changed = rows.filter(
        ({ note: { tags } }) => tags.includes(tag) !== on && !(on && tags.length >= MAX_TAGS),
      );
      await notes.put(changed.map((row) => ({ ...row, note: retagged(row.note, tag, on, at) })));
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
export function importNotes(store: NotesStore, brought: readonly Note[]): Promise<Answer<null>> {
  const ids = brought.map((note) => note.id);
  const work = () =>
    inLedger(store, async ({ notes, bin }) => {
      const stored = await notes.get(ids);
      await notes.put(
        brought.map((note, i) => {
          const row = stored[i];
          return isSound('notes', row) ? renewed(over(row.note, note), row) : noteRow(note, null);
        }),
      );
      await bin.drop(ids);
      return null;
    });
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
  store: NotesStore,
  address: string,
  seen: readonly { readonly id: string; readonly found: Found }[],
): Promise<Answer<boolean>> {
  const last = new Map(seen.map(({ id, found }) => [id, found]));
  const asSeen = (row: NoteRow): NoteRow[] => {
    const found = last.get(row.id);
    const isOfPage = row.address === address && row.note.target.kind === 'passage';
    return isOfPage && found !== undefined && found !== row.found ? [{ ...row, found }] : [];
  };
  const work = async () => {
    // Most often nothing has moved: then nothing is written, nor is the table held.
    const there = await soundRows(store.database, 'notes', (table) => table.where('address').equals(address));
    const ids = there.flatMap(asSeen).map(({ id }) => id);
    if (ids.length === 0) return false;
    return inLedger(store, async ({ notes }) => {
      const changed = (await notes.get(ids)).filter((row) => isSound('notes', row)).flatMap(asSeen);
      await notes.put(changed);
      return changed.length > 0;
    });
  };
  return attempt('keeping where notes were found', work, seen.length);
}
