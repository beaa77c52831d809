import { readdirSync, readFileSync } from 'node:fs';
import { ask } from '../../../lib/command/our-page.ts';
import type { ImportOutcome } from '../../../lib/model/installed-pack.ts';
import { pause, type Stage } from '../browser/stage.ts';
import { makePack } from '../packs/make-pack.ts';
import { addressOf } from '../packs/served-packs.ts';

/** What importing one large pack came to. */
export interface ImportFigures {
  readonly aliases: number;
  /** The pack's. */
  readonly id: string;
  readonly seconds: number;
  /** Most memory that the extension's own process held beyond what it held before, in bytes; `null` where it cannot be told. */
  readonly peak: number | null;
  /** Bytes that the extension's databases and files take more than before. */
  readonly kept: number;
}

export type ImportOutcomeHere = ImportFigures | { readonly failure: string };

const LOOK_EVERY_MS = 200;

/** Imports a made pack from a file as the library page does, by the same question; a refusal is told, not thrown. */
export async function importPack(stage: Stage, aliases: number): Promise<ImportOutcomeHere> {
  const pack = await makePack(aliases);
  const before = await usage(stage);
  const memory = watchMemory(extensionProcess(stage));
  const began = Date.now();
  try {
    const work = await bringFile(stage, addressOf(pack));
    const outcome = (await ask(stage.ours, 'packs/import-file', { work, dry: false })) as ImportOutcome;
    const seconds = (Date.now() - began) / 1000;
    if (outcome.kind !== 'installed') return { failure: JSON.stringify(outcome).slice(0, 300) };
    return { aliases: pack.aliases, id: pack.id, seconds, peak: memory.peak(), kept: (await usage(stage)) - before };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  } finally {
    memory.stop();
  }
}

export const removePack = (stage: Stage, { id }: ImportFigures): Promise<unknown> =>
  ask(stage.ours, 'packs/remove', { id });

/** Streams the file into the folder that imports are read from, under a new name. */
const bringFile = (stage: Stage, path: string): Promise<string> =>
  stage.ours.evaluate(async (address) => {
    const work = crypto.randomUUID();
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('incoming', { create: true });
    const file = await folder.getFileHandle(work, { create: true });
    const { body } = await fetch(address);
    if (body === null) throw new Error('The pack is empty.');
    await body.pipeTo(await file.createWritable());
    return work;
  }, stage.served.origin + path);

const usage = (stage: Stage): Promise<number> =>
  stage.ours.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);

/** The number of the process that the extension's own pages and its worker share; where Linux tells. */
function extensionProcess(stage: Stage): number | undefined {
  if (process.platform !== 'linux') return undefined;
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const root = stage.browser.process()?.pid;
  return children
    .map(Number)
    .filter((pid) => isBelow(pid, root) && commandOf(pid).includes('--extension-process'))
    .toSorted((a, b) => memoryOf(b) - memoryOf(a))[0];
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function isBelow(pid: number, root: number | undefined): boolean {
  for (let at = pid; at > 1 && root !== undefined; at = parentOf(at)) if (at === root) return true;
  return false;
}

const parentOf = (pid: number): number => numberIn(pid, /^PPid:\s+(\d+)/m);

/** Bytes in memory. */
const memoryOf = (pid: number): number => numberIn(pid, /^VmRSS:\s+(\d+)/m) * 1024;

function numberIn(pid: number, pattern: RegExp): number {
  try {
    return Number(pattern.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function watchMemory(pid: number | undefined): { peak(): number | null; stop(): void } {
  if (pid === undefined) return { peak: () => null, stop: () => undefined };
  const before = memoryOf(pid);
  let most = before;
  const timer = setInterval(() => {
    most = Math.max(most, memoryOf(pid));
  }, LOOK_EVERY_MS);
  return { peak: () => most - before, stop: () => clearInterval(timer) };
}

/** After an import open pages read anew; measuring waits for that. */
export const settle = (): Promise<void> => pause(1000);
