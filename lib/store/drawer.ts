import type { Table } from 'dexie';
import type { Counted } from '../model/ledger.ts';
import type { Unreadable } from './lost-rows.ts';
import { LOST, type Lost, type RowOf } from './sound-rows.ts';
import { NO_STAMP, type Stamp, stampOf, weightOf, xor } from './stamp.ts';

/** One counted table inside a transaction: what is written through it is known afterwards. */
export interface Drawer<R extends { readonly id: string }> {
  /** In the order asked; `undefined` where there is none. Damaged rows too, and `LOST` in the place of a lost one. */
  get(ids: readonly string[]): Promise<readonly (R | Lost | undefined)[]>;
  /** Over what is there, damaged or not; of an id that comes twice the last row counts. */
  put(rows: readonly R[]): Promise<void>;
  /** Ids of rows that do not exist are passed over. */
  drop(ids: readonly string[]): Promise<void>;
}

/** What came of it. */
export interface Drawn<R> {
  readonly put: readonly R[];
  readonly dropped: readonly string[];
  /** To be added to the number of rows, and to the checksum. */
  readonly count: number;
  readonly stamp: Stamp;
}

export function openDrawer<N extends Counted>(
  name: N,
  table: Table<RowOf[N], string>,
  unreadable: Unreadable,
): { readonly drawer: Drawer<RowOf[N]>; close(): Drawn<RowOf[N]> } {
  const before = new Map<string, RowOf[N] | Lost | undefined>();
  const after = new Map<string, RowOf[N] | undefined>();

  /** Most that is dropped or brought anew was never there: keys tell that faster than rows. */
  const present = async (ids: readonly string[]): Promise<readonly string[]> => {
    if (ids.length <= FEW) return ids;
    const there = new Set(await table.toCollection().primaryKeys());
    return ids.filter((id) => there.has(id));
  };

  const look = async (ids: readonly string[]): Promise<void> => {
    const unknown = ids.filter((id) => !before.has(id));
    const asked = await present(unknown.filter((id) => !unreadable.ids.has(id)));
    const rows = await readAll(table, asked, unreadable);
    for (const id of unknown) before.set(id, unreadable.ids.has(id) ? LOST : undefined);
    for (const [i, id] of asked.entries()) before.set(id, rows[i]);
  };

  const now = (id: string): RowOf[N] | Lost | undefined => (after.has(id) ? after.get(id) : before.get(id));

  return {
    drawer: {
      get: async (ids) => {
        await look(ids);
        return ids.map(now);
      },
      put: async (rows) => {
        if (rows.length === 0) return;
        await look(rows.map(({ id }) => id));
        await (rows.length === 1 && rows[0] !== undefined ? table.put(rows[0]) : table.bulkPut(rows));
        for (const row of rows) after.set(row.id, row);
      },
      drop: async (ids) => {
        await look(ids);
        const there = [...new Set(ids)].filter((id) => now(id) !== undefined);
        if (there.length === 0) return;
        await table.bulkDelete(there);
        for (const id of there) after.set(id, undefined);
      },
    },
    close: () => {
      const put: RowOf[N][] = [];
      const dropped: string[] = [];
      let count = 0;
      let stamp = NO_STAMP;
      for (const [id, row] of after) {
        const old = before.get(id);
        if (row !== undefined) put.push(row);
        else if (old !== undefined) dropped.push(id);
        count += (row === undefined ? 0 : weightOf(name, row)) - (old === undefined ? 0 : weightOf(name, old));
        // What was lost cannot be taken off: the checksum goes on saying that something is missing.
        if (old !== undefined && old !== LOST) stamp = xor(stamp, stampOf(name, old));
        if (row !== undefined) stamp = xor(stamp, stampOf(name, row));
      }
      return { put, dropped, count, stamp };
    },
  };
}

/** Asked for one by one without a look at the keys. */
const FEW = 20;

async function readAll<R>(
  table: Table<R, string>,
  ids: readonly string[],
  unreadable: Unreadable,
): Promise<readonly (R | undefined)[]> {
  try {
    return ids.length === 1 && ids[0] !== undefined ? [await table.get(ids[0])] : await table.bulkGet([...ids]);
  } catch (error) {
    unreadable.failed(ids);
    throw error;
  }
}
