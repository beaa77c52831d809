import type { Dexie } from 'dexie';
import { type Answer, answered } from '../model/answer.ts';
import { attempt } from './attempt.ts';

/**
 * Opens a database, empty when there was none.
 * `newer` when it was made by a newer version of the extension, `database` when it cannot be opened. Never throws.
 * @param version the one that `database` describes
 */
export async function openDatabase<D extends Dexie>(database: D, version: number): Promise<Answer<D>> {
  const opened = await attempt(`opening the database ${database.name}`, async () => {
    if (await isFromTheFuture(database.name, version))
      throw new DOMException('Made by a newer version.', 'VersionError');
    await database.open();
  });
  if (opened.ok) return answered(database);
  database.close();
  return opened;
}

/**
 * Whether a newer version of the extension made the database; Dexie would open it, and add our tables, without a word.
 * IndexedDB's own version is ten times ours, and one more each time when Dexie mended missing tables.
 */
async function isFromTheFuture(name: string, version: number): Promise<boolean> {
  const known = await indexedDB.databases();
  return known.some((database) => database.name === name && (database.version ?? 0) >= (version + 1) * 10);
}
