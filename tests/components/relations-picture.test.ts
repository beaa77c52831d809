import { describe, expect, it } from 'vitest';
import { PICTURE, pictureOf } from '../../components/library/entity/picture.ts';
import type { EntityRef } from '../../lib/model/card.ts';

const ref = (name: string): EntityRef => ({ id: `country/${name}`, name, category: 'country' });
const [self, a, b, c, d] = ['self', 'a', 'b', 'c', 'd'].map(ref) as [
  EntityRef,
  EntityRef,
  EntityRef,
  EntityRef,
  EntityRef,
];
const tie = (one: EntityRef, other: EntityRef, facts: number) => ({
  between: [one.id, other.id] as const,
  facts,
  agreements: 0,
});

describe('the picture of relations', () => {
  it('sets those that are tied to one another side by side', () => {
    const { spots } = pictureOf(self, [a, b, c, d], [tie(a, d, 5), tie(d, b, 3), tie(self, a, 1)]);
    expect(spots.map((spot) => spot.ref.name)).toEqual(['self', 'a', 'd', 'b', 'c']);
  });

  it('keeps every spot on the drawing, and no two on one place', () => {
    const many = Array.from({ length: 14 }, (_, at) => ref(`n${at}`));
    const { spots } = pictureOf(self, many, []);
    expect(new Set(spots.map(({ x, y }) => `${x} ${y}`)).size).toBe(15);
    for (const { x, y } of spots) {
      expect(x > 0 && x < PICTURE.width && y > 0 && y < PICTURE.height).toBe(true);
    }
  });

  it('draws the strongest thread on top, and leaves out those to names that are not there', () => {
    const { threads } = pictureOf(self, [a, b], [tie(self, a, 9), tie(self, b, 1), tie(a, c, 2)]);
    expect(threads.map(({ to, facts }) => `${to.ref.name} ${facts}`)).toEqual(['b 1', 'a 9']);
    expect(threads[1]?.width).toBeGreaterThan(threads[0]?.width ?? 0);
  });
});
