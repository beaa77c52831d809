import type { EntityRef } from '../model/card.ts';
import type { CardCorpus, CardQuestion } from './corpus.ts';
import { linksOf } from './needs.ts';
import { entityRef } from './reference.ts';

/** Two rows of buttons on a card 360 px wide. */
export const RELATED_ON_A_CARD = 6;

/**
 * Where a reader may turn from here: what the entity itself names (country, place, parties, links) and what it
 * shares facts with. Those on the page first, then the entity's own links, then by number of facts shared, then by id.
 */
export function relatedTo(question: CardQuestion, corpus: CardCorpus): readonly EntityRef[] {
  const self = corpus.entity(question.entity);
  if (self === undefined) return [];
  const shared = new Map<string, number>();
  for (const fact of corpus.factsAbout(self.id)) {
    for (const id of new Set(fact.about)) shared.set(id, (shared.get(id) ?? 0) + 1);
  }
  const links = new Set(linksOf(self));
  const here = new Set(question.entitiesHere);
  const first = (set: ReadonlySet<string>, a: string, b: string): number => Number(set.has(b)) - Number(set.has(a));
  return [...new Set([...links, ...shared.keys()])]
    .filter((id) => id !== self.id)
    .sort(
      (a, b) =>
        first(here, a, b) || first(links, a, b) || (shared.get(b) ?? 0) - (shared.get(a) ?? 0) || (a < b ? -1 : 1),
    )
    .flatMap((id) => corpus.entity(id) ?? [])
    .slice(0, RELATED_ON_A_CARD)
    .map((entity) => entityRef(entity, question.language));
}
