import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const BUILD = fileURLToPath(new URL('../../.output/chrome-mv3-e2e', import.meta.url));

/** In bytes, as gzip packs it. */
const sizeOf = (...files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILD, file))).length, 0);

const KB = 1000;
const PAGE = 'content-scripts/page.js';

describe('what a page is made to load', () => {
  it('is at most 45 kB', () => {
    expect(sizeOf(PAGE)).toBeLessThanOrEqual(45 * KB);
  });

  it('is at most 55 kB where names are lit, with all that draws their cards', () => {
    expect(sizeOf(PAGE, 'page-drawing.js')).toBeLessThanOrEqual(55 * KB);
  });

  it.each(['page-mark.js', 'page-passages.js', 'page-unknown.js'])('has %s only where it is wanted', (part) => {
    expect(sizeOf(part)).toBeLessThanOrEqual(12 * KB);
  });

  it('checks no messages by valibot, and paints by no mark.js', () => {
    const text = readFileSync(join(BUILD, PAGE), 'utf8');
    expect(text).not.toMatch(/~standard|markRegExp/);
    expect(readFileSync(join(BUILD, 'page-mark.js'), 'utf8')).toContain('markRegExp');
    expect(readFileSync(join(BUILD, 'background.js'), 'utf8')).toContain('~standard');
  });
});
