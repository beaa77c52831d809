import type { Page } from 'puppeteer-core';
import { ask } from '../../lib/command/our-page.ts';
import { type Served, type Shelf, serve } from '../../lib/command/serve.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { copyOfBuild, type Drilling, openDrilling } from '../drill/extension.ts';

/** As the stage of the end-to-end tests, in Firefox. */
export interface FirefoxStage extends Drilling {
  readonly served: Served;
  /** Opens a page that the extension reads, in front. */
  open(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** In French. @throws when the machine has no Firefox */
export async function openFirefoxStage(shelf: Shelf): Promise<FirefoxStage> {
  const served = await serve(shelf);
  const build = await copyOfBuild('firefox');
  const close = async (): Promise<void> => {
    await served.close();
    await build.remove();
  };
  const drilling = await openDrilling('firefox', build.path).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  await ask(drilling.ours, 'settings/set', { ...FIRST_SETTINGS, language: 'fr' });
  return {
    ...drilling,
    served,
    async open(path) {
      const page = await drilling.browser.newPage();
      await page.goto(served.origin + path);
      await page.bringToFront();
      return page;
    },
    async close() {
      await drilling.browser.close();
      await close();
    },
  };
}
