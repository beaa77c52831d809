import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './browser/build.ts';
import { openStage } from './browser/stage.ts';
import { type Figures, measureEverything } from './measure/everything.ts';
import type { Parts } from './measure/match-room.ts';
import { planOf } from './measure/plan.ts';
import { bundledNames } from './packs/dictionaries.ts';
import { servedPacks } from './packs/served-packs.ts';
import { benchPages } from './pages/pages.ts';
import { chartsOf } from './report/charts.ts';
import { reportOf } from './report/report.ts';

export interface Options {
  readonly isQuick: boolean;
  readonly isWritten: boolean;
  readonly isBuilt: boolean;
}

const HOUSE = join(import.meta.dirname, '../..');
const CACHE = join(HOUSE, '.cache', 'bench');
const ASSETS = join(HOUSE, 'assets', 'bench');

async function measure({ isQuick, isBuilt }: Options): Promise<Figures> {
  if (!isBuilt) buildExtension();
  const parts: Parts = new Map();
  const began = Date.now();
  const stage = await openStage((path) => {
    const part = parts.get(path);
    if (part !== undefined) return { type: 'application/octet-stream', body: part };
    return servedPacks(path) ?? benchPages(path);
  });
  try {
    const names = await bundledNames();
    const tell = (what: string): void => console.error(`${Math.round((Date.now() - began) / 1000)} s: ${what}`);
    return await measureEverything({ stage, plan: planOf(isQuick), names, tell }, parts);
  } finally {
    await stage.close();
  }
}

/** Measures, prints the report, and writes it with its charts where it was asked for. */
export async function run(options: Options): Promise<void> {
  const figures = await measure(options);
  const report = reportOf(figures);
  const folder = options.isWritten ? ASSETS : CACHE;
  mkdirSync(folder, { recursive: true });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'figures.json'), JSON.stringify(figures));
  writeFileSync(join(folder, 'report.md'), report);
  for (const [name, chart] of Object.entries(chartsOf(figures))) writeFileSync(join(folder, `${name}.svg`), chart);
  console.log(report);
}
