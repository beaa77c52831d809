import { pause, type Stage } from '../browser/stage.ts';

/** A key every so many ms, for so long, from the page's first byte on. */
const EVERY_MS = 25;
const FOR_MS = 3000;

/**
 * What the reader's keys wait while a page loads and is read: wall time in ms from each key to the page's listener.
 * @param isRead whether the extension may read the page
 */
export async function keyDelays(stage: Stage, path: string, isRead: boolean): Promise<readonly number[]> {
  const tab = await stage.tab();
  try {
    await tab.page.evaluateOnNewDocument(() => {
      const delays: number[] = [];
      Object.assign(globalThis, { benchDelays: delays });
      addEventListener('keydown', ({ timeStamp }) => delays.push(performance.now() - timeStamp), { capture: true });
    });
    const loading = tab.page.goto((isRead ? stage.served.origin : stage.served.unread) + path, { waitUntil: 'load' });
    const end = Date.now() + FOR_MS;
    const pressed: Promise<unknown>[] = [];
    while (Date.now() < end) {
      // Not waited for: who types does not wait for the page either.
      pressed.push(tab.session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Shift', code: 'ShiftLeft' }));
      await pause(EVERY_MS);
    }
    await Promise.all([loading, ...pressed]);
    return await tab.page.evaluate(() => (globalThis as unknown as { benchDelays: number[] }).benchDelays);
  } finally {
    await tab.close();
  }
}
