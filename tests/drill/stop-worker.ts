import { until } from '../../lib/command/until.ts';
import type { Drilling } from './extension.ts';

/** Ends the service worker as it is, whatever it does; it is gone when this returns. */
export async function stopWorker({ browser, root }: Drilling): Promise<void> {
  const isOurs = (url: string): boolean => url.startsWith(root);
  const target = browser.targets().find((each) => each.type() === 'service_worker' && isOurs(each.url()));
  if (target === undefined) return;
  const isGone = (): boolean => !browser.targets().includes(target);
  // A worker that is just starting may not hear the first call: it is made again until the worker is gone.
  await until('the worker to stop', async () => {
    if (isGone()) return true;
    const worker = await target.worker();
    await worker?.close();
    return isGone();
  });
}
