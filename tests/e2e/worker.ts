import type { Page, WebWorker } from 'puppeteer-core';
import { ask } from '../../lib/command/our-page.ts';
import { until } from '../../lib/command/until.ts';
import type { Stage } from './stage.ts';

const workerTarget = ({ browser, root }: Stage) =>
  browser.targets().find((target) => target.type() === 'service_worker' && target.url().startsWith(root));

/** The service worker, woken if it sleeps. */
export async function awake(stage: Stage): Promise<WebWorker> {
  await ask(stage.ours, 'settings/get', null);
  return until('the worker to wake', async () => (await workerTarget(stage)?.worker()) ?? undefined);
}

/** Ends the service worker as the browser does when it has been idle; that one is gone when this returns. */
export async function stopWorker(stage: Stage): Promise<void> {
  const target = workerTarget(stage);
  if (target === undefined) return;
  // A worker that is just starting may not hear the first call: it is made again until the worker is gone.
  await until('the worker to stop', async () => {
    try {
      await (await target.worker())?.close();
      await stage.strangers.letWorkersStop();
    } catch {
      // It went by itself in this very moment, or was not there yet: the list of targets tells which.
    }
    return !stage.browser.targets().includes(target);
  });
}

/** A key of the manifest's commands, pressed while this page is in front. */
export async function press(stage: Stage, page: Page, command: string): Promise<void> {
  const worker = await awake(stage);
  await worker.evaluate(
    async (name, url) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
      // A key pressed in a test never reaches the browser's own commands: the event is raised where it would arrive.
      const event = chrome.commands.onCommand as unknown as { dispatch(name: string, tab?: chrome.tabs.Tab): void };
      event.dispatch(name, tab);
    },
    command,
    page.url(),
  );
}

/** A line of the context menu, chosen on this page. */
export async function chooseLine(stage: Stage, page: Page, line: string): Promise<void> {
  const worker = await awake(stage);
  await worker.evaluate(
    async (menuItemId, url) => {
      const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
      // No test can open the browser's own menu: the event is raised where it would arrive.
      const event = chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab?: chrome.tabs.Tab): void };
      event.dispatch({ menuItemId, pageUrl: url }, tab);
    },
    line,
    page.url(),
  );
}
