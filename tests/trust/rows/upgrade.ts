import { drillUpgrade } from '../../drill/upgrade.ts';
import type { Trust, Wish } from '../row.ts';
import { rollBack } from '../upgrade/rollback.ts';

export const upgrade: Trust = {
  rounds: 50,
  // `npm test` ends an upgrade in tests/e2e/drills.test.ts, opens every kept version in tests/store/*-examples.test.ts,
  // and meets later ones in tests/versions/newer.test.ts.
  everyday: 0,
  async run({ rounds, seed }: Wish) {
    const { drill, faults, target } = await drillUpgrade(rounds, seed);
    const killed = { what: drill, rounds, figure: `${faults.length} mixed, lost or wrong`, target, faults };
    return [killed, ...(await rollBack())];
  },
};
