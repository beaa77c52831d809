import { createReadStream, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type Driven, drive } from '../../../lib/command/drive.ts';
import { ask, openOurPage } from '../../../lib/command/our-page.ts';
import { until } from '../../../lib/command/until.ts';
import { type MadePack, makePack } from './make-pack.ts';

const HOUSE = join(import.meta.dirname, '../../..');
const EXTENSION = process.env.REPERES_EXTENSION ?? join(HOUSE, '.output', 'chrome-mv3-e2e');
const PATIENCE_MS = 600_000;
const ROUNDS = 7;

/** Renderers of the extension: the library's page and the worker share one. */
function renderersOf({ browser }: Driven): readonly number[] {
  const own = browser.process()?.pid ?? 0;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process') && isWithin(pid, own);
      } catch {
        // It has just ended.
        return false;
      }
    });
}

/** The most memory that any of them ever had, in MB. */
const peakOf = (pids: readonly number[]): number =>
  Math.max(
    ...pids.map((pid) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024),
  );

function isWithin(pid: number, ancestor: number): boolean {
  for (let at = pid; at > 1; ) {
    if (at === ancestor) return true;
    at = Number(/PPid:\s+(\d+)/.exec(readFileSync(`/proc/${at}/status`, 'utf8'))?.[1] ?? 0);
  }
  return false;
}

async function timed<T>(work: () => Promise<T>): Promise<{ readonly ms: number; readonly value: T }> {
  const began = performance.now();
  const value = await work();
  return { ms: performance.now() - began, value };
}

const hasButton = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('.add-pack .note-actions .main') !== null);
const hasPack = (page: Page, name: string): Promise<boolean> =>
  page.evaluate(
    (wanted) => [...document.querySelectorAll('.pack h2')].some((each) => each.textContent === wanted),
    name,
  );
const trouble = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('.add-pack .notice, .pack-faults')?.textContent ?? '');

async function stopWorker({ browser, root }: Driven): Promise<void> {
  const target = browser.targets().find((each) => each.type() === 'service_worker' && each.url().startsWith(root));
  await until('the worker to stop', async () => {
    await target
      ?.worker()
      .then((worker) => worker?.close())
      .catch(() => undefined);
    return target === undefined || !browser.targets().includes(target);
  });
}

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

/** Imports a made pack as a reader does, and measures what follows from it. */
async function measure(made: MadePack): Promise<object> {
  const driven = await drive({
    kind: 'chrome',
    path: process.env.REPERES_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    extension: EXTENSION,
    viewport: { width: 1200, height: 860 },
  });
  try {
    const page = await openOurPage(driven, 'library.html#/packs');
    await until('the corpus', () => ask(page, 'corpus/state', null), PATIENCE_MS);
    // A page that is not in front may be left waiting.
    await page.bringToFront();
    await until('the page', () => page.evaluate(() => document.body.innerText !== ''));
    const renderers = renderersOf(driven);
    const before = peakOf(renderers);
    const checked = await timed(async () => {
      const input = await page.$('.add-pack input[type=file]');
      await (input as ElementHandle<HTMLInputElement>).uploadFile(made.path);
      await until(
        'the preview',
        async () => {
          const said = await trouble(page);
          if (said !== '') throw new Error(said);
          return hasButton(page);
        },
        PATIENCE_MS,
      );
    });
    const check = peakOf(renderers);
    await page.click('.add-pack .note-actions .main');
    const name = `Made names, ${made.aliases < 1_000_001 ? made.aliases : 1_000_000}`;
    const installed = await timed(() => until('the pack', () => hasPack(page, name), PATIENCE_MS));
    const peak = peakOf(renderers);
    const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    const entity = await firstEntity(made.path);
    const looked: number[] = [];
    const woken: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      looked.push(await askTimed(page, entity));
    }
    for (let round = 0; round < ROUNDS; round += 1) {
      await stopWorker(driven);
      woken.push(await askTimed(page, entity));
    }
    return {
      pack: made,
      seconds: { checked: checked.ms / 1000, installed: installed.ms / 1000 },
      megabytes: { before, check, peak, stored: used / 1e6 },
      ms: { lookUp: median(looked), wakeToAnswer: median(woken), woken },
    };
  } finally {
    await driven.browser.close();
  }
}

/** The id of the first entity in a file. */
async function firstEntity(path: string): Promise<string> {
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const id = /^\{"entity":\{"id":"([^"]+)"/.exec(line)?.[1];
    if (id !== undefined) return id;
  }
  throw new Error(`No entity in ${path}.`);
}

/** What the library asks of one entity: the page's own clock, in ms. */
const askTimed = (page: Page, id: string): Promise<number> =>
  page.evaluate(async (wanted) => {
    const began = performance.now();
    const answer = await chrome.runtime.sendMessage({ type: 'corpus/refs', data: { ids: [wanted] } });
    if (answer?.ok !== true || answer.value.length !== 1) throw new Error(`No ${wanted}: ${JSON.stringify(answer)}`);
    return performance.now() - began;
  }, id);

/** `node tests/bench/packs/import.ts 1000000 500000` */
const [aliases = 10_000, facts = 0] = process.argv.slice(2).map(Number);
process.stdout.write(`${JSON.stringify(await measure(await makePack(aliases, facts)), null, 2)}\n`);
