import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../lib/command/drive.ts';
import { ask } from '../../../lib/command/our-page.ts';
import { type Served, type Shelf, serve } from '../../../lib/command/serve.ts';
import { FIRST_SETTINGS, type Settings } from '../../../lib/model/settings.ts';
import { copyOfBuild, firefoxPath, openDrilling } from '../../drill/extension.ts';

/** A browser of either kind that reads pages of a shelf. */
export interface Reader {
  readonly served: Served;
  open(address: string): Promise<Page>;
  set(change?: Partial<Settings>): Promise<void>;
  close(): Promise<void>;
}

/** The browsers to try, and why one cannot be. */
export const BROWSERS: readonly { readonly kind: BrowserKind; readonly name: string }[] = [
  { kind: 'chrome', name: 'Chromium' },
  { kind: 'firefox', name: 'Firefox' },
];
export const whyNot = (kind: BrowserKind): string | undefined =>
  kind === 'firefox' && firefoxPath() === undefined ? 'this machine has no Firefox' : undefined;

export async function openReader(kind: BrowserKind, shelf: Shelf): Promise<Reader> {
  const served = await serve(shelf);
  const build = await copyOfBuild(kind);
  const { browser, ours } = await openDrilling(kind, build.path);
  const set = async (change: Partial<Settings> = {}): Promise<void> => {
    await ask(ours, 'settings/set', { ...FIRST_SETTINGS, language: 'fr', ...change });
  };
  await set();
  return {
    served,
    set,
    async open(address) {
      const page = await browser.newPage();
      await page.goto(address, { waitUntil: 'load' });
      await page.bringToFront();
      return page;
    },
    async close() {
      await browser.close();
      await served.close();
      await build.remove();
    },
  };
}
