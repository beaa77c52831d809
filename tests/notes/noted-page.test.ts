import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { SeenPage } from '../../lib/model/address.ts';
import { MAX_ADDRESS, MAX_TITLE, NotedPageSchema } from '../../lib/model/note.ts';
import { normaliseAddress } from '../../lib/notes/address.ts';
import { readPage } from '../../lib/notes/noted-page.ts';
import { runs } from '../runs.ts';

const seen = (address: string, canonical: string | null = null, title = 'Zenda'): SeenPage => ({
  address,
  canonical,
  title,
});

describe('a page that can be noted', () => {
  it.each<[string, string, string]>([
    [
      'https://u:p@www.gazette.example/zenda/?utm_source=a&id=3#:~:text=roi',
      'https://www.gazette.example/zenda/?id=3',
      'https://gazette.example/zenda?id=3',
    ],
    [
      'https://m.gazette.example/zenda/amp/#suite',
      'https://m.gazette.example/zenda/amp/',
      'https://gazette.example/zenda',
    ],
    [
      'https://www.gazette.example/#!/zenda:~:text=roi',
      'https://www.gazette.example/#!/zenda',
      'https://gazette.example/#!/zenda',
    ],
  ])('%s opens at %s', (from, opened, address) => {
    expect(readPage(seen(from))?.noted).toEqual({ address, opened, title: 'Zenda' });
  });

  it('is known by its canonical address and opens at its own', () => {
    expect(readPage(seen('https://gazette.example/z?id=1', 'https://gazette.example/zenda'))).toEqual({
      noted: { address: 'https://gazette.example/zenda', opened: 'https://gazette.example/z?id=1', title: 'Zenda' },
      steps: ['canonical'],
    });
  });

  it.each([
    'about:blank',
    'file:///a/b',
    'chrome-extension://abc/note.html',
    'https://',
    'rien',
    `https://gazette.example/${'x'.repeat(MAX_ADDRESS)}`,
    `https://gazette.example/?${'utm_x=1&'.repeat(2000)}`,
  ])('is not %s', (address) => {
    expect(readPage(seen(address))).toBeNull();
  });

  it('opens at its levelled address when its own is too long', () => {
    const long = `https://gazette.example/z?id=${'x'.repeat(MAX_ADDRESS)}`;
    const address = 'https://gazette.example/zenda';
    expect(readPage(seen(long, address))?.noted).toEqual({ address, opened: address, title: 'Zenda' });
  });

  it.each<[string, string]>([
    [' Le roi\n\t de\u00a0Zenda ', 'Le roi de Zenda'],
    ['x'.repeat(MAX_TITLE + 1), 'x'.repeat(MAX_TITLE)],
    [`${'x'.repeat(MAX_TITLE - 1)}👑`, 'x'.repeat(MAX_TITLE - 1)],
    [`${'x'.repeat(MAX_TITLE - 2)}👑y`, `${'x'.repeat(MAX_TITLE - 2)}👑`],
    [`${'x'.repeat(MAX_TITLE - 1)} y`, 'x'.repeat(MAX_TITLE - 1)],
    ['', ''],
  ])('a title is squeezed and cut (%#)', (title, expected) => {
    expect(readPage(seen('https://gazette.example/', null, title))?.noted.title).toBe(expected);
  });

  it('fits its schema, and opens where it is known', () => {
    const address = fc.webUrl({ withQueryParameters: true, withFragments: true });
    const page = fc.record({ address, canonical: fc.option(address), title: fc.string({ unit: 'binary' }) });
    fc.assert(
      fc.property(page, (one) => {
        const noted = readPage({ ...one, canonical: null })?.noted;
        expect(v.is(NotedPageSchema, noted)).toBe(true);
        expect(normaliseAddress(noted?.opened ?? '')).toBe(noted?.address);
        expect(v.is(NotedPageSchema, readPage(one)?.noted)).toBe(true);
      }),
      { numRuns: runs(1000) },
    );
  });
});
