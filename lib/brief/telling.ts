import { entityRef, sourceRef } from '../card/reference.ts';
import { isKnownBy } from '../card/when.ts';
import type { BriefFact } from '../model/brief.ts';
import type { EntityRef } from '../model/card.ts';
import type { Fact } from '../model/fact.ts';
import type { BriefCorpus, BriefQuestion } from './corpus.ts';

/** How records of the corpus are told on this page. */
export interface Telling {
  /** The same object for the same fact: it stands in several pairs. */
  fact(fact: Fact): BriefFact;
  /** Nothing for entities that the corpus does not know. */
  refs(ids: readonly string[]): readonly EntityRef[];
}

export function makeTelling({ entities, language, pageDate }: BriefQuestion, corpus: BriefCorpus): Telling {
  const place = new Map(entities.map((id, at) => [id, at]));
  const placeOf = (id: string): number => place.get(id) ?? entities.length;
  const told = new Map<string, BriefFact>();

  const refs = (ids: readonly string[]): readonly EntityRef[] =>
    ids.flatMap((id) => {
      const entity = corpus.entity(id);
      return entity === undefined ? [] : [entityRef(entity, language)];
    });

  const tell = (fact: Fact): BriefFact => ({
    id: fact.id,
    kind: fact.kind,
    text: fact.text[language],
    asOf: fact.asOf,
    later: pageDate !== null && !isKnownBy(fact.asOf.date, pageDate),
    ...(fact.status === undefined ? {} : { status: fact.status }),
    source: sourceRef(fact.source, corpus),
    about: refs([...new Set(fact.about)].toSorted((a, b) => placeOf(a) - placeOf(b))),
  });

  return {
    refs,
    fact(fact) {
      const known = told.get(fact.id);
      if (known !== undefined) return known;
      const made = tell(fact);
      told.set(fact.id, made);
      return made;
    },
  };
}
