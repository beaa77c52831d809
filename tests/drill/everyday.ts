import { drillDamage } from './damage.ts';
import { DAMAGE_KINDS } from './damage-kinds.ts';
import { type DrillName, runDrill } from './drills.ts';
import type { DrillRow } from './row.ts';

/** Rounds of each in `npm test`, which has ten minutes for everything. `npm run drill` for the figures in README. */
export const EVERYDAY: Readonly<Record<DrillName, number>> = {
  worker: 5,
  browser: 1,
  firefox: 2,
  tabs: 5,
  import: 1,
  upgrade: 1,
  damage: 1,
  restore: 1,
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
