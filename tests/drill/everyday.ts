import { drillDamage } from './damage.ts';
import { DAMAGE_KINDS } from './damage-kinds.ts';
import { type DrillName, runDrill } from './drills.ts';
import type { DrillRow } from './row.ts';

/** Rounds of each in `npm test`: ten, fewer where a round takes seconds. `npm run drill` for the figures in README. */
export const EVERYDAY: Readonly<Record<DrillName, number>> = {
  worker: 10,
  browser: 2,
  firefox: 3,
  tabs: 10,
  import: 2,
  upgrade: 1,
  damage: 1,
  restore: 2,
};

/** Of damages, one that Chromium notices by itself and one that it does not. */
const KINDS = ['log truncated', 'database emptied'];

/** As `runDrill`, as many rounds of each kind as every day has time for. */
export const runEveryday = (name: DrillName, seed: number): Promise<readonly DrillRow[] | undefined> =>
  name === 'damage'
    ? drillDamage(
        EVERYDAY.damage,
        seed,
        DAMAGE_KINDS.filter((kind) => KINDS.includes(kind.name)),
      )
    : runDrill(name, EVERYDAY[name], seed);
