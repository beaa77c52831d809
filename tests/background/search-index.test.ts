import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeSearch } from '../../entrypoints/background/search.ts';
import { type Findable, makeSearchIndex } from '../../entrypoints/background/search-index.ts';
import { refused } from '../../lib/model/answer.ts';

const thing = (key: string, name: string, text = '', order = ''): Findable => ({ key, name, text, order });

function over(...things: readonly Findable[]) {
  const index = makeSearchIndex();
  index.add(things);
  return (query: string, most = 60) => index.find(query, most);
}

const TOWN = thing('town', 'Strelsau', 'Capitale de l’État, 12 500 âmes');
const OLD = thing('old', '', 'Le roi quitte Strelsau.', '2019');
const NEW = thing('new', '', 'Le roi revient à Strelsau (Đại lộ).', '2021-03');
const find = over(OLD, TOWN, NEW);

describe('the index of a search', () => {
  it.each([
    ['STREL', ['town', 'new', 'old']],
    ['roi', ['new', 'old']],
    ['etat', ['town']],
    ['l’etat', ['town']],
    ['12 500', ['town']],
    ['dai lo', ['new']],
    ['strelsau quitte', ['old']],
    ['trelsau', []],
    ['roi etat', []],
    ['', []],
    [' … ', []],
  ])('finds by the beginnings of words, names first, then whole words, then what is newer: %s', (query, keys) => {
    expect(find(query)).toEqual(keys);
  });

  it('puts a whole word before the beginning of one', () => {
    expect(over(thing('a', '', 'roitelet', '2030'), thing('b', '', 'roi', '1990'))('roi')).toEqual(['b', 'a']);
  });

  it('gives the best, as many as are asked for, however they came', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(30).keys()]), fc.nat({ max: 12 }), (numbers, most) => {
        const things = numbers.map((n) => thing(String(n), '', 'roi', String(n).padStart(2, '0')));
        const expected = numbers.toSorted((a, b) => b - a).slice(0, most);
        expect(over(...things)('roi', most)).toEqual(expected.map(String));
      }),
    );
  });
});

it('a corpus that does not open is said, and asked again the next time', async () => {
  let opens = 0;
  const search = makeSearch({
    open: async () => {
      opens += 1;
      return refused('database');
    },
  });
  expect(await search('roi', 'fr')).toEqual(refused('database'));
  await search.prepare();
  expect(opens).toBe(2);
});
