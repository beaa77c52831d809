import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type BrowserKind, type Driven, drive } from '../../lib/command/drive.ts';
import { ask, openOurPage } from '../../lib/command/our-page.ts';
import { until } from '../../lib/command/until.ts';

const HOUSE = join(import.meta.dirname, '../..');
const READY_WITHIN_MS = 60_000;

/** A browser with the built extension, and one of its pages from which the background can be asked. */
export interface Drilling extends Driven {
  readonly ours: Page;
}

/** A folder that goes when the drill is over. */
export interface Folder {
  readonly path: string;
  remove(): Promise<void>;
}

/** The Firefox to drill, if the machine has one. */
export const firefoxPath = (): string | undefined =>
  process.env.REPERES_FIREFOX ?? ['/usr/bin/firefox', '/usr/bin/firefox-esr'].find((path) => existsSync(path));

/** @throws when the machine has no such browser */
export function pathOf(kind: BrowserKind): string {
  const path = kind === 'firefox' ? firefoxPath() : (process.env.REPERES_CHROMIUM ?? '/usr/bin/chromium');
  if (path === undefined) throw new Error('This machine has no Firefox.');
  return path;
}

export async function emptyFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'reperes-drill-'));
  // A browser that was killed may still be writing its last file.
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

/**
 * A copy of the end-to-end build: the browser reads the worker's file anew whenever it wakes, and somebody may build
 * while the drill goes on. @throws when `npm run build:e2e` has not been run
 */
export async function copyOfBuild(kind: BrowserKind): Promise<Folder> {
  const folder = await emptyFolder();
  await cp(join(HOUSE, '.output', `${kind}-mv3-e2e`), folder.path, { recursive: true });
  return folder;
}

/** @param profile of a Chromium: a folder that outlives it; without one it has its own and throws it away */
export async function openDrilling(kind: BrowserKind, extension: string, profile?: string): Promise<Drilling> {
  const driven = await drive({
    kind,
    path: pathOf(kind),
    headless: true,
    extension,
    viewport: { width: 1000, height: 700 },
    chromeArgs: profile === undefined ? [] : [`--user-data-dir=${profile}`],
  });
  const ours = await openOurPage(driven, 'library.html');
  await until('the corpus to be seeded', () => ask(ours, 'corpus/state', null), READY_WITHIN_MS);
  return { ...driven, ours };
}
