import { expect, it } from 'vitest';
import { sameJson } from '../../lib/store/same-json.ts';

it.each<[unknown, unknown, boolean]>([
  ['a', 'a', true],
  ['1', 1, false],
  [null, null, true],
  [null, {}, false],
  [{ a: 1, b: [2, { c: 3 }] }, { b: [2, { c: 3 }], a: 1 }, true],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: 1, b: 2 }, { a: 1 }, false],
  [{ a: 1, b: undefined }, { a: 1 }, true],
  [[1, 2], [2, 1], false],
  [[1], [1, 2], false],
  [[], {}, false],
])('%j and %j: %s', (one, other, same) => {
  expect(sameJson(one, other)).toBe(same);
});
