import type { CardCorpus } from '../../lib/card/corpus.ts';
import { bodiesOf, neededFor } from '../../lib/card/needs.ts';
import type { CorpusDocument } from '../../lib/model/document.ts';
import type { Entity } from '../../lib/model/entity.ts';
import type { Fact, Office } from '../../lib/model/fact.ts';
import type { Reading } from '../../lib/store/read.ts';

/** Loads all that a card looks up, and no more; undefined for an unknown entity. */
export async function loadCardCorpus(id: string, reading: Reading): Promise<CardCorpus | undefined> {
  const [entity] = await reading.entities([id]);
  if (entity === undefined) return undefined;
  const own = await reading.factsAbout([id]);
  const facts = await reading.factsAbout([id, ...bodiesOf(own)]);
  const needs = neededFor(entity, facts);
  return corpusOf({
    entities: await reading.entities(needs.entities),
    documents: await reading.documents(needs.documents),
    offices: await reading.offices(),
    facts,
  });
}

/** Records, however many, so that they can be looked up. */
export interface Records {
  readonly entities: readonly Entity[];
  readonly documents: readonly CorpusDocument[];
  readonly offices: readonly Office[];
  readonly facts: readonly Fact[];
}

export function corpusOf(records: Records): CardCorpus {
  const entities = byId(records.entities);
  const documents = byId(records.documents);
  const offices = byId(records.offices);
  const about = groupByEntity(records.facts);
  return {
    entity: (wanted) => entities.get(wanted),
    office: (wanted) => offices.get(wanted),
    document: (wanted) => documents.get(wanted),
    factsAbout: (wanted) => about.get(wanted) ?? [],
  };
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

function groupByEntity(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    for (const id of fact.about) {
      const group = groups.get(id);
      if (group === undefined) groups.set(id, [fact]);
      else group.push(fact);
    }
  }
  return groups;
}
