import { describe, expect, it } from 'vitest';
import { type DrillName, runDrill } from '../drill/drills.ts';

const SEED = 7;
/** Machines that run the tests are shared. */
const PATIENCE_MS = 400_000;

/** Ten of each in `npm test`, fewer where a round takes seconds; `npm run drill` for the figures in README. */
const ROUNDS: Record<DrillName, number> = {
  worker: 10,
  browser: 2,
  firefox: 5,
  tabs: 10,
  import: 3,
  upgrade: 3,
  damage: 1,
  restore: 3,
};

const drills = Object.entries(ROUNDS) as [DrillName, number][];

describe('saving, ended in the middle of it', () => {
  it.each(drills)(
    '%s: in %i rounds nothing acknowledged is lost, nothing duplicated, nothing wrong',
    async (name, rounds) => {
      const rows = await runDrill(name, rounds, SEED);
      if (rows === undefined) return console.log(`${name}: there is no Firefox here.`);
      for (const row of rows) {
        expect(row).toMatchObject({ rounds, lost: 0, duplicated: 0, wrong: 0, faults: [] });
        expect(row.acknowledged + row.cut).toBeGreaterThanOrEqual(rounds);
      }
    },
    PATIENCE_MS,
  );
});
