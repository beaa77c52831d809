import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type BrowserKind, type Driven, drive } from '../../lib/command/drive.ts';
import { ask, openOurPage } from '../../lib/command/our-page.ts';
import { filesOf, type Served, type Shelf, serve } from '../../lib/command/serve.ts';
import { until } from '../../lib/command/until.ts';
import { FIRST_SETTINGS, type Settings } from '../../lib/model/settings.ts';
import { pathOf } from '../drill/extension.ts';
import { type Strangers, watchStrangers } from './strangers.ts';

const HOUSE = fileURLToPath(new URL('../..', import.meta.url));

/** Installing and seeding the corpus, on two busy cores. */
const READY_WITHIN_MS = 30_000;

/** A browser with the built extension in it, and a server of pages for it to read. */
export interface Stage extends Driven {
  readonly served: Served;
  readonly strangers: Strangers;
  /** One of the extension's own pages, from which the background can be asked. */
  readonly ours: Page;
  /** Opens a page that the extension reads, in front; `before` may prepare the empty tab. */
  open(path: string, before?: (page: Page) => Promise<unknown>): Promise<Page>;
  /** Opens the same page where the extension may not read. */
  openUnread(path: string, before?: (page: Page) => Promise<unknown>): Promise<Page>;
  /** What went wrong in pages opened here: exceptions and console errors, whoever's they are. */
  readonly errors: readonly string[];
  /** The first settings in French, but for these. */
  set(change?: Partial<Settings>): Promise<void>;
  /** @param of an extension that was not ours, by which no account is kept */
  close(of?: { readonly isOurs: boolean }): Promise<void>;
}

const articles = filesOf(join(HOUSE, 'tests', 'articles'));
const fixtures = filesOf(join(HOUSE, 'tests', 'e2e', 'pages'));

const buildFor = (kind: BrowserKind): string => join(HOUSE, '.output', `${kind}-mv3-e2e`);
export const E2E_BUILD = buildFor('chrome');

/** `npm run test:firefox` asks for the other one. */
const DRIVEN: BrowserKind = process.env.REPERES_DRIVES === 'firefox' ? 'firefox' : 'chrome';

interface StageOptions {
  readonly kind?: BrowserKind;
  /** The folder of a build that may read http://localhost. */
  readonly extension?: string;
  /** What Chromium is told besides. */
  readonly chromeArgs?: readonly string[];
}

/** @param more pages beyond the articles and `tests/e2e/pages`; the first that knows a path answers */
export async function openStage(
  more: Shelf = () => undefined,
  { kind = DRIVEN, extension = buildFor(kind), chromeArgs = [] }: StageOptions = {},
): Promise<Stage> {
  const strangers = await watchStrangers();
  const served = await serve(strangers.hear((path) => more(path) ?? fixtures(path) ?? articles(path)));
  const driven = await drive({
    kind,
    path: pathOf(kind),
    headless: true,
    extension,
    viewport: { width: 1200, height: 860 },
    chromeArgs: [...strangers.chromeArgs, ...chromeArgs],
  });
  // Only Chromium's own record tells whose a request is.
  if (kind === 'chrome') await strangers.watch(driven);
  const errors: string[] = [];
  const openAt = async (address: string, before?: (page: Page) => Promise<unknown>): Promise<Page> => {
    const page = await driven.browser.newPage();
    await before?.(page);
    page.on('pageerror', (error) => {
      // Firefox tells so of its own try to bring the icon of a page whose policy allows none.
      if (!String(error).includes('/favicon.ico')) errors.push(String(error));
    });
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.goto(address, { waitUntil: 'load' });
    await page.bringToFront();
    return page;
  };
  const ours = await openOurPage(driven, 'library.html');
  await until('the corpus to be seeded', () => ask(ours, 'corpus/state', null), READY_WITHIN_MS);
  const set = async (change: Partial<Settings> = {}): Promise<void> => {
    await ask(ours, 'settings/set', { ...FIRST_SETTINGS, language: 'fr', ...change });
  };
  await set();
  return {
    ...driven,
    served,
    strangers,
    ours,
    errors,
    open: (path, before) => openAt(served.origin + path, before),
    openUnread: (path, before) => openAt(served.unread + path, before),
    set,
    close: async (of) => {
      await driven.browser.close();
      await served.close();
      strangers.close(of);
    },
  };
}
