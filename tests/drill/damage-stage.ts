import type { Page } from 'puppeteer-core';
import { drive } from '../../lib/command/drive.ts';
import { ask } from '../../lib/command/our-page.ts';
import { until } from '../../lib/command/until.ts';
import type { Drilling } from './extension.ts';

/** The library's list of notes is watched from its first frame on. */
export type DamageStage = Drilling;

/** Two busy cores; the worker looks at the rows two seconds after it woke. */
const PATIENCE_MS = 60_000;
const CHECKED_KEY = 'vault-checked';

interface Watched {
  /** Frames in which the list said that there was nothing, and nothing else was said. */
  silentlyEmpty: number;
}

/** Opens a browser over a profile that may be damaged: its corpus need not come. */
export async function openForDamage(build: string, profile: string): Promise<DamageStage> {
  const driven = await drive({
    kind: 'chrome',
    path: process.env.REPERES_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    extension: build,
    viewport: { width: 1000, height: 700 },
    chromeArgs: [`--user-data-dir=${profile}`],
  });
  const ours = await driven.browser.newPage();
  await ours.evaluateOnNewDocument(watchFrames);
  await ours.goto(`${driven.root}library.html#/notes`);
  await ours.bringToFront();
  // The browser takes the extension anew, and whoever asks in this very moment is not answered.
  await until('the worker', () => ask(ours, 'vault/state', null), PATIENCE_MS);
  await until('our page', () => ours.evaluate(() => document.querySelector('main') !== null), PATIENCE_MS);
  return { ...driven, ours };
}

/** What is painted, frame by frame. */
function watchFrames(): void {
  const watched: Watched = { silentlyEmpty: 0 };
  Object.assign(globalThis, { watched });
  const look = (): void => {
    const isEmpty = document.querySelector('.no-notes') !== null;
    if (isEmpty && document.querySelector('.vault-notice') === null) watched.silentlyEmpty += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export const silentlyEmpty = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched.silentlyEmpty);

export const isNoticeShown = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('.vault-notice')?.checkVisibility() === true);

/** The worker has looked at every row, once in this session of the browser. */
export const untilChecked = (page: Page): Promise<true> =>
  until(
    'the rows to be checked',
    async () => {
      // A worker that fell asleep would never come to it.
      await ask(page, 'settings/get', null);
      const kept = await page.evaluate((key) => chrome.storage.session.get(key), CHECKED_KEY);
      return kept[CHECKED_KEY] === true;
    },
    PATIENCE_MS,
  );

/** What is made anew by itself is there by then. */
const CORPUS_MS = 10_000;

/** @returns whether it came by itself; only `asked`: when it was made anew, as a reader asks for it in the settings */
export async function untilCorpus(page: Page): Promise<'here' | 'asked' | 'gone'> {
  try {
    await until('the corpus', () => ask(page, 'corpus/state', null), CORPUS_MS);
    return 'here';
  } catch {
    return ask(page, 'corpus/rebuild', null).then(
      () => 'asked' as const,
      () => 'gone' as const,
    );
  }
}
