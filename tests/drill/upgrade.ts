import { type Browser, launch, type Page } from 'puppeteer-core';
import { type Served, serve } from '../../lib/command/serve.ts';
import { until } from '../../lib/command/until.ts';
import { emptyFolder } from './extension.ts';
import { killTree } from './kill-tree.ts';
import { randomFrom } from './random.ts';
import { type DrillRow, rowOf } from './row.ts';
import { pause } from './save.ts';
import type { Completed, Looked, UpgradeDrill } from './upgrade-page.ts';
import { modules } from './upgrade-shelf.ts';

/** What a reader has after years. */
const NOTES = 5000;
/** Versions before ours, in turn, and how many stores a database of each has. */
const BEFORE = [
  { version: 2, stores: 6 },
  { version: 1, stores: 3 },
] as const;
type Before = (typeof BEFORE)[number];
/** IndexedDB's own numbers: Dexie's, times ten. */
const TIMES = 10;
const NEW = 30;
/** What ends an upgrade, in turn. */
const ENDS = ['worker', 'tab', 'browser'] as const;
type End = (typeof ENDS)[number];

/** The last end comes so long after the beginning, in times of an upgrade that nobody ends. */
const LATEST = 1.5;

/** Powers of a chance. The change of the version itself is over soon, and the counting of rows takes the longest. */
const ANYWHERE = 1.5;
const EARLY = 4;

interface Site {
  browser: Browser;
  page: Page;
}

/** What is found after the end: the version before, the one after, or that one before it has begun its ledger. */
type State = 'old' | 'begun' | 'new' | 'neither';

/**
 * A database of a version before ours is upgraded, and the worker, the tab or the whole browser ends meanwhile. Then it is the old one
 * whole, or the new one whole; opening it again completes it.
 */
export async function drillUpgrade(rounds: number, seed: number): Promise<DrillRow> {
  const random = randomFrom(seed);
  const served = await serve(modules);
  const profile = await emptyFolder();
  const site = await openSite(served, profile.path);
  const states: Record<State, number> = { old: 0, begun: 0, new: 0, neither: 0 };
  const [lost, wrong, times]: [string[], string[], number[]] = [[], [], []];
  let cut = 0;
  try {
    const whole = await undisturbed(site.page);
    for (let round = 0; round < rounds; round += 1) {
      const name = `upgrade-${round}`;
      const end = ENDS[round % ENDS.length] ?? 'worker';
      // Each is met by each end.
      const before = BEFORE[Math.floor(round / ENDS.length) % BEFORE.length] ?? BEFORE[0];
      await call(site.page, 'seed', name, NOTES, before.version);
      const done = await endAfter(site, served, profile.path, {
        end,
        name,
        moment: random.next() ** (round % 2 === 0 ? ANYWHERE : EARLY) * whole * LATEST,
      });
      const looked = await call(site.page, 'look', name, NOTES, before.version);
      const state = stateOf(looked, before);
      states[state] += 1;
      if (!done) cut += 1;
      const completed = await call(site.page, 'complete', name);
      times.push(completed.milliseconds);
      const after = await call(site.page, 'look', name, NOTES, before.version);
      const said = `round ${round}, version ${before.version}, ${end}`;
      if (looked.lost + after.lost > 0) lost.push(`${said}: ${looked.lost} rows, then ${after.lost}`);
      if (state === 'neither' || (done && state !== 'new')) wrong.push(`${said}: ${JSON.stringify(looked)}`);
      if (!isComplete(completed, after, before))
        wrong.push(`${said}, opened again: ${JSON.stringify({ completed, after })}`);
      await call(site.page, 'forget', name);
    }
  } finally {
    await site.browser.close();
    await served.close();
    await profile.remove();
  }
  return rowOf({
    drill: `upgrade of ${NOTES} notes ended (${states.old} old, ${states.begun} new without a ledger, ${states.new} new)`,
    rounds,
    seed,
    acknowledged: rounds - cut,
    cut,
    times,
    verdict: { lost, duplicated: [], wrong },
    target: '0 lost, 0 wrong in 50',
  });
}

function stateOf({ version, lost, wrong, ledgers, digests, stores }: Looked, before: Before): State {
  if (lost + wrong > 0) return 'neither';
  if (version === before.version * TIMES) return stores.length === before.stores ? 'old' : 'neither';
  if (version !== NEW) return 'neither';
  if (ledgers === 0 && digests === 0) return 'begun';
  return ledgers === 1 && digests === NOTES ? 'new' : 'neither';
}

const isComplete = ({ refused, ledger, digests }: Completed, after: Looked, before: Before): boolean =>
  refused === null && ledger === 'whole' && digests === NOTES && stateOf(after, before) === 'new';

/** How long it takes when nobody ends it, in ms; the first time is slower, and not counted. */
async function undisturbed(page: Page): Promise<number> {
  const times: number[] = [];
  for (const name of ['cold', 'warm', 'warmer']) {
    await call(page, 'seed', name, NOTES, BEFORE[0].version);
    await call(page, 'begin', name, null);
    const start = performance.now();
    const outcome = await call(page, 'end');
    times.push(performance.now() - start);
    if (outcome !== 'done') throw new Error(`Undisturbed, it ended as ${outcome}.`);
    await call(page, 'forget', name);
  }
  return Math.min(...times);
}

interface Ending {
  readonly end: End;
  readonly name: string;
  /** In ms after the upgrade has begun. */
  readonly moment: number;
}

/** @returns whether the upgrade was done before the end */
async function endAfter(site: Site, served: Served, profile: string, { end, name, moment }: Ending): Promise<boolean> {
  await call(site.page, 'begin', name, end === 'worker' ? moment : null);
  let outcome: string | undefined;
  const ended = call(site.page, 'end').then(
    (answer) => {
      outcome = answer;
    },
    // The page went with it.
    () => undefined,
  );
  if (end !== 'worker') await pause(moment);
  const wasDone = outcome === 'done';
  if (end === 'tab') {
    await site.page.close();
    site.page = await openPage(site.browser, served);
  } else if (end === 'browser') {
    await killTree(site.browser);
    Object.assign(site, await openSite(served, profile));
  }
  await ended;
  return end === 'worker' ? outcome === 'done' : wasDone;
}

async function openSite(served: Served, profile: string): Promise<Site> {
  const browser = await launch({
    executablePath: process.env.REPERES_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    pipe: true,
    userDataDir: profile,
    args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  return { browser, page: await openPage(browser, served) };
}

async function openPage(browser: Browser, { origin }: Served): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(origin);
  await until('the page of the drill', () => page.evaluate(() => 'drill' in globalThis));
  return page;
}

/** Calls a function of `upgrade-page.ts` in the page. */
function call<N extends keyof UpgradeDrill>(
  page: Page,
  name: N,
  ...args: Parameters<UpgradeDrill[N]>
): Promise<Awaited<ReturnType<UpgradeDrill[N]>>> {
  const work = (asked: string, given: readonly unknown[]): unknown => {
    const { drill } = globalThis as unknown as { drill: Record<string, (...all: readonly unknown[]) => unknown> };
    return drill[asked]?.(...given);
  };
  return page.evaluate(work, String(name), [...args]) as Promise<Awaited<ReturnType<UpgradeDrill[N]>>>;
}
