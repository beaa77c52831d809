import { Dexie } from 'dexie';
import { type Answer, answered } from '../model/answer.ts';
import { attempt } from './attempt.ts';
import { DATABASE_NAME, DATABASE_VERSION, type Database, describeDatabase } from './database.ts';
import { openDatabase } from './open-database.ts';

/** An open database. Only this room looks inside. */
export interface Store {
  readonly database: Database;
}

/**
 * Opens the database, empty when there was none.
 * `newer` when it was made by a newer version of the extension, `database` when it cannot be opened. Never throws.
 */
export async function openStore(name: string = DATABASE_NAME): Promise<Answer<Store>> {
  const opened = await openDatabase(describeDatabase(name), DATABASE_VERSION);
  return opened.ok ? answered({ database: opened.value }) : opened;
}

/** Throws the whole database away, whatever state it is in, and opens an empty one. Never throws. */
export async function rebuildStore(name: string = DATABASE_NAME): Promise<Answer<Store>> {
  const gone = await attempt('deleting the database', () => Dexie.delete(name));
  return gone.ok ? openStore(name) : gone;
}

/** Lets go of the database; what is running is aborted. */
export function closeStore(store: Store): void {
  store.database.close();
}
