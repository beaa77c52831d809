import { until } from '../../../lib/command/until.ts';
import { CATEGORIES } from '../../../lib/model/category.ts';
import { load, type Stage } from '../browser/stage.ts';
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

/** Wall time, in ms, from asking a worker that has been stopped to its answer out of the dictionary's database. */
export async function timeWake(stage: Stage): Promise<number> {
  await stopWorker(stage);
  return stage.ours.evaluate(async () => {
    const asked = performance.now();
    const answer = await chrome.runtime.sendMessage({ type: 'corpus/state', data: null });
    if (answer?.ok !== true) throw new Error(`The worker woke and said: ${answer?.reason}`);
    return performance.now() - asked;
  });
}
