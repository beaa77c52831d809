import { drillBrowser } from './browser.ts';
import { drillDamage } from './damage.ts';
import { firefoxPath } from './extension.ts';
import { drillFirefox } from './firefox.ts';
import { drillImport } from './import.ts';
import { drillRestore } from './restore.ts';
import type { DrillRow } from './row.ts';
import { drillTabs } from './tabs.ts';
import { drillUpgrade } from './upgrade.ts';
import { drillWorker } from './worker.ts';

interface Drill {
  /** One row, or one for each kind of what it does. */
  run(rounds: number, seed: number): Promise<DrillRow | readonly DrillRow[]>;
  /** As many as the target speaks of. */
  readonly rounds: number;
  readonly inFirefox?: true;
}

/** A new drill is one line here. */
export const DRILLS = {
  worker: { run: drillWorker, rounds: 300 },
  browser: { run: drillBrowser, rounds: 20 },
  firefox: { run: drillFirefox, rounds: 100, inFirefox: true },
  tabs: { run: drillTabs, rounds: 200 },
  import: { run: drillImport, rounds: 50 },
  damage: { run: drillDamage, rounds: 10 },
  restore: { run: drillRestore, rounds: 50 },
  upgrade: { run: drillUpgrade, rounds: 50 },
} as const satisfies Record<string, Drill>;

export type DrillName = keyof typeof DRILLS;
export const DRILL_NAMES = Object.keys(DRILLS) as readonly DrillName[];

export const isDrill = (name: string): name is DrillName => Object.hasOwn(DRILLS, name);

/** @returns `undefined` when the machine lacks the browser for it @param rounds without them: as many as the target speaks of */
export async function runDrill(
  name: DrillName,
  rounds: number | undefined,
  seed: number,
): Promise<readonly DrillRow[] | undefined> {
  const drill: Drill = DRILLS[name];
  if (drill.inFirefox && firefoxPath() === undefined) return undefined;
  return [await drill.run(rounds ?? drill.rounds, seed)].flat();
}
