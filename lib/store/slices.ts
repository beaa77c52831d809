import type { Table } from 'dexie';
import type { Unreadable } from './lost-rows.ts';
import type { NotesDatabase } from './notes-database.ts';

/** Rows read at once, so that a large library is not one long task; texts are as long as books. */
const SLICE = 200;
const SLICE_OF_TEXTS = 5;

/** The rows of a table after a key, in the order of keys, as many as are read at once; the last slice is shorter. */
export function sliceAfter<R>(
  table: Table<R, string>,
  after: string,
): { readonly size: number; rows(): PromiseLike<R[]>; keys(): PromiseLike<string[]> } {
  const size = table.name === 'texts' ? SLICE_OF_TEXTS : SLICE;
  const range = () => table.where(':id').above(after).limit(size);
  return { size, rows: () => range().toArray(), keys: () => range().primaryKeys() };
}

/** How many rows there are to be read; 0 where that cannot be told, and the reading fails too, and says so. */
export const rowsIn = async (database: NotesDatabase): Promise<number> =>
  (await Promise.all(database.tables.map((table) => table.count())).catch(() => [])).reduce((sum, n) => sum + n, 0);

/** Reads a table in slices, inside the transaction that is open. Rejects when a row is lost that is not yet known to be. */
export async function eachSlice<R extends { readonly id: string }>(
  table: Table<R, string>,
  lost: Unreadable,
  take: (rows: readonly R[]) => void,
): Promise<void> {
  let after = '';
  for (;;) {
    const slice = sliceAfter(table, after);
    try {
      if (lost.ids.size === 0) {
        const rows = await slice.rows();
        take(rows);
        after = rows.at(-1)?.id ?? after;
        if (rows.length < slice.size) return;
      } else {
        const keys = await slice.keys();
        const rows = await table.bulkGet(keys.filter((key) => !lost.ids.has(key)));
        take(rows.filter((row) => row !== undefined));
        after = keys.at(-1) ?? after;
        if (keys.length < slice.size) return;
      }
    } catch (error) {
      lost.failed(null);
      throw error;
    }
  }
}
