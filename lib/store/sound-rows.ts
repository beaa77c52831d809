import type { Collection, Table } from 'dexie';
import * as v from 'valibot';
import { FOUND } from '../model/kept-note.ts';
import { InstantSchema, NoteSchema } from '../model/note.ts';
import { OwnPackSchema } from '../model/own-pack.ts';
import { VisitSchema } from '../model/visit.ts';
import { report } from '../report/report.ts';
import type { BinRow, DraftRow, NoteRow, OwnRow, TextRow, VisitRow } from './notes-database.ts';

const id = v.string();
const found = v.nullable(v.picklist(FOUND));
const SCHEMAS = {
  notes: v.pipe(
    v.object({ id, note: NoteSchema, found }),
    v.check((row) => row.id === row.note.id),
  ),
  drafts: v.pipe(
    v.object({ id, note: NoteSchema, at: InstantSchema }),
    v.check((row) => row.id === row.note.id),
  ),
  bin: v.pipe(
    v.object({ id, note: NoteSchema, found, deleted: InstantSchema }),
    v.check((row) => row.id === row.note.id),
  ),
  own: v.object({ id: v.literal('own'), own: OwnPackSchema }),
  texts: v.object({ id: v.pipe(id, v.regex(/^[0-9a-f]{64}$/)), text: v.string() }),
  visits: v.pipe(
    v.object({ id, visit: VisitSchema }),
    v.check((row) => row.id === row.visit.page.address),
  ),
};

export interface RowOf {
  readonly notes: NoteRow;
  readonly drafts: DraftRow;
  readonly bin: BinRow;
  readonly own: OwnRow;
  readonly texts: TextRow;
  readonly visits: VisitRow;
}
export type RowTable = keyof RowOf;
type Name = RowTable;
type Tables = { readonly [N in Name]: Table<RowOf[N], string> };

/** Whether a row is there and is what it was when it was written; checking 10,000 takes about 100 ms. */
export function isSound<N extends Name>(name: N, row: RowOf[N] | Lost | undefined): row is RowOf[N] {
  return v.is(SCHEMAS[name], row);
}

/**
 * Rows of a table, all or those of `pick`, but for the damaged ones: those are left where they are and reported together.
 * To be called outside of transactions. Rejects when the table itself cannot be read.
 */
export async function soundRows<N extends Name>(
  tables: Tables,
  name: N,
  pick: (table: Tables[N]) => Collection<RowOf[N], string> = (table) => table.toCollection(),
): Promise<RowOf[N][]> {
  const table = tables[name];
  const rows = pick(table);
  return sound(
    name,
    await together(
      table,
      () => rows.toArray(),
      () => rows.primaryKeys(),
    ),
  );
}

/** As `soundRows`, by id: in the order asked; those that do not exist are left out. */
export async function soundRowsById<N extends Name>(
  tables: Tables,
  name: N,
  ids: readonly string[],
): Promise<RowOf[N][]> {
  const table = tables[name];
  return sound(
    name,
    await together(
      table,
      () => table.bulkGet([...ids]),
      () => ids,
    ),
  );
}

function sound<N extends Name>(name: N, rows: readonly (RowOf[N] | Lost | undefined)[]): RowOf[N][] {
  const kept: RowOf[N][] = [];
  let damaged = 0;
  for (const row of rows) {
    if (row === undefined) continue;
    if (row === LOST || !isSound(name, row)) damaged += 1;
    else kept.push(row);
  }
  if (damaged > 0) report(`reading ${name}`, new Error(`Damaged rows: ${damaged} of ${rows.length}.`));
  return kept;
}

/** In the place of a row that is there and that the disk has lost. */
export const LOST = 'lost';
export type Lost = typeof LOST;

/**
 * Chromium keeps long values in files of their own: where one is missing (NotReadableError) the request fails for all
 * rows, and takes its transaction with it. Then each is asked for by itself.
 */
async function together<R>(
  table: Table<R, string>,
  all: () => PromiseLike<readonly (R | undefined)[]>,
  ids: () => PromiseLike<readonly string[]> | readonly string[],
): Promise<readonly (R | Lost | undefined)[]> {
  try {
    return await all();
  } catch {
    const rows = await Promise.all((await ids()).map((id) => table.get(id).catch((): Lost => LOST)));
    // Rejects when it is the database that is gone.
    await table.count();
    return rows;
  }
}
