import type { NotesDatabase } from './notes-database.ts';
import { LOST } from './sound-rows.ts';

/** Rows of one table that are there and that the disk has lost: to ask for one fails, and takes the transaction with it. */
export interface Unreadable {
  readonly ids: ReadonlySet<unknown>;
  /** Told of what was asked for together when a reading failed; `null`: the whole table. */
  failed(ids: readonly (string | number)[] | null): void;
}

type LostRows = (table: string) => Unreadable;

/**
 * Does something in a transaction, and again from its beginning when it failed because of rows that are lost, which it
 * is then told not to ask for. Rejects when it fails for another reason. To be called outside of transactions.
 */
export async function passingOverLost<T>(
  database: NotesDatabase,
  work: (lost: LostRows) => PromiseLike<T>,
): Promise<T> {
  const known = new Map<string, Set<unknown>>();
  for (;;) {
    const failed: Failed[] = [];
    try {
      return await work((table) => ({
        ids: known.get(table) ?? NONE,
        failed: (ids) => failed.push({ table, ids }),
      }));
    } catch (error) {
      let learned = 0;
      for (const one of failed) learned += await learn(database, known, one);
      if (learned === 0) throw error;
    }
  }
}

const NONE: ReadonlySet<unknown> = new Set();

interface Failed {
  readonly table: string;
  readonly ids: readonly (string | number)[] | null;
}

/** How many more rows are known to be lost than before. */
async function learn(
  database: NotesDatabase,
  known: Map<string, Set<unknown>>,
  { table: name, ids }: Failed,
): Promise<number> {
  const table = database.table<unknown, string | number>(name);
  const set = known.get(name) ?? new Set();
  known.set(name, set);
  const before = set.size;
  for (const id of ids ?? (await table.toCollection().primaryKeys())) {
    if (!set.has(id) && (await table.get(id).catch(() => LOST)) === LOST) set.add(id);
  }
  // Rejects when it is the database that is gone.
  await table.count();
  return set.size - before;
}
