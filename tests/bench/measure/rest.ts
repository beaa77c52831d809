import { gzipSync } from 'node:zlib';
import { builtFile, PAGE_SCRIPT } from '../browser/build.ts';
import { ourCost } from '../browser/ours.ts';
import { load, pause, type Stage, whenRead } from '../browser/stage.ts';
import { traced } from '../browser/trace.ts';
import { awakeWorker } from '../browser/worker.ts';
import { NAMELESS } from '../pages/pages.ts';

/** Bytes of the heap in use after the garbage was collected, on a page that names nobody. */
async function heapOf(stage: Stage, isRead: boolean): Promise<number> {
  const address = (isRead ? stage.served.origin : stage.served.unread) + NAMELESS;
  const tab = await stage.tab();
  try {
    await load(tab, address);
    if (isRead) await whenRead(stage, tab, address);
    else await pause(QUIET_MS);
    await tab.session.send('HeapProfiler.enable');
    for (let round = 0; round < 3; round += 1) await tab.session.send('HeapProfiler.collectGarbage');
    return (await tab.session.send('Runtime.getHeapUsage')).usedSize;
  } finally {
    await tab.close();
  }
}

const QUIET_MS = 1500;

/** What the extension adds to a page's heap where it lights nothing, in bytes. */
export async function heapAdded(stage: Stage): Promise<number> {
  const without = await heapOf(stage, false);
  return (await heapOf(stage, true)) - without;
}

const WATCHED_MS = 4000;

/** How often anything of ours ran on a page that had been read and did not change, in four seconds. */
export async function runsAtRest(stage: Stage): Promise<number> {
  const address = stage.served.origin + NAMELESS;
  const tab = await stage.tab();
  try {
    await load(tab, address);
    await whenRead(stage, tab, address);
    await pause(QUIET_MS * 2);
    const trace = await traced(tab.page, 'times', () => pause(WATCHED_MS));
    const calls = trace.timed.filter(({ args }) => args.data?.url?.endsWith(`/${PAGE_SCRIPT}`));
    const [call] = calls;
    return call === undefined ? 0 : ourCost(trace, call).tasks.length;
  } finally {
    await tab.close();
  }
}

/** UTF-16 units of JSON that a page sends to the background until it is read, by kind of message. */
export async function bytesSent(stage: Stage, path: string): Promise<Readonly<Record<string, number>>> {
  const worker = await awakeWorker(stage);
  await worker.evaluate(() => {
    const sent: Record<string, number> = {};
    Object.assign(globalThis, { benchSent: sent });
    // A further listener that answers nothing: the answers stay the extension's own.
    chrome.runtime.onMessage.addListener((message: { type?: string }) => {
      const type = String(message.type);
      sent[type] = (sent[type] ?? 0) + JSON.stringify(message).length;
    });
  });
  const address = stage.served.origin + path;
  const tab = await stage.tab();
  try {
    await load(tab, address);
    await whenRead(stage, tab, address);
    const all = await worker.evaluate(() => (globalThis as unknown as { benchSent: Record<string, number> }).benchSent);
    return Object.fromEntries(Object.entries(all).filter(([type]) => type.startsWith('page/')));
  } finally {
    await tab.close();
  }
}

/** The page script as it is shipped, in bytes: plain and by gzip. */
export function scriptSize(): { readonly plain: number; readonly gzip: number } {
  const script = builtFile(PAGE_SCRIPT);
  return { plain: Buffer.byteLength(script), gzip: gzipSync(script).byteLength };
}
