import { describe, expect, it } from 'vitest';
import { choose } from '../../lib/match/choose.ts';
import { countByCategory } from '../../lib/match/count.ts';
import type { Category } from '../../lib/model/category.ts';
import { DENSITIES, NO_COUNTS } from '../../lib/model/mention.ts';
import { mentionsOf } from './dictionary.ts';

const ALL: Record<Category, boolean> = {
  leader: true,
  country: true,
  agreement: true,
  organisation: true,
  event: true,
  place: true,
};

const PAGE = mentionsOf('Le Laos, le Laos et To Lam', 'To Lam au Laos', 'Hanoï et le Laos');
const shown = (mentions: typeof PAGE): string => mentions.map(({ block, entity }) => `${block} ${entity}`).join(', ');

describe('the reader chooses', () => {
  it.each<[(typeof DENSITIES)[number], string]>([
    [
      'every',
      '0 country/laos, 0 country/laos, 0 leader/to-lam, 1 leader/to-lam, 1 country/laos, 2 place/hanoi, 2 country/laos',
    ],
    ['paragraph', '0 country/laos, 0 leader/to-lam, 1 leader/to-lam, 1 country/laos, 2 place/hanoi, 2 country/laos'],
    ['page', '0 country/laos, 0 leader/to-lam, 2 place/hanoi'],
  ])('density %s', (density, expected) => {
    expect(shown(choose(PAGE, { categories: ALL, entitiesOff: [], density }))).toBe(expected);
  });

  it('categories, at any density', () => {
    for (const density of DENSITIES) {
      const chosen = choose(PAGE, { categories: { ...ALL, country: false }, entitiesOff: [], density });
      expect(chosen.length).toBeGreaterThan(0);
      expect(chosen.filter(({ category }) => category === 'country')).toEqual([]);
    }
  });

  it('names, at any density: a name that is off is nowhere, and all others are where they were', () => {
    for (const density of DENSITIES) {
      const before = choose(PAGE, { categories: ALL, entitiesOff: [], density });
      const chosen = choose(PAGE, { categories: ALL, entitiesOff: ['country/laos', 'leader/nobody'], density });
      expect(before.some(({ entity }) => entity === 'country/laos')).toBe(true);
      expect(chosen).toEqual(before.filter(({ entity }) => entity !== 'country/laos'));
    }
  });

  it('counts every mention by its category', () => {
    expect(countByCategory(PAGE)).toEqual({ ...NO_COUNTS, country: 4, leader: 2, place: 1 });
    expect(countByCategory([])).toEqual(NO_COUNTS);
  });
});
