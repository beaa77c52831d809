import type { Page } from 'puppeteer-core';
import { until } from '../../../lib/command/until.ts';
import type { Stage } from '../../e2e/stage.ts';

/** What Chromium's own page of extensions uses; no types describe it. */
type Privileged = typeof chrome & {
  readonly developerPrivate: {
    updateProfileConfiguration(change: { readonly inDeveloperMode: boolean }): Promise<void>;
  };
};

/** The browser's own page of extensions, which may do what its switches do. */
async function openExtensions({ browser }: Stage): Promise<Page> {
  const page = await browser.newPage();
  await page.goto('chrome://extensions/');
  await until('chrome.management', () => page.evaluate(() => chrome.management !== undefined));
  return page;
}

interface End {
  /** Everything that takes time. @returns what ends the extension at once */
  prepare(stage: Stage): Promise<() => Promise<unknown>>;
  /** Whether the extension is there again afterwards. */
  readonly comesBack: boolean;
}

/** The ways in which an extension ends under open tabs. */
export const ENDS: Readonly<Record<'reloaded' | 'removed' | 'switched off', End>> = {
  reloaded: {
    comesBack: true,
    async prepare(stage) {
      const page = await openExtensions(stage);
      // Without it Chromium leaves an unpacked extension switched off when it reloads.
      await page.evaluate(() =>
        (chrome as Privileged).developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }),
      );
      // The page that asks goes with the extension: its answer is not waited for.
      return async () => void stage.ours.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    },
  },
  'switched off': {
    comesBack: false,
    async prepare(stage) {
      const page = await openExtensions(stage);
      return () => page.evaluate((id) => chrome.management.setEnabled(id, false), stage.id);
    },
  },
  removed: {
    comesBack: false,
    prepare:
      async ({ browser, id }) =>
      () =>
        browser.uninstallExtension(id),
  },
};
