import type { Page } from 'puppeteer-core';
import { until } from '../../lib/command/until.ts';
import { makeAccount } from './account.ts';
import { copyOfBuild, type Drilling, openDrilling } from './extension.ts';
import { everyKept } from './kept.ts';
import { midSave } from './mid-save.ts';
import { randomFrom } from './random.ts';
import { type DrillRow, rowOf } from './row.ts';

/** As in wxt.config.ts. */
const EXTENSION = 'reperes@reperes.invalid';
/** One of the browser's own pages: what runs in it may do what the browser may. */
const PRIVILEGED = 'about:config';

/** What Firefox's own tests use; no types describe it. */
interface PrivilegedScope {
  readonly WebExtensionPolicy: {
    getByID(id: string): {
      readonly extension: {
        terminateBackground(how: {
          readonly ignoreDevToolsAttached: boolean;
          readonly disableResetIdleForTest: boolean;
        }): Promise<void>;
      };
    };
  };
}

/** Firefox's event page is ended while notes are saved, again and again. @throws when the machine has no Firefox */
export async function drillFirefox(rounds: number, seed: number): Promise<DrillRow> {
  const random = randomFrom(seed);
  const account = makeAccount();
  const build = await copyOfBuild('firefox');
  const drilling = await openDrilling('firefox', build.path);
  try {
    const { ours: page } = drilling;
    const privileged = await openPrivileged(drilling);
    const end = (): Promise<void> => endEventPage(privileged);
    for (let round = 0; round < rounds; round += 1) await midSave({ page, account, random, round, end });
    // A new event page knows only what was stored.
    await end();
    const verdict = account.verdict(await everyKept(page));
    return rowOf({
      drill: "Firefox's event page ended in mid-save",
      rounds,
      seed,
      ...account.figures,
      verdict,
      target: '0 lost, 0 duplicated in 100',
      remark: `of the saves cut off ${account.again} came through when asked again.`,
    });
  } finally {
    await drilling.browser.close();
    await build.remove();
  }
}

async function openPrivileged({ browser }: Drilling): Promise<Page> {
  const page = await browser.newPage();
  // As with the extension's own pages, its loading is never told.
  void page.goto(PRIVILEGED).catch(() => undefined);
  await until(`${PRIVILEGED} to load`, () =>
    page.evaluate((address) => location.href === address && document.readyState === 'complete', PRIVILEGED),
  );
  return page;
}

/** As after the idle time, but without the grace that is given to a page whose answers are awaited. */
const endEventPage = (privileged: Page): Promise<void> =>
  privileged.evaluate(async (id) => {
    const { extension } = (globalThis as unknown as PrivilegedScope).WebExtensionPolicy.getByID(id);
    await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  }, EXTENSION);
