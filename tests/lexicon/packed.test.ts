import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packedBytes, readPacked, widthOf, writePacked } from '../../lib/lexicon/packed.ts';

it('any numbers come back from the fewest bits that hold the largest', () => {
  const numbers = fc
    .integer({ min: 1, max: 32 })
    .chain((bits) => fc.array(fc.nat(2 ** bits - 1), { minLength: 1, maxLength: 40 }));
  fc.assert(
    fc.property(numbers, (all) => {
      const width = widthOf(Math.max(...all));
      const bytes = new Uint8Array(packedBytes(all.length, width));
      for (const [place, number] of all.entries()) writePacked(bytes, width, place, number);
      const packed = readPacked(bytes, width);
      expect(all.map((_, place) => packed.at(place))).toEqual(all);
    }),
  );
});

it.each([
  [0, 1],
  [1, 1],
  [2, 2],
  [255, 8],
  [256, 9],
  [2 ** 25 - 1, 25],
  [2 ** 25, 32],
  [2 ** 32 - 1, 32],
])('%i takes %i bits', (number, bits) => {
  expect(widthOf(number)).toBe(bits);
});
