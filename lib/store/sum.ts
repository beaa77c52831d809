import { COUNTED, type Counted, type Ledger, type RowCounts } from '../model/ledger.ts';
import { NO_STAMP, type Stamp, stampOf, stampToHex, weightOf, xor } from './stamp.ts';

/** How many rows there are and what they add up to. */
export interface Sum {
  add(table: Counted, row: unknown): void;
  /** A row that is there and cannot be read. */
  addLost(table: Counted): void;
  counts(): RowCounts;
  stamp(): Stamp;
  ledger(sequence: number): Ledger;
}

export function startSum(): Sum {
  const counts = { notes: 0, bin: 0, own: 0, texts: 0 };
  let stamp = NO_STAMP;
  return {
    add: (table, row) => {
      counts[table] += weightOf(table, row);
      stamp = xor(stamp, stampOf(table, row));
    },
    addLost: (table) => {
      counts[table] += weightOf(table, undefined);
    },
    counts: () => ({ ...counts }),
    stamp: () => stamp,
    ledger: (sequence) => ({ version: 1, sequence, counts: { ...counts }, checksum: stampToHex(stamp) }),
  };
}

/** Whether a ledger speaks of what was added. */
export const sameSum = ({ counts, checksum }: Ledger, sum: Sum): boolean =>
  sameCounts(counts, sum.counts()) && checksum === stampToHex(sum.stamp());

export const sameCounts = (a: RowCounts, b: RowCounts): boolean => COUNTED.every((table) => a[table] === b[table]);
