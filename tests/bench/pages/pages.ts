import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Shelf } from '../../../lib/command/serve.ts';
import { crowdedPage, endlessPage, growingPage, longPage, namelessPage } from './made.ts';

const SAVED = join(import.meta.dirname, '../../../../shared/pages');

/** A page that is loaded again and again. */
export interface BenchPage {
  readonly path: string;
  readonly name: string;
  /** `saved` ones are only there where `../shared/pages` is. */
  readonly kind: 'article' | 'saved' | 'made';
}

export const ARTICLES: readonly BenchPage[] = ['fr', 'en', 'vi'].map((language) => ({
  path: `/${language}.html`,
  name: `our article, ${language}`,
  kind: 'article',
}));

/** Every saved page, sorted by name; none where they are not at hand. */
export const SAVED_PAGES: readonly BenchPage[] = (existsSync(SAVED) ? globSync('**/*.html', { cwd: SAVED }) : [])
  .toSorted()
  .map((file) => ({ path: `/saved/${file}`, name: file.replace(/\.html$/, ''), kind: 'saved' }));

const LONG: readonly (readonly [name: string, bytes: number])[] = [
  ['50 kB', 50_000],
  ['200 kB', 200_000],
  ['1 MB', 1_000_000],
  ['5 MB', 5_000_000],
];

/** Pages made from ours, from short to long. */
export const LONG_PAGES: readonly BenchPage[] = LONG.map(([name, bytes]) => ({
  path: `/long/${bytes}.html`,
  name: `${name} made from ours`,
  kind: 'made',
}));

export const GROWING = '/made/growing.html';
export const ENDLESS = '/made/endless.html';
export const NAMELESS = '/made/nameless.html';
export const CROWDED = '/made/crowded.html';

const MADE: Readonly<Record<string, () => string>> = {
  [GROWING]: growingPage,
  [ENDLESS]: endlessPage,
  [NAMELESS]: namelessPage,
  [CROWDED]: crowdedPage,
  ...Object.fromEntries(LONG.map(([, bytes]) => [`/long/${bytes}.html`, () => longPage(bytes)])),
};

/** Saved pages must not change by themselves while they are measured, nor run anything that is not measured. */
const STILL = { 'content-security-policy': "script-src 'none'" };

const html = (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}) => ({
  type: 'text/html; charset=utf-8',
  body,
  headers,
});

const kept = new Map<string, string>();

export const benchPages: Shelf = (path) => {
  const make = MADE[path];
  if (make !== undefined) {
    const body = kept.get(path) ?? make();
    kept.set(path, body);
    return html(body);
  }
  const file = SAVED_PAGES.some((page) => page.path === path) ? path.slice('/saved/'.length) : undefined;
  return file === undefined ? undefined : html(readFileSync(join(SAVED, file)), STILL);
};
