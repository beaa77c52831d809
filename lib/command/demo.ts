// Called by `npm start`, on the project's own Node: shows the demonstration articles in the browser that was found.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'puppeteer-core';
import { tour } from './demo-tour.ts';
import { type BrowserKind, type Driven, drive } from './drive.ts';
import { filesOf, serve } from './serve.ts';
import { until } from './until.ts';

const HOUSE = fileURLToPath(new URL('../..', import.meta.url));
const SHOTS = join(HOUSE, '.cache', 'start');

const [kindName, path = ''] = process.argv.slice(2);
const kind: BrowserKind = kindName === 'firefox' ? 'firefox' : 'chrome';

/** Linux alone can be without one: there the desktop says where it is. */
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

const whenClosed = (browser: Browser): Promise<void> =>
  new Promise((closed) => {
    browser.once('disconnected', () => closed());
    // On a Mac a browser outlives its last window.
    browser.on('targetdestroyed', async () => {
      if (browser.connected && (await browser.pages()).length === 0) await browser.close();
    });
  });

/** The extension welcomes its reader in a tab of its own, which would come to lie over the article. */
const welcomed = ({ browser }: Driven): Promise<unknown> =>
  until('the welcome page', async () => (await browser.pages()).length > 1).catch(() =>
    console.log('The welcome page did not open by itself.'),
  );

async function show(driven: Driven, article: string): Promise<void> {
  const { browser } = driven;
  const closed = whenClosed(browser);
  await welcomed(driven);
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  await page.goto(article);
  await page.bringToFront();
  console.log(`${article} is open: rest the pointer on an underlined name. Close the browser to end.`);
  await closed;
}

const start = (): Promise<Driven> =>
  drive({
    kind,
    path,
    headless: !hasDisplay,
    extension: join(HOUSE, '.output', `${kind}-mv3-e2e`),
    viewport: hasDisplay ? null : { width: 1200, height: 1100 },
    chromeArgs: hasDisplay ? [] : ['--lang=fr'],
  });

const served = await serve(filesOf(join(HOUSE, 'tests', 'articles')));
const article = `${served.origin}/fr.html`;
let driven: Driven | undefined;
try {
  driven = await start();
  if (hasDisplay) {
    await show(driven, article);
  } else {
    rmSync(SHOTS, { recursive: true, force: true });
    mkdirSync(SHOTS, { recursive: true });
    console.log('No display here: the browser runs unseen, and this is what it shows.');
    for (const line of await tour(driven, article, SHOTS)) console.log(line);
    for (const shot of readdirSync(SHOTS)) console.log(`An open card: ${relative(process.cwd(), join(SHOTS, shot))}`);
  }
} catch (error) {
  console.error(`The demonstration in ${path} failed: ${error instanceof Error ? error.message : String(error)}`);
  console.error(
    'REPERES_BROWSER can name another browser; without DISPLAY and WAYLAND_DISPLAY it runs without a window.',
  );
  process.exitCode = 1;
}
await driven?.browser.close();
await served.close();
