import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { until } from '../../../lib/command/until.ts';
import { mainThread, ourCost } from '../../bench/browser/ours.ts';
import { LostTrace, traced, untilTraced } from '../../bench/browser/trace.ts';
import { namesIn } from '../../e2e/marks.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';
import type { Trust, TrustRow, Wish } from '../row.ts';

const SCRIPT = readFileSync(join(import.meta.dirname, '../pages/fights.mjs'));
const PAGE = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Lutte</title><link rel="icon" href="data:,">
<style>body{font:14px serif}p{margin:4px}</style><body><h1>La Chine regarde</h1><div id="box"></div><script type="module" src="/fights.js"></script></body></html>`;
const MOST_SHARE = 0.1;
/** What is painted at first, and mended three times in a minute; a reading or two of the page may add to it. */
const MOST_REPAINTS = 8;
/** The pointer gives a reason to look again so often, in ms. */
const MOVE_EVERY_MS = 200;
/** A reader who scrolls as fast as a wheel can, in px each `MOVE_EVERY_MS`. */
const WHEEL_PX = 12_000;
const MOST_NODES = 50_000;
/** When the reader has stopped, names are lit where they look within this time, however long the page has become. */
const LIT_WITHIN_MS = 20_000;
const SCROLLS_AT_MOST = 600;

interface Counts {
  readonly made: number;
  readonly nodes: number;
  readonly repaints: number;
  readonly seconds: readonly number[];
}
const countsIn = (page: Page): Promise<Counts> =>
  page.evaluate(() => (globalThis as unknown as { counts(): Counts }).counts());

interface Fought {
  /** Of the wall's time, the main thread's in anything of ours. */
  readonly share: number;
  readonly longest: number;
  readonly counts: Counts;
  /** Names lit when it was over. */
  readonly lit: number;
  /** So many ms later the first were; `undefined`: never. */
  readonly litAfter: number | undefined;
}

/** @param fight what the page does @param act what the reader does meanwhile, until the time is over */
async function fought(stage: Stage, fight: string, act: (page: Page) => Promise<void>): Promise<Fought> {
  return untilTraced(async () => {
    const page = await stage.browser.newPage();
    let took = 0;
    const trace = await traced(page, 'times', async () => {
      await page.goto(`${stage.served.origin}/?fight=${fight}`, { waitUntil: 'load' });
      await page.bringToFront();
      const began = performance.now();
      await act(page);
      took = performance.now() - began;
    });
    const thread = mainThread(trace);
    if (thread === undefined) throw new LostTrace('Our script is not in the trace.');
    const { work, forced, compile, evaluate, tasks } = ourCost(trace, thread);
    const counts = await countsIn(page);
    const lit = (await namesIn(page)).length;
    const ended = performance.now();
    // Where the page takes them away for ever there is nothing to wait for.
    const wait = fight === 'clear' ? 0 : LIT_WITHIN_MS;
    const isLitAgain = await until('names', async () => (await namesIn(page)).length > 0, wait).catch(() => false);
    const litAfter = isLitAgain ? performance.now() - ended : undefined;
    await page.close();
    return {
      share: (work + forced + compile + evaluate) / took,
      longest: Math.max(0, ...tasks),
      counts,
      lit,
      litAfter,
    };
  });
}

const moveFor = (seconds: number) => async (page: Page) => {
  const end = performance.now() + seconds * 1000;
  for (let at = 0; performance.now() < end; at += 1) {
    await page.mouse.move(200 + (at % 50), 200 + (at % 40));
    await pause(MOVE_EVERY_MS);
  }
};

async function scrollToTheEnd(page: Page): Promise<void> {
  await page.mouse.move(300, 300);
  for (let at = 0; at < SCROLLS_AT_MOST && (await countsIn(page)).nodes < MOST_NODES; at += 1) {
    await page.mouse.wheel({ deltaY: WHEEL_PX });
    await pause(MOVE_EVERY_MS);
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const shareFault = ({ share }: Fought): string[] =>
  share <= MOST_SHARE ? [] : [`${percent(share)} of the main thread was ours`];

/** Pages that change faster than they can be read, or take away what is painted. Rounds are seconds of fight. */
export const fights: Trust = {
  rounds: 30,
  // Shares of time mean nothing beside other tests; that fights die out is tried every day by tests/page/page-text-changes.
  everyday: 0,
  async run({ rounds }: Wish) {
    const stage = await openStage((path) => {
      if (path === '/fights.js') return { type: 'text/javascript', body: SCRIPT };
      return path === '/' ? { type: 'text/html; charset=utf-8', body: PAGE } : undefined;
    });
    const rows: TrustRow[] = [];
    const target = '≤ 10 % of the main thread';
    try {
      const nodes = await fought(stage, 'nodes', moveFor(rounds));
      rows.push({
        what: 'fights, 1,000 nodes a second',
        rounds,
        figure: `${percent(nodes.share)} of the main thread; longest task of ours ${Math.round(nodes.longest)} ms; ${nodes.counts.made * 2} nodes made; ${nodes.lit} names lit at the end`,
        target,
        faults: [...shareFault(nodes), ...(nodes.counts.made < rounds * 400 ? ['the page did not keep its pace'] : [])],
      });
      const clear = await fought(stage, 'clear', moveFor(rounds));
      rows.push({
        what: 'fights, CSS.highlights.clear() each frame',
        rounds,
        figure: `${percent(clear.share)} of the main thread; painted ${clear.counts.repaints} times (at second ${clear.counts.seconds.join(', ')}), then no more`,
        target: `${target}, no loop, paints stop`,
        faults: [
          ...shareFault(clear),
          ...(clear.counts.repaints > MOST_REPAINTS ? [`painted ${clear.counts.repaints} times`] : []),
          ...(clear.counts.repaints === 0 ? ['never painted: nothing was tried'] : []),
        ],
      });
      const scroll = await fought(stage, 'scroll', scrollToTheEnd);
      rows.push({
        what: 'fights, scrolled without end',
        rounds: scroll.counts.nodes,
        figure: `${percent(scroll.share)} of the main thread; longest task of ours ${Math.round(scroll.longest)} ms; ${scroll.counts.nodes} nodes; names lit ${scroll.litAfter === undefined ? 'never' : `${(scroll.litAfter / 1000).toFixed(1)} s`} after the last`,
        target,
        faults: [
          ...shareFault(scroll),
          ...(scroll.litAfter === undefined ? ['no name was lit where the reader stopped'] : []),
          ...(scroll.counts.nodes < MOST_NODES ? ['the end was not reached'] : []),
        ],
      });
      return rows.map((row) => ({ ...row, faults: [...row.faults, ...stage.errors] }));
    } finally {
      await stage.close();
    }
  },
};
