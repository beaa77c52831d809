import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../lib/command/until.ts';
import { settledIn } from './marks.ts';
import { openStage, type Stage } from './stage.ts';

const APP = fileURLToPath(new URL('pages/react-app.mjs', import.meta.url));
const OUT = fileURLToPath(new URL('../../.cache/e2e/react', import.meta.url));

/** As written for developers: React says what it minds only there. */
async function bundle(): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': JSON.stringify('development') },
    build: {
      outDir: OUT,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: { input: APP, output: { format: 'es', entryFileNames: 'react-app.js' } },
    },
  });
  return join(OUT, 'react-app.js');
}

const textOf = (page: Page): Promise<string> => page.evaluate(() => document.body.innerHTML);

describe('a page that React draws and draws again', () => {
  let stage: Stage;
  let read: Page;
  let control: Page;
  beforeAll(async () => {
    const file = await bundle();
    const app = readFileSync(file);
    stage = await openStage((path) => (path === '/react-app.js' ? { type: 'text/javascript', body: app } : undefined));
    control = await stage.openUnread('/react.html');
    read = await stage.open('/react.html');
  });
  afterAll(() => stage.close());

  it('is hydrated over painted text without a word of complaint', async () => {
    await settledIn(read);
    expect(await textOf(read)).toBe(await textOf(control));
  });

  it('is the same after each of forty updates, slow and fast, as where nothing is painted', async () => {
    for (let turn = 1; turn <= 40; turn += 1) {
      for (const page of [read, control]) await page.evaluate('turn()');
      if (turn <= 10) await new Promise((resolve) => setTimeout(resolve, 200));
      expect(await textOf(read), `after ${turn} updates`).toBe(await textOf(control));
    }
  });

  it('is painted again when it has been quiet', async () => {
    await until('the names to be back', async () => (await settledIn(read)).length > 12, 20_000);
    expect(await textOf(read)).toBe(await textOf(control));
  });

  it('can be taken down and drawn anew', async () => {
    for (const page of [read, control]) {
      await page.evaluate('remount()');
      await page.evaluate('turn()');
    }
    await settledIn(read);
    expect(await textOf(read)).toBe(await textOf(control));
  });

  it('reported no error, with the extension or without', () => {
    expect(stage.errors).toEqual([]);
  });
});
