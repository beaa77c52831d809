import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { until } from '../../../lib/command/until.ts';
import { randomFrom } from '../../drill/random.ts';
import { namesIn } from '../../e2e/marks.ts';
import { openStage, type Stage } from '../../e2e/stage.ts';
import type { Trust, TrustRow, Wish } from '../row.ts';
import { FRAMEWORKS, type Framework, frameworkPages } from '../whole/framework-pages.ts';

const TARGET = '0 errors, text equal, 0 hydration warnings';
/** Hydration comes so long after the page, in ms: before, while and after it is read. */
const HYDRATED_AFTER = [0, 50, 150, 300, 600, 1000, 2000, 3500, 5000];
/** One step of so many is followed by a rest, in which the names are lit again. */
const REST_EVERY = 8;
const REST_MS = 350;

interface Opened {
  readonly page: Page;
  /** Whatever it complained of. */
  readonly said: string[];
}

async function open(stage: Stage, isRead: boolean, path: string): Promise<Opened> {
  const said: string[] = [];
  const listen = async (page: Page): Promise<void> => {
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') said.push(message.text());
    });
  };
  return { page: await (isRead ? stage.open(path, listen) : stage.openUnread(path, listen)), said };
}

const hydrated = (page: Page): Promise<boolean> =>
  until('hydration', async () => (await page.evaluate('window.isHydrated')) === true, 20_000);

/** Its nodes as text: more than a reader sees. Lit's comments bear a number of chance in each page. */
const markupOf = async (page: Page): Promise<string> =>
  (await page.evaluate(() => document.getElementById('app')?.innerHTML ?? '')).replaceAll(/lit\$\d+\$/g, 'lit');

async function tryHydration(stage: Stage, framework: Framework, control: Opened, after: number): Promise<string[]> {
  const { page, said } = await open(stage, true, `/${framework}.html?after=${after}`);
  await hydrated(page);
  // Names are lit around by now, and what a framework says of a mismatch it says at once.
  await until('names to be lit', async () => (await namesIn(page)).length > 0);
  const faults = said.filter((line) => !control.said.includes(line)).map((line) => `after ${after} ms: ${line}`);
  if ((await markupOf(page)) !== (await markupOf(control.page))) faults.push(`after ${after} ms: another text`);
  await page.close();
  return faults;
}

async function tryFramework(stage: Stage, framework: Framework, { rounds, seed }: Wish): Promise<TrustRow> {
  const random = randomFrom(seed);
  const control = await open(stage, false, `/${framework}.html`);
  await hydrated(control.page);
  const minded = control.said.filter((line) => /hydrat|mismatch/i.test(line));
  if (minded.length > 0) throw new Error(`${framework} minds the page without us: ${minded[0]}`);
  const faults: string[] = [];
  for (const after of HYDRATED_AFTER) faults.push(...(await tryHydration(stage, framework, control, after)));
  const unhydrated = faults.length;
  const read = await open(stage, true, `/${framework}.html`);
  await hydrated(read.page);
  let lit = 0;
  for (let step = 1; step <= rounds; step += 1) {
    for (const { page } of [read, control]) await page.evaluate('turn()');
    if (random.below(REST_EVERY) === 0) {
      await pause(REST_MS);
      lit += (await namesIn(read.page)).length;
    }
    if ((await markupOf(read.page)) !== (await markupOf(control.page))) faults.push(`step ${step}: another text`);
  }
  faults.push(...read.said.filter((line) => !control.said.includes(line)).map((line) => `while rewriting: ${line}`));
  if (rounds > REST_EVERY * 4 && lit === 0) faults.push('nothing was ever lit: nothing was tried');
  for (const { page } of [read, control]) await page.close();
  const figure = `${unhydrated} complaints at ${HYDRATED_AFTER.length} hydrations, ${faults.length - unhydrated} in ${rounds} steps, ${lit} names lit at rests`;
  return { what: `frameworks, ${framework}`, rounds, figure, target: TARGET, faults };
}

/** Pages that frameworks draw, hydrate and rewrite, beside the same pages where nothing is read. */
export const frameworks: Trust = {
  rounds: 200,
  // Needs the peers; React, which minds most, is tried every day by tests/e2e/react.test.ts.
  everyday: 0,
  needsPeers: true,
  async run(wish) {
    const stage = await openStage(await frameworkPages());
    try {
      const rows: TrustRow[] = [];
      for (const framework of FRAMEWORKS) rows.push(await tryFramework(stage, framework, wish));
      return rows;
    } finally {
      await stage.close();
    }
  },
};
