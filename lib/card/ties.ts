import type { EntityRef } from '../model/card.ts';
import type { Entity } from '../model/entity.ts';
import type { Language } from '../model/language.ts';
import type { Tie } from '../model/tables.ts';
import type { CardCorpus } from './corpus.ts';
import { entityRef } from './reference.ts';

/**
 * What ties an entity to others: facts about both, agreements, offices. Most facts first, then most agreements,
 * then offices, then by name.
 * @param entities all of the corpus: any agreement may tie two of its parties
 */
export function tiesOf(
  self: Entity,
  entities: readonly Entity[],
  corpus: CardCorpus,
  language: Language,
): readonly Tie[] {
  const facts = corpus.factsAbout(self.id);
  const shared = new Map<string, number>();
  for (const { about } of facts) for (const id of new Set(about)) shared.set(id, (shared.get(id) ?? 0) + 1);
  const agreements = agreementsBetween(self, entities, language);
  const offices = new Set(
    facts.flatMap(({ role }) => (role?.holder === self.id ? [role.of] : role?.of === self.id ? [role.holder] : [])),
  );
  const { compare } = new Intl.Collator(language);
  return [...new Set([...shared.keys(), ...agreements.keys(), ...offices])]
    .filter((id) => id !== self.id)
    .flatMap((id) => corpus.entity(id) ?? [])
    .map((other) => ({
      to: entityRef(other, language),
      facts: shared.get(other.id) ?? 0,
      agreements: agreements.get(other.id) ?? [],
      office: offices.has(other.id),
    }))
    .sort(
      (a, b) =>
        b.facts - a.facts ||
        b.agreements.length - a.agreements.length ||
        Number(b.office) - Number(a.office) ||
        compare(a.to.name, b.to.name),
    );
}

/** By the other entity: agreements to which both are party, or one of which the other is. */
function agreementsBetween(
  self: Entity,
  entities: readonly Entity[],
  language: Language,
): ReadonlyMap<string, readonly EntityRef[]> {
  const between = new Map<string, EntityRef[]>();
  for (const agreement of entities) {
    if (agreement.category !== 'agreement') continue;
    const bound = [agreement.id, ...(agreement.parties ?? [])];
    if (!bound.includes(self.id)) continue;
    const ref = entityRef(agreement, language);
    for (const id of new Set(bound)) between.set(id, [...(between.get(id) ?? []), ref]);
  }
  return between;
}
