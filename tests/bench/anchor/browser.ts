import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { serve } from '../../../lib/command/serve.ts';
import type { Anchor } from '../../../lib/model/anchor.ts';
import type { Measured } from './in-page.ts';
import { longPage } from './long-page.ts';

const CHROMIUM = process.env.REPERES_CHROMIUM ?? '/usr/bin/chromium';
const IN_PAGE = fileURLToPath(new URL('in-page.ts', import.meta.url));
const ARGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];
const SETTLE_MS = 500;

/** The modules as the built extension has them: one minified script. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: IN_PAGE, formats: ['iife'], name: 'measuring' }, minify: true },
  });
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : [];
  const code = outputs.flatMap(({ output }) => output).find(({ type }) => type === 'chunk');
  if (code?.type !== 'chunk') throw new Error('Nothing was built to measure.');
  return code.code;
}

const lineOf = (name: string, at: Measured): string =>
  `${name}: longest task ${at.longest === 0 ? 'below 50' : Math.round(at.longest)} ms (${at.longTasks} of 50 ms or more), ` +
  `${Math.round(at.elapsed)} ms in all, ${at.exact} exact, ${at.approximate} approximate, ${at.orphan} orphans`;

/** Anchors 1,000 notes on a 1.6 MB page in Chromium, each time in a page just loaded; says so when there is no Chromium. */
export async function measureLongTasks(): Promise<string> {
  if (!existsSync(CHROMIUM)) return `1,000 notes on 1.6 MB: not measured, for there is no ${CHROMIUM}.`;
  const { html, unchanged, changed } = longPage('long');
  const script = await bundle();
  const body = `<!doctype html><meta charset="utf-8"><title>long</title><body>${html}</body>`;
  const served = await serve((path) => (path === '/' ? { type: 'text/html; charset=utf-8', body } : undefined));
  const browser = await launch({ executablePath: CHROMIUM, headless: true, pipe: true, args: ARGS });
  const measureIn = async (anchors: readonly Anchor[]): Promise<Measured> => {
    const page = await browser.newPage();
    await page.goto(served.unread, { waitUntil: 'load' });
    await new Promise((settled) => setTimeout(settled, SETTLE_MS));
    await page.evaluate(script);
    const measured = await page.evaluate(
      (list) => (window as unknown as { measure(all: unknown): Promise<Measured> }).measure(list),
      anchors,
    );
    await page.close();
    return measured;
  };
  try {
    const lines = [
      lineOf('as it was', await measureIn(unchanged)),
      lineOf('every passage changed and moved', await measureIn(changed)),
    ];
    return ['1,000 notes on a page of 1.6 MB, cold:', ...lines].join('\n- ');
  } finally {
    await browser.close();
    await served.close();
  }
}
