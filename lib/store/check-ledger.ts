import * as v from 'valibot';
import type { Answer } from '../model/answer.ts';
import { COUNTED, type Counted, type Ledger, LedgerSchema } from '../model/ledger.ts';
import { attempt } from './attempt.ts';
import type { NotesStore } from './notes.ts';
import type { NotesDatabase } from './notes-database.ts';
import { rowsIn, sliceAfter } from './slices.ts';
import { isSound, type RowOf } from './sound-rows.ts';
import { weightOf } from './stamp.ts';
import { type Sum, sameCounts, sameSum, startSum } from './sum.ts';
import { isItself } from './text-row.ts';

/** What the database says of itself; `null` when it says nothing. `database` when that is damaged. Never throws. */
export function readLedger({ database }: NotesStore): Promise<Answer<Ledger | null>> {
  return attempt('reading the ledger', () => ledgerNow(database));
}

async function ledgerNow({ ledger }: NotesDatabase): Promise<Ledger | null> {
  const row = await ledger.get('ledger');
  return row === undefined ? null : v.parse(LedgerSchema, row.ledger);
}

/**
 * Whether the rows are those that the ledger speaks of: `counts` only how many, `rows` each of them, in slices between
 * which others may read and write. A database without a ledger is `incomplete`. Never throws.
 * @param pause awaited between two slices
 */
export async function checkLedger(
  { database }: NotesStore,
  how: 'counts' | 'rows',
  pause: () => Promise<void> = async () => undefined,
): Promise<Answer<'whole' | 'incomplete'>> {
  const work = async () => {
    const isWhole = how === 'counts' ? await hasCounts(database) : await hasRows(database, pause);
    return isWhole ? 'whole' : 'incomplete';
  };
  return attempt('checking the ledger', work, how === 'counts' ? 0 : await rowsIn(database));
}

function hasCounts(database: NotesDatabase): PromiseLike<boolean> {
  const { notes, bin, own, texts, ledger } = database;
  return database.transaction('r', [notes, bin, own, texts, ledger], async () => {
    const said = await ledgerNow(database);
    const counts = {
      notes: await notes.count(),
      bin: await bin.count(),
      own: weightOf('own', await own.get('own')),
      texts: await texts.count(),
    };
    return said !== null && sameCounts(said.counts, counts);
  });
}

/** Who writes all the time would keep a check for ever. */
const TRIES = 20;

async function hasRows(database: NotesDatabase, pause: () => Promise<void>): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const said = await ledgerNow(database);
    if (said === null) return false;
    const sum = startSum();
    const outcome = await addAll(database, said, sum, pause);
    if (outcome === 'damaged') return false;
    if (outcome === 'all') return sameSum(said, sum);
  }
  return hasCounts(database);
}

/** `moved`: somebody wrote meanwhile, and what was added is of two states. */
type Broken = 'moved' | 'damaged';
/** Where the next slice begins; `null`: nowhere. */
interface Slice {
  readonly next: string | null;
}

async function addAll(
  database: NotesDatabase,
  said: Ledger,
  sum: Sum,
  pause: () => Promise<void>,
): Promise<'all' | Broken> {
  for (const name of COUNTED) {
    let after: string | null = '';
    while (after !== null) {
      const slice: Slice | Broken = await addSlice(database, name, after, said, sum);
      if (typeof slice === 'string') return slice;
      after = slice.next;
      await pause();
    }
  }
  return 'all';
}

async function addSlice<N extends Counted>(
  database: NotesDatabase,
  name: N,
  after: string,
  said: Ledger,
  sum: Sum,
): Promise<Slice | Broken> {
  const table = database.table<RowOf[N], string>(name);
  const slice = sliceAfter(table, after);
  const read = database
    .transaction('r', [table, database.ledger], async () => ({
      now: await ledgerNow(database),
      rows: await slice.rows(),
    }))
    .catch(() => null);
  const got = await read;
  if (got === null) {
    // Rejects when it is the database that is gone, and no row of it.
    await Promise.all([table.count(), ledgerNow(database)]);
    return 'damaged';
  }
  if (got.now?.sequence !== said.sequence) return 'moved';
  for (const row of got.rows) {
    if (!isSound(name, row) || ('text' in row && !(await isItself({ id: row.id, text: String(row.text) }))))
      return 'damaged';
    sum.add(name, row);
  }
  return { next: got.rows.length < slice.size ? null : (got.rows.at(-1)?.id ?? null) };
}
