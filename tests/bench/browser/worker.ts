import type { WebWorker } from 'puppeteer-core';
import { ask } from '../../../lib/command/our-page.ts';
import { until } from '../../../lib/command/until.ts';
import type { Stage } from './stage.ts';

const target = ({ browser, root }: Stage) =>
  browser.targets().find((each) => each.type() === 'service_worker' && each.url().startsWith(root));

/** The service worker, woken if it sleeps. */
export async function awakeWorker(stage: Stage): Promise<WebWorker> {
  await ask(stage.ours, 'settings/get', null);
  return until('the worker to wake', async () => (await target(stage)?.worker()) ?? undefined);
}

/** Ends the service worker as the browser does when it has been idle; that one is gone when this returns. */
export async function stopWorker(stage: Stage): Promise<void> {
  const stopped = target(stage);
  if (stopped === undefined) return;
  await until('the worker to stop', async () => {
    try {
      await (await stopped.worker())?.close();
    } catch {
      // It went by itself in this very moment: the list of targets tells.
    }
    return !stage.browser.targets().includes(stopped);
  });
}
