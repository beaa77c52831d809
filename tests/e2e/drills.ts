import { expect, it } from 'vitest';
import type { DrillName } from '../drill/drills.ts';
import { EVERYDAY, runEveryday } from '../drill/everyday.ts';

const SEED = 7;
/** Machines that run the tests are shared. */
const PATIENCE_MS = 400_000;

/** A test for each of the drills, in few rounds. */
export function drills(names: readonly DrillName[]): void {
  it.each(names)(
    '%s: nothing acknowledged is lost, nothing duplicated, nothing wrong',
    async (name) => {
      const rows = await runEveryday(name, SEED);
      if (rows === undefined) return console.log(`${name}: there is no Firefox here.`);
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row).toMatchObject({ rounds: EVERYDAY[name], lost: 0, duplicated: 0, wrong: 0, faults: [] });
        expect(row.acknowledged + row.cut).toBeGreaterThanOrEqual(EVERYDAY[name]);
      }
    },
    PATIENCE_MS,
  );
}
