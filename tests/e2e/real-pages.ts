import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Shelf } from '../../lib/command/serve.ts';

/** Saved pages of real sites, where they are at hand. */
export const PAGES = join(import.meta.dirname, '../../../shared/pages');

/** Their places below `PAGES`, sorted; none where there is no such folder. */
export const everyFile: readonly string[] = existsSync(PAGES) ? globSync('**/*.html', { cwd: PAGES }).toSorted() : [];

/** Every other one, for a test that takes seconds a page; all of them when `REPERES_RUNS=all` asks for it. */
export const files: readonly string[] =
  process.env.REPERES_RUNS === 'all' ? everyFile : everyFile.filter((_, place) => place % 2 === 0);

/** Real pages keep changing by themselves: with their scripts shut off, whatever changes is our doing. */
const NO_SCRIPTS = "script-src 'none'";

/** The pages with their own scripts at `/live/…`, without at `/still/…`. */
export const realPages: Shelf = (path) => {
  const [, mode, ...rest] = path.split('/');
  const file = everyFile.find((each) => each === rest.join('/'));
  if (file === undefined || (mode !== 'still' && mode !== 'live')) return undefined;
  return {
    type: 'text/html; charset=utf-8',
    body: readFileSync(join(PAGES, file)),
    headers: mode === 'still' ? { 'content-security-policy': NO_SCRIPTS } : {},
  };
};

/** What is said in place of tests where no page is at hand. */
export const saysThatNoneIsAtHand = (): void =>
  it('are not at hand here: there is no ../shared/pages, and nothing of them was tried', () => {
    console.log('../shared/pages is absent: no real page was tried.');
    expect(existsSync(PAGES)).toBe(false);
  });
