import type { Entity } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';

/** Ids that a card will look up. */
export interface Needs {
  readonly entities: readonly string[];
  readonly offices: readonly string[];
  readonly documents: readonly string[];
}

/**
 * The countries and bodies whose facts a card also reads: only those can say that somebody else has come
 * into an office.
 * @param facts the facts about the entity
 */
export const bodiesOf = (facts: readonly Fact[]): readonly string[] => [
  ...new Set(facts.flatMap((fact) => (fact.role ? [fact.role.of] : []))),
];

/**
 * What must be loaded for an entity's card.
 * @param facts the facts about the entity and about each of its `bodiesOf`
 */
export function neededFor(entity: Entity, facts: readonly Fact[]): Needs {
  const entities = [entity.id, ...linksOf(entity), ...facts.flatMap((fact) => fact.about), ...bodiesOf(facts)];
  return {
    entities: [...new Set(entities)],
    offices: [...new Set(facts.flatMap((fact) => (fact.role ? [fact.role.office] : [])))],
    documents: [...new Set(facts.map((fact) => fact.source.document))],
  };
}

/** The entities that an entity itself names. */
export const linksOf = (entity: Entity): readonly string[] => [
  ...(entity.country === undefined ? [] : [entity.country]),
  ...(entity.where === undefined ? [] : [entity.where]),
  ...(entity.parties ?? []),
  ...(entity.links ?? []),
];
