import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import { type Driven, drive } from '../../../lib/command/drive.ts';
import { ask, openOurPage } from '../../../lib/command/our-page.ts';
import { filesOf, type Served, type Shelf, serve } from '../../../lib/command/serve.ts';
import { until } from '../../../lib/command/until.ts';
import { FIRST_SETTINGS, type Settings } from '../../../lib/model/settings.ts';
import { watchStrangers } from '../../e2e/strangers.ts';
import { EXTENSION } from './build.ts';

const HOUSE = join(import.meta.dirname, '../../..');
const READY_WITHIN_MS = 120_000;
const VIEWPORT = { width: 1200, height: 860 };
/** So long a profiler may look at a page, or a peer work on it. */
const PATIENCE_MS = 300_000;

/** A Chromium with the extension as readers get it, and the pages that it is measured on. */
export interface Stage extends Driven {
  readonly served: Served;
  /** One of the extension's own pages, from which the background can be asked. */
  readonly ours: Page;
  /** An empty tab in front. */
  tab(): Promise<Tab>;
  set(change?: Partial<Settings>): Promise<void>;
  close(): Promise<void>;
}

export interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
  close(): Promise<void>;
}

const articles = filesOf(join(HOUSE, 'tests', 'articles'));

/** @param pages what stands at which path besides the demonstration articles */
export async function openStage(pages: Shelf): Promise<Stage> {
  const served = await serve((path) => pages(path) ?? articles(path));
  // Nobody is watched: to listen to every request would be measured with the rest.
  const strangers = await watchStrangers();
  const driven = await drive({
    kind: 'chrome',
    path: process.env.REPERES_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    extension: EXTENSION,
    viewport: VIEWPORT,
    // `gc()` is called before heaps are compared, and by nothing that is timed.
    chromeArgs: [...strangers.chromeArgs, '--js-flags=--expose-gc'],
  });
  const ours = await openOurPage(driven, 'library.html');
  ours.setDefaultTimeout(PATIENCE_MS);
  await until('the corpus to be seeded', () => ask(ours, 'corpus/state', null), READY_WITHIN_MS);
  const set = async (change: Partial<Settings> = {}): Promise<void> => {
    await ask(ours, 'settings/set', { ...FIRST_SETTINGS, language: 'fr', ...change });
  };
  await set();
  return {
    ...driven,
    served,
    ours,
    set,
    async tab() {
      const page = await driven.browser.newPage();
      page.setDefaultTimeout(PATIENCE_MS);
      await page.bringToFront();
      const session = await page.createCDPSession();
      return { page, session, close: () => page.close() };
    },
    async close() {
      await driven.browser.close();
      await served.close();
      strangers.close();
    },
  };
}

/** Loads an address and waits until it and what it brought have loaded. */
export async function load({ page }: Tab, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load', timeout: PATIENCE_MS });
}

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The number of names that the extension lights in a tab, as the badge tells it; `undefined` where it does not read. */
async function shownIn({ ours }: Stage, address: string): Promise<number | undefined> {
  const id = await ours.evaluate(
    async (url) => (await chrome.tabs.query({})).find((each) => each.url === url)?.id,
    address,
  );
  if (id === undefined) return undefined;
  try {
    return ((await ask(ours, 'tab/report', { tab: id })) as { shown: number }).shown;
  } catch {
    return undefined;
  }
}

/** A page that has been read stays quiet for so long, and so many times longer than scripts ran on it … */
const QUIET_MS = 900;
/** … since the extension rests in proportion to its work before it goes on, and a rest must not be taken for the end. */
const QUIET_PER_WORK = 8;
const LONGEST_QUIET_MS = 15_000;
/** Quiet is when scripts run no longer than this, and a twentieth of the time: reading goes on at a tenth. In ms. */
const STRAY_MS = 3;
const STRAY_SHARE = 0.05;
/** A main thread that lets us wait so long was laying out the page: nothing could run meanwhile. In ms. */
const BLOCKED_MS = 300;

/** How long scripts have run in a tab, in ms: the browser's own account, for which no script is run. */
async function scriptTime({ session }: Tab): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
}

/**
 * Waits until the extension has read a page: what it reports has stayed the same, and no script has run, for a while.
 * The page itself is not asked, since that would be work on the thread that is measured.
 * @returns how many names are lit
 */
export async function whenRead(stage: Stage, tab: Tab, address: string): Promise<number> {
  await tab.session.send('Performance.enable');
  let shown = -1;
  let ran = 0;
  let since = Date.now();
  await until(
    'the page to be read',
    async () => {
      const now = (await shownIn(stage, address)) ?? -1;
      const asked = Date.now();
      const running = await scriptTime(tab);
      const wasBlocked = Date.now() - asked > BLOCKED_MS;
      if (now !== shown || wasBlocked || running - ran > STRAY_MS + (Date.now() - since) * STRAY_SHARE) {
        since = Date.now();
        ran = running;
      }
      shown = now;
      await pause(100);
      const quiet = Math.min(LONGEST_QUIET_MS, QUIET_MS + running * QUIET_PER_WORK);
      return now >= 0 && Date.now() - since >= quiet;
    },
    PATIENCE_MS,
  );
  return shown;
}
