import type { Page } from 'puppeteer-core';
import { ask } from '../../../lib/command/our-page.ts';
import { until } from '../../../lib/command/until.ts';
import { pause } from '../../drill/save.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';
import { awake } from '../../e2e/worker.ts';
import { type Heap, heapOf, MEGABYTE, type Point, slopeOf, together } from '../memory/heap.ts';
import type { Trust, TrustRow, Wish } from '../row.ts';

const TABS = 20;
/** A thousand of them take ten minutes. */
const PACE_MS = 600;
/** Each of them shows names. Their number and that of the tabs have no divisor in common: every tab shows each in turn. */
const PATHS = ['/fr.html', '/en.html', '/vi.html', '/plain.html', '/many.html', '/dark.html', '/en.html'];
/** So often the worker's heap is looked at. */
const LOOKS = 20;
/** What it keeps for quicker answers is made at first: so many looks are not counted. */
const FIRST_LOOKS = 3;
const MOST_A_TAB = 3 * MEGABYTE;
const STEEPEST = MEGABYTE;
const SETTLED_MS = 1000;
/** Chromium keeps pages that were left, with all that is in them, as it likes. */
const NO_PAGES_OF_BEFORE = '--disable-features=BackForwardCache';

const said = (bytes: number): string => `${(bytes / MEGABYTE).toFixed(2)} MB`;
const pathOf = (load: number): string => PATHS[load % PATHS.length] ?? '';

export const memory: Trust = {
  rounds: 1000,
  // Twenty tabs and a slope need minutes: ten loads tell nothing.
  everyday: 0,
  run: ({ rounds }: Wish) => measure(Math.max(rounds, TABS)),
};

async function measure(rounds: number): Promise<readonly TrustRow[]> {
  const stage = await openStage(undefined, { chromeArgs: [NO_PAGES_OF_BEFORE] });
  try {
    const tabs = await Promise.all(Array.from({ length: TABS }, () => stage.browser.newPage()));
    const worker = await awake(stage);
    const points: Point[] = [];
    const start = Date.now();
    for (let load = 0; load < rounds; load += 1) {
      const tab = tabs[load % TABS];
      // A page reads from frame to frame, and there are none behind others.
      await tab?.bringToFront();
      await tab?.goto(stage.served.origin + pathOf(load), { waitUntil: 'load' });
      await pause(Math.max(0, start + (load + 1) * PACE_MS - Date.now()));
      if ((load + 1) % Math.ceil(rounds / LOOKS) === 0)
        points.push({ loads: load + 1, bytes: (await heapOf(worker.client)).bytes });
    }
    const minutes = (Date.now() - start) / 60_000;
    if ((await awake(stage)) !== worker) throw new Error('The worker ended meanwhile: its slope is of two.');
    return [await perTab(stage, tabs, rounds), ofWorker(points, rounds, minutes)];
  } finally {
    await stage.close();
  }
}

/** The same tabs with and without us, each at the page that it showed last. */
async function perTab({ served, ours }: Stage, tabs: readonly Page[], rounds: number): Promise<TrustRow> {
  const bare: string[] = [];
  const heapsAt = async (origin: string, isRead: boolean): Promise<readonly Heap[]> => {
    const heaps: Heap[] = [];
    for (const tab of tabs) {
      const { pathname } = new URL(tab.url());
      await tab.bringToFront();
      if (!tab.url().startsWith(origin)) await tab.goto(origin + pathname, { waitUntil: 'load' });
      if (isRead) await until('names', () => isLit(ours, tab.url())).catch(() => bare.push(pathname));
      await pause(SETTLED_MS);
      const session = await tab.createCDPSession();
      heaps.push(await heapOf(session));
      await session.detach();
    }
    return heaps;
  };
  const [withUs, without] = [await heapsAt(served.origin, true), await heapsAt(served.unread, false)];
  const addedOf = (of: 'bytes' | 'dom'): number => (together(withUs, of) - together(without, of)) / tabs.length;
  const added = addedOf('bytes') + addedOf('dom');
  return {
    what: `content script after ${rounds} loads in ${TABS} tabs, what it adds to each`,
    rounds,
    figure: said(added),
    target: `≤ ${said(MOST_A_TAB)} a tab`,
    faults: [
      ...(added > MOST_A_TAB ? [`${said(added)} a tab`] : []),
      ...bare.map((path) => `no name was lit on ${path}: nothing was measured there`),
    ],
    remark: `after the garbage was collected; ${said(addedOf('bytes'))} of it objects, code and buffers of scripts, ${said(addedOf('dom'))} what the browser makes for them; ${new Set(withUs.map(({ id }) => id)).size} heaps with us, ${new Set(without.map(({ id }) => id)).size} without`,
  };
}

/** The page itself is not asked: what is made for the answer would stay in its heap. */
async function isLit(ours: Page, address: string): Promise<boolean> {
  const id = await ours.evaluate(
    async (url) => (await chrome.tabs.query({ active: true })).find((each) => each.url === url)?.id,
    address,
  );
  return id !== undefined && ((await ask(ours, 'tab/report', { tab: id })) as { shown: number }).shown > 0;
}

function ofWorker(points: readonly Point[], rounds: number, minutes: number): TrustRow {
  const slope = slopeOf(points.slice(FIRST_LOOKS)) * 100;
  return {
    what: `worker, ${minutes.toFixed(1)} minutes`,
    rounds,
    figure: `${said(slope)} per 100 loads`,
    target: `≤ ${said(STEEPEST)} per 100 loads`,
    faults: slope > STEEPEST ? [`${said(slope)} per 100 loads`] : [],
    remark: `its heap after ${points.map(({ loads, bytes }) => `${loads} loads ${said(bytes)}`).join(', ')}`,
  };
}
