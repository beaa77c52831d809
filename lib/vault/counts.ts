import type { Library } from '../model/backup.ts';
import { COUNTED, NO_ROWS, type RowCounts } from '../model/ledger.ts';

/** Rows of a library, as its ledger counts them. */
export const countsOf = ({ notes, bin, own, texts }: Library): RowCounts => ({
  notes: notes.length,
  bin: bin.length,
  own: own.entities.length + own.facts.length,
  texts: texts.length,
});

/** Both added, or `less` taken away; never below nothing. */
export const counted = (of: RowCounts, more: RowCounts, less: RowCounts = NO_ROWS): RowCounts => {
  const sum = { ...NO_ROWS };
  for (const name of COUNTED) sum[name] = Math.max(0, of[name] + more[name] - less[name]);
  return sum;
};
