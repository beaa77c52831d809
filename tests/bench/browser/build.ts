import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'wxt';

const HOUSE = join(import.meta.dirname, '../../..');
const OUT = join(HOUSE, '.cache', 'bench', 'extension');

/** Where the extension to measure lies, once it has been built. */
export const EXTENSION = join(OUT, 'chrome-mv3-e2e');

/** The page script, by its place in the built extension. */
export const PAGE_SCRIPT = 'content-scripts/page.js';

/**
 * Builds the extension as `npm run build:e2e` does, byte for byte, with source maps beside it that no script names:
 * a profile of what readers get can then be told by our files. A folder of its own, so that others may build meanwhile.
 */
async function buildHere(): Promise<void> {
  rmSync(OUT, { recursive: true, force: true });
  await build({
    root: HOUSE,
    mode: 'e2e',
    browser: 'chrome',
    outDir: OUT,
    vite: () => ({ build: { sourcemap: 'hidden' } }),
  });
}

/** As above, in a process of its own: the builder writes to standard output, which is the report's. */
export function buildExtension(): void {
  execFileSync(process.execPath, [import.meta.filename], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The text of a built file. @param path below the extension's folder */
export const builtFile = (path: string): string => readFileSync(join(EXTENSION, path), 'utf8');

if (process.argv[1] === import.meta.filename) await buildHere();
