import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bitmapOf, hasKey, joinBitmaps } from '../../lib/lexicon/bitmap.ts';
import { joinFilters, mayBegin, mayGoOn } from '../../lib/lexicon/filters.ts';
import { atOnce } from '../../lib/steps/at-once.ts';

const bitmap = (keys: readonly number[]): Uint32Array => atOnce(bitmapOf(Uint32Array.from(keys), 8));
const key = fc.nat(2 ** 32 - 1);

it('joined bitmaps say of every key what any of them says, whatever their sizes', () => {
  const many = Array.from({ length: 5000 }, (_, i) => Math.imul(i, 0x9e3779b1) >>> 0);
  fc.assert(
    fc.property(fc.array(key), fc.array(key), (some, asked) => {
      const maps = [bitmap(some), bitmap(many), new Uint32Array(1)];
      const joined = joinBitmaps(maps);
      for (const one of [...some, ...asked, ...many.slice(0, 50)])
        expect(hasKey(joined, one)).toBe(maps.some((map) => hasKey(map, one)));
    }),
    { numRuns: 20 },
  );
});

it('no filters at all let nothing pass', () => {
  const none = joinFilters([]);
  fc.assert(
    fc.property(key, fc.boolean(), (one, isCapital) => {
      expect(mayBegin(none, one, isCapital) || mayGoOn(none, one)).toBe(false);
    }),
  );
});
