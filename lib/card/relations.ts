import type { Entity } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { Relation } from '../model/tables.ts';

/**
 * What ties these entities to one another, each pair once, in the order of `ids`: facts about both, and agreements
 * to which both are party or one of which the other is.
 * @param facts every fact about at least one of them, each once
 * @param agreements of the corpus
 */
export function relationsAmong(
  ids: readonly string[],
  facts: readonly Pick<Fact, 'about'>[],
  agreements: readonly Pick<Entity, 'id' | 'parties'>[],
): readonly Relation[] {
  const place = new Map(ids.map((id, at) => [id, at]));
  const tied = new Map<number, { facts: number; agreements: number }>();
  const count = (together: readonly string[], what: 'facts' | 'agreements'): void => {
    const places = [...new Set(together)].flatMap((id) => place.get(id) ?? []).toSorted((a, b) => a - b);
    places.forEach((first, at) => {
      for (const second of places.slice(at + 1)) {
        const key = first * ids.length + second;
        const both = tied.get(key) ?? { facts: 0, agreements: 0 };
        both[what] += 1;
        tied.set(key, both);
      }
    });
  };
  for (const { about } of facts) count(about, 'facts');
  for (const { id, parties = [] } of agreements) count([id, ...parties], 'agreements');
  return [...tied]
    .toSorted(([a], [b]) => a - b)
    .map(([key, both]) => ({
      between: [ids[Math.floor(key / ids.length)] ?? '', ids[key % ids.length] ?? ''],
      ...both,
    }));
}
