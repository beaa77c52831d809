import { until } from '../../../lib/command/until.ts';
import { CATEGORIES } from '../../../lib/model/category.ts';
import { contentWorldOf } from '../../content-world.ts';
import { load, type Stage, whenRead } from '../browser/stage.ts';
import { stopWorker } from '../browser/worker.ts';

/** Wall time, in ms, from the end of `DOMContentLoaded` to the first frame in which a name is painted. */
export async function timeFirstPaint(stage: Stage, path: string, isAsleep: boolean): Promise<number> {
  const tab = await stage.tab();
  try {
    await tab.page.evaluateOnNewDocument((categories: readonly string[]) => {
      const look = (): void => {
        const isLit = categories.some((category) => (CSS.highlights.get(`reperes-${category}`)?.size ?? 0) > 0);
        if (isLit) Object.assign(globalThis, { benchPaintedAt: performance.now() });
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, CATEGORIES);
    if (isAsleep) await stopWorker(stage);
    await load(tab, stage.served.origin + path);
    return await until('the first name to be painted', () =>
      tab.page.evaluate(() => {
        const painted = (globalThis as { benchPaintedAt?: number }).benchPaintedAt;
        const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
        return painted === undefined || loaded === undefined ? false : painted - loaded.domContentLoadedEventEnd;
      }),
    );
  } finally {
    await tab.close();
  }
}

/** As a page's own script asks. @returns wall time in ms until the answer is there */
const ASKING = `(async () => {
  const asked = performance.now();
  const blocks = [{ block: 1, text: 'Le Vietnam et la Russie.' }];
  const answer = await chrome.runtime.sendMessage({ type: 'page/find', data: { blocks } });
  if (answer?.ok !== true) throw new Error('The worker woke and said: ' + answer?.reason);
  return performance.now() - asked;
})()`;

/** Wall time, in ms, from a page's asking a worker that has been stopped for names to having its answer. */
export async function timeWake(stage: Stage, path: string): Promise<number> {
  const tab = await stage.tab();
  try {
    await load(tab, stage.served.origin + path);
    await whenRead(stage, tab, stage.served.origin + path);
    const world = await contentWorldOf(stage, tab.page);
    await stopWorker(stage);
    return (await world.run(ASKING)) as number;
  } finally {
    await tab.close();
  }
}
