import { describe, expect, it } from 'vitest';
import { isKept } from '../trust/row.ts';
import { TRUST_NAMES, trustOf } from '../trust/rows.ts';

const SEED = 7;
/** Machines that run the tests are shared. */
const PATIENCE_MS = 300_000;

describe('what is promised, tried a few times', () => {
  it.each(TRUST_NAMES.filter((name) => trustOf(name).everyday > 0))(
    '%s',
    async (name) => {
      const trust = trustOf(name);
      const rows = await trust.run({ rounds: trust.everyday, seed: SEED });
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        if (row.skipped !== undefined) console.log(`${row.what}: not run, ${row.skipped}`);
        else expect(row).toMatchObject({ faults: [] });
      }
      expect(rows.some(isKept)).toBe(true);
    },
    PATIENCE_MS,
  );
});
