import type { Answer } from '../model/answer.ts';
import type { BinnedNote } from '../model/kept-note.ts';
import { attempt } from './attempt.ts';
import { inLedger } from './in-ledger.ts';
import type { NotesStore } from './notes.ts';
import { noteRow } from './notes-database.ts';
import { isSound, soundRows } from './sound-rows.ts';

/** Moves notes into the bin, all in one step; ids without a note are passed over. Never throws. @param at ISO 8601 in UTC */
export function deleteNotes(store: NotesStore, ids: readonly string[], at: string): Promise<Answer<null>> {
  const work = () =>
    inLedger(store, async ({ notes, bin }) => {
      const rows = (await notes.get([...new Set(ids)])).filter((row) => isSound('notes', row));
      await bin.put(rows.map(({ id, note, found }) => ({ id, note, found, deleted: at })));
      await notes.drop(rows.map(({ id }) => id));
      return null;
    });
  return attempt('deleting notes', work, ids.length);
}

/** Moves notes back out of the bin as they were; one whose id exists again stays there. Never throws. */
export function restoreNotes(store: NotesStore, ids: readonly string[]): Promise<Answer<null>> {
  const work = () =>
    inLedger(store, async ({ notes, bin }) => {
      const rows = (await bin.get([...new Set(ids)])).filter((row) => isSound('bin', row));
      const there = await notes.get(rows.map(({ id }) => id));
      const free = rows.filter((_, i) => there[i] === undefined);
      await notes.put(free.map(({ note, found }) => noteRow(note, found)));
      await bin.drop(free.map(({ id }) => id));
      return null;
    });
  return attempt('restoring notes', work, ids.length);
}

/** What lies in the bin, last deleted first. */
export function binned({ database }: NotesStore): Promise<Answer<readonly BinnedNote[]>> {
  return attempt('reading the bin', async () => {
    const rows = await soundRows(database, 'bin');
    return rows
      .toSorted((a, b) => (a.deleted < b.deleted ? 1 : a.deleted > b.deleted ? -1 : 0))
      .map(({ note, deleted }) => ({ note, deleted }));
  });
}

/** Takes notes out of the bin for ever; `null`: all of them. Never throws. */
export function destroy(store: NotesStore, ids: readonly string[] | null): Promise<Answer<null>> {
  const work = () =>
    inLedger(store, async ({ bin }) => {
      await bin.drop(ids ?? (await store.database.bin.toCollection().primaryKeys()));
      return null;
    });
  return attempt('emptying the bin', work, ids?.length ?? MANY);
}

/** Destroys what was deleted before an instant (ISO 8601 in UTC). Answers how many. Never throws. */
export function purgeBin(store: NotesStore, before: string): Promise<Answer<number>> {
  const due = () => store.database.bin.where('deleted').below(before);
  const work = async () => {
    // Most often nothing is: then no table is held.
    if ((await due().count()) === 0) return 0;
    return inLedger(store, async ({ bin }) => {
      const ids = await due().primaryKeys();
      await bin.drop(ids);
      return ids.length;
    });
  };
  return attempt('purging the bin', work, MANY);
}

/** Rows that a bin may hold, when they are not told one by one. */
const MANY = 10_000;
