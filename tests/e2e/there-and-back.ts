import type { Page } from 'puppeteer-core';
import { until } from '../../lib/command/until.ts';

/** Goes to another page and back: "kept" by the back/forward cache, or why it refused and the page was loaded again. */
export async function thereAndBack(page: Page, other: string): Promise<string> {
  await page.evaluate(() => {
    // A page that was kept remembers the last time too.
    delete document.documentElement.dataset.kept;
    window.addEventListener(
      'pageshow',
      ({ persisted }) => {
        document.documentElement.dataset.kept = String(persisted);
      },
      { once: true },
    );
  });
  await page.goto(other);
  await page.goBack();
  return until('the page to be shown again', () =>
    page.evaluate(() => {
      const { kept } = document.documentElement.dataset;
      if (kept !== undefined) return kept === 'true' ? 'kept' : 'shown again without having been left';
      const [entry] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
        readonly notRestoredReasons?: unknown;
      })[];
      return entry?.type === 'back_forward' ? JSON.stringify(entry.notRestoredReasons ?? 'loaded again') : undefined;
    }),
  );
}
