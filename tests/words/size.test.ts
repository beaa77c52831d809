import { describe, expect, it } from 'vitest';
import { saySize } from '../../lib/words/size.ts';

const plain = (text: string): string => text.replaceAll(/\s/g, ' ');

describe('room in words', () => {
  it.each([
    [0, '0 ko', '0 kB'],
    [640, '0,6 ko', '0.6 kB'],
    [999_000, '999 ko', '999 kB'],
    [3_240_000, '3,2 Mo', '3.2 MB'],
    [15_600_000, '16 Mo', '16 MB'],
    [60_000_000_000, '60 Go', '60 GB'],
  ])('%i bytes', (bytes, french, english) => {
    expect([plain(saySize(bytes, 'fr')), plain(saySize(bytes, 'en'))]).toEqual([french, english]);
  });
});
