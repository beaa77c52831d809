import { type Browser, launch } from 'puppeteer-core';

export type BrowserKind = 'chrome' | 'firefox';

/** Firefox gives every profile another address for the same extension, unless it is told one. */
const FIREFOX_UUID = '5b0f4f0e-9c53-4b52-8a0b-3c1f6a7d2e11';
const FIREFOX_ID = 'reperes@reperes.invalid';

export interface Wish {
  readonly kind: BrowserKind;
  /** The browser's program. */
  readonly path: string;
  readonly headless: boolean;
  /** The folder of the built extension. */
  readonly extension: string;
  /** CSS px; `null`: as large as the window. */
  readonly viewport: { readonly width: number; readonly height: number } | null;
  /** Further arguments for a browser of Chrome's family. */
  readonly chromeArgs?: readonly string[];
}

export interface Driven {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  readonly id: string;
  /** The address of the extension's own pages, with its last slash. */
  readonly root: string;
}

/** Chromium's sandbox does not start for root, as in most containers. */
const isRoot = process.getuid?.() === 0;

/** Keep Chromium from speaking to anybody but the pages we open. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

/**
 * Starts a browser with a profile of its own, thrown away when it ends, and puts the extension into it.
 * @throws when the browser does not start or does not take the extension; no browser is left running then
 */
export async function drive(wish: Wish): Promise<Driven> {
  const browser = await (wish.kind === 'firefox' ? launchFirefox(wish) : launchChrome(wish));
  const id = await browser.installExtension(wish.extension).catch(async (error: unknown) => {
    await browser.close();
    throw error;
  });
  const root = wish.kind === 'firefox' ? `moz-extension://${FIREFOX_UUID}/` : `chrome-extension://${id}/`;
  return { kind: wish.kind, browser, id, root };
}

function launchChrome(wish: Wish): Promise<Browser> {
  return launch({
    executablePath: wish.path,
    headless: wish.headless,
    defaultViewport: wish.viewport,
    pipe: true,
    enableExtensions: true,
    // Whoever looks at it drives it: no bar that says otherwise.
    ignoreDefaultArgs: wish.headless ? false : ['--enable-automation'],
    args: [
      ...QUIET,
      ...(isRoot ? ['--no-sandbox'] : []),
      ...(wish.headless ? ['--disable-gpu'] : []),
      ...(wish.chromeArgs ?? []),
    ],
  });
}

function launchFirefox(wish: Wish): Promise<Browser> {
  return launch({
    browser: 'firefox',
    executablePath: wish.path,
    headless: wish.headless,
    defaultViewport: wish.viewport,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }) },
  });
}
