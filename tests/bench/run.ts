import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from './browser/build.ts';
import { openStage } from './browser/stage.ts';
import { measureEverything, measureMatchRooms } from './measure/everything.ts';
import type { Parts } from './measure/match-room.ts';
import { measurePages, type Wish } from './measure/pages.ts';
import { planOf } from './measure/plan.ts';
import { bundledNames } from './packs/dictionaries.ts';
import { servedPacks } from './packs/served-packs.ts';
import { ARTICLES, benchPages, LONG_PAGES, SAVED_PAGES } from './pages/pages.ts';
import { chartsOf } from './report/charts.ts';
import { pagesReportOf, reportOf, roomTable } from './report/report.ts';

export interface Options {
  readonly isQuick: boolean;
  readonly isWritten: boolean;
  readonly isBuilt: boolean;
}

const HOUSE = join(import.meta.dirname, '../..');
const CACHE = join(HOUSE, '.cache', 'bench');
const ASSETS = join(HOUSE, 'assets', 'bench');

async function onStage<T>(
  isBuilt: boolean,
  isQuick: boolean,
  work: (wish: Wish, parts: Parts) => Promise<T>,
): Promise<T> {
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
    return await work({ stage, plan: planOf(isQuick), names, tell }, parts);
  } finally {
    await stage.close();
  }
}

/** Measures, prints the report, and writes it with its charts where it was asked for. */
export async function run({ isQuick, isWritten, isBuilt }: Options): Promise<void> {
  const figures = await onStage(isBuilt, isQuick, measureEverything);
  const report = reportOf(figures);
  const folder = isWritten ? ASSETS : CACHE;
  mkdirSync(folder, { recursive: true });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(join(CACHE, 'figures.json'), JSON.stringify(figures));
  writeFileSync(join(folder, 'report.md'), report);
  for (const [name, chart] of Object.entries(chartsOf(figures))) writeFileSync(join(folder, `${name}.svg`), chart);
  console.log(report);
}

/** Measures how the pages whose name holds `name` are read, beside the floor alone, and prints that. */
export async function runPages(name: string, isBuilt: boolean): Promise<void> {
  const pages = [...ARTICLES, ...SAVED_PAGES, ...LONG_PAGES].filter((page) => page.name.includes(name));
  if (pages.length === 0) throw new RangeError(`No page's name holds "${name}".`);
  const figures = await onStage(isBuilt, false, (wish) => measurePages(wish, pages, () => [], 0));
  console.log(pagesReportOf(figures));
}

/** Measures the match room alone, and prints that. */
export async function runMatchRoom(isBuilt: boolean): Promise<void> {
  const rooms = await onStage(isBuilt, true, measureMatchRooms);
  console.log(roomTable(rooms));
}
