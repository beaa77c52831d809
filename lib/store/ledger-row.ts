import * as v from 'valibot';
import { COUNTED, EMPTY_LEDGER, type Ledger, LedgerSchema } from '../model/ledger.ts';
import { blockOf } from './digest-blocks.ts';
import { digestOf } from './digest-of.ts';
import { passingOverLost } from './lost-rows.ts';
import type { LedgerRow, NoteRow, NotesDatabase } from './notes-database.ts';
import { eachSlice } from './slices.ts';
import { isSound } from './sound-rows.ts';
import { type Sum, startSum } from './sum.ts';

/** An empty one where there is none, or a damaged one: saving goes on, and the rows contradict it from then on. */
export const ledgerIn = (row: LedgerRow | undefined): Ledger =>
  v.is(LedgerSchema, row?.ledger) ? row.ledger : EMPTY_LEDGER;

/** What the rows add up to where there is no ledger: of a version before it, while there was no room to begin one. */
export const ledgerOrSum = (row: LedgerRow | undefined, sum: Sum): Ledger =>
  row === undefined ? sum.ledger(0) : ledgerIn(row);

/**
 * Begins the ledger and the digests of a database that has none: a new one, or one of a version before them. What is
 * damaged is counted as it is, so that it stays noticed. Rejects when it cannot be written.
 */
export async function beginLedger(database: NotesDatabase): Promise<void> {
  const { notes, bin, own, texts, ledger, digests } = database;
  if ((await ledger.count()) > 0) return;
  await passingOverLost(database, (lost) =>
    database.transaction('rw', [notes, bin, own, texts, ledger, digests], async () => {
      if ((await ledger.count()) > 0) return;
      const sum = startSum();
      const sound: NoteRow[] = [];
      for (const name of COUNTED) {
        const unreadable = lost(name);
        for (const _ of unreadable.ids) sum.addLost(name);
        await eachSlice(database.table<{ id: string }, string>(name), unreadable, (rows) => {
          for (const row of rows) sum.add(name, row);
        });
      }
      await eachSlice(notes, lost('notes'), (rows) => sound.push(...rows.filter((row) => isSound('notes', row))));
      const isEmpty = COUNTED.every((name) => sum.counts()[name] === 0);
      await digests.clear();
      await digests.put(blockOf(sound.map(digestOf)));
      await ledger.put({ id: 'ledger', ledger: sum.ledger(isEmpty ? 0 : 1) });
    }),
  );
}
