import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

/** Vitest would leave one core to itself, which on two is half of the machine. */
const AT_ONCE = 2;

/** Properties try every case that README speaks of only when asked: `REPERES_RUNS=all`. */
const define = { __ALL_RUNS__: JSON.stringify(process.env.REPERES_RUNS === 'all') };

const jsx = { oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } } as const;

/** Every file starts a browser of its own. */
const driving = { environment: 'node', maxWorkers: AT_ONCE, testTimeout: 30_000, hookTimeout: 60_000 } as const;

/** What can be driven without Chrome's debugger. */
const ALSO_IN_FIREFOX = ['card', 'mark-painter', 'notes-again', 'order', 'pages-untouched', 'reading', 'react'];

/**
 * Pure rooms run in Node; everything that touches a DOM or IndexedDB runs in the real Chromium; `e2e` drives the built
 * extension there, `firefox` in Firefox.
 */
export default defineConfig({
  test: {
    projects: [
      {
        ...jsx,
        define,
        test: {
          name: 'unit',
          environment: 'node',
          // Pure rooms keep nothing: a worker that goes on to the next file has read the modules already.
          isolate: false,
          maxWorkers: AT_ONCE,
          // The commands are started some fifty times: their modules are compiled once.
          env: { NODE_COMPILE_CACHE: fileURLToPath(new URL('.cache/compiled', import.meta.url)) },
          // Properties run thousands of cases, and machines that run the tests are shared.
          testTimeout: 30_000,
          include: [
            'tests/{model,lexicon,match,card,packs,command,quality,house,words,settings,bridge,report,seeds,background,reading,anchor,notes,brief,out,drill,versions}/**/*.test.{ts,tsx}',
          ],
        },
      },
      {
        ...jsx,
        define: { ...define, __OPEN_SHADOW__: 'true' },
        optimizeDeps: {
          include: [
            'wxt/browser',
            'preact',
            'preact/hooks',
            'preact/jsx-runtime',
            'preact/jsx-dev-runtime',
            'dexie',
            'mark.js',
            'valibot',
            '@preact/signals',
            'fast-check',
            'axe-core',
            'approx-string-match',
            'marked',
          ],
        },
        test: {
          name: 'dom',
          testTimeout: 60_000,
          maxWorkers: AT_ONCE,
          include: ['tests/{page,components,store,vault}/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: process.env.REPERES_CHROMIUM ?? '/usr/bin/chromium',
                args: [
                  '--no-sandbox',
                  '--disable-gpu',
                  '--no-first-run',
                  '--disable-background-networking',
                  '--disable-component-update',
                  '--disable-sync',
                ],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: { ...driving, name: 'e2e', include: ['tests/e2e/**/*.test.ts'] },
      },
      {
        test: {
          ...driving,
          name: 'firefox',
          env: { REPERES_DRIVES: 'firefox' },
          include: ALSO_IN_FIREFOX.map((name) => `tests/e2e/${name}.test.ts`),
        },
      },
    ],
  },
});
