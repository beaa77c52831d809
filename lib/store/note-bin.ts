import type { Answer } from '../model/answer.ts';
import type { BinnedNote } from '../model/kept-note.ts';
import { attempt } from './attempt.ts';
import type { NotesStore } from './notes.ts';
import { noteRow } from './notes-database.ts';
import { isSound, soundRows } from './sound-rows.ts';

/** Moves notes into the bin, all in one step; ids without a note are passed over. Never throws. @param at ISO 8601 in UTC */
export function deleteNotes({ database }: NotesStore, ids: readonly string[], at: string): Promise<Answer<null>> {
  const { notes, bin } = database;
  const work = () =>
    database.transaction('rw', notes, bin, async () => {
      const rows = (await notes.bulkGet([...new Set(ids)])).filter((row) => isSound('notes', row));
      await bin.bulkPut(rows.map(({ id, note, found }) => ({ id, note, found, deleted: at })));
      await notes.bulkDelete(rows.map(({ id }) => id));
      return null;
    });
  return attempt('deleting notes', work, ids.length);
}

/** Moves notes back out of the bin as they were; one whose id exists again stays there. Never throws. */
export function restoreNotes({ database }: NotesStore, ids: readonly string[]): Promise<Answer<null>> {
  const { notes, bin } = database;
  const work = () =>
    database.transaction('rw', notes, bin, async () => {
      const rows = (await bin.bulkGet([...new Set(ids)])).filter((row) => isSound('bin', row));
      const asked = rows.map(({ id }) => id);
      const taken = new Set(await notes.where('id').anyOf(asked).primaryKeys());
      const free = rows.filter(({ id }) => !taken.has(id));
      await notes.bulkAdd(free.map(({ note, found }) => noteRow(note, found)));
      await bin.bulkDelete(free.map(({ id }) => id));
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
export function destroy({ database: { bin } }: NotesStore, ids: readonly string[] | null): Promise<Answer<null>> {
  const work = async () => {
    await (ids === null ? bin.clear() : bin.bulkDelete([...ids]));
    return null;
  };
  return attempt('emptying the bin', work, ids?.length);
}

/** Destroys what was deleted before an instant (ISO 8601 in UTC). Answers how many. Never throws. */
export function purgeBin({ database: { bin } }: NotesStore, before: string): Promise<Answer<number>> {
  return attempt('purging the bin', () => bin.where('deleted').below(before).delete());
}
