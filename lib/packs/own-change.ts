import type { CorpusDocument } from '../model/document.ts';
import type { Alias, Entity } from '../model/entity.ts';
import type { Fact } from '../model/fact.ts';
import type { OwnPack } from '../model/own-pack.ts';

/** Ids of what is to go. */
export interface Removal {
  readonly entities: readonly string[];
  readonly facts: readonly string[];
}

export interface Removed {
  readonly after: OwnPack;
  /** Every record that went or was changed, as it was: `putOwn(after, removed)` is what there was before. */
  readonly removed: OwnPack;
}

type Ids = Pick<ReadonlySet<string>, 'has'>;

/**
 * Adds records to the reader's pack, over those with the same ids. Every list comes out in the order of its ids (by code
 * units), so that whatever was taken out and put back gives the very same pack.
 */
export const putOwn = (before: OwnPack, change: OwnPack): OwnPack => ({
  documents: put(before.documents, change.documents),
  entities: put(before.entities, change.entities),
  facts: put(before.facts, change.facts),
});

function put<T extends { readonly id: string }>(before: readonly T[], change: readonly T[]): T[] {
  const all = new Map([...before, ...change].map((record) => [record.id, record]));
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Takes records out of the reader's pack. A fact goes with its last entity, a role with either side of it, a document
 * with the last fact that cites it; what else speaks of an entity that went (`about`, `links`, `country` …) forgets it.
 * @param elsewhere entities of other packs: without the reader's record of them they are still there to be spoken of
 */
export function removeOwn(before: OwnPack, { entities, facts }: Removal, elsewhere: Ids): Removed {
  const picked = new Set(entities);
  const gone = new Set(entities.filter((id) => !elsewhere.has(id)));
  const pickedFacts = new Set(facts);
  const keptFacts = changeEach(before.facts, (fact) =>
    pickedFacts.has(fact.id) || fact.about.every((id) => picked.has(id)) ? undefined : withoutIn(fact, gone),
  );
  const keptEntities = changeEach(before.entities, (entity) =>
    picked.has(entity.id) ? undefined : forget(entity, gone),
  );
  const cited = citedBy(keptFacts.after);
  const citedByRemoved = citedBy(keptFacts.removed);
  const isLost = ({ id }: CorpusDocument): boolean => citedByRemoved.has(id) && !cited.has(id);
  return {
    after: {
      documents: before.documents.filter((document) => !isLost(document)),
      entities: keptEntities.after,
      facts: keptFacts.after,
    },
    removed: {
      documents: before.documents.filter(isLost),
      entities: keptEntities.removed,
      facts: keptFacts.removed,
    },
  };
}

/** What is left of records, and those that went or became others, as they were. */
function changeEach<T>(records: readonly T[], change: (record: T) => T | undefined): { after: T[]; removed: T[] } {
  const after: T[] = [];
  const removed: T[] = [];
  for (const record of records) {
    const changed = change(record);
    if (changed !== record) removed.push(record);
    if (changed !== undefined) after.push(changed);
  }
  return { after, removed };
}

const citedBy = (facts: readonly Fact[]): Ids => new Set(facts.map(({ source }) => source.document));

/** The fact without the entities that went; nothing when it cannot stand without them. */
function withoutIn(fact: Fact, gone: Ids): Fact | undefined {
  if (fact.role !== undefined && (gone.has(fact.role.holder) || gone.has(fact.role.of))) return undefined;
  const about = fact.about.filter((id) => !gone.has(id));
  if (about.length === fact.about.length) return fact;
  return about.length === 0 ? undefined : { ...fact, about };
}

/** The entity without what it says of those that went; the very same one when it speaks of none. */
function forget(entity: Entity, gone: Ids): Entity {
  const { country, where, links, parties, aliases, ...rest } = entity;
  const isGone = (id: string | undefined): boolean => id !== undefined && gone.has(id);
  const named = [country, where, ...(links ?? []), ...(parties ?? []), ...aliases.flatMap(({ needs = [] }) => needs)];
  if (!named.some(isGone)) return entity;
  const left = (ids: readonly string[] | undefined): string[] | undefined => {
    const kept = ids?.filter((id) => !gone.has(id));
    return kept?.length === 0 ? undefined : kept;
  };
  const [linksLeft, partiesLeft] = [left(links), left(parties)];
  return {
    ...rest,
    aliases: aliases.flatMap((alias) => believable(alias, left(alias.needs))),
    ...(country !== undefined && !isGone(country) && { country }),
    ...(where !== undefined && !isGone(where) && { where }),
    ...(linksLeft !== undefined && { links: linksLeft }),
    ...(partiesLeft !== undefined && { parties: partiesLeft }),
  };
}

/** A form that was believed on a condition must not be believed without one once nobody can meet it. */
function believable(alias: Alias, needs: string[] | undefined): Alias[] {
  if (alias.needs === undefined) return [alias];
  return needs === undefined ? [] : [{ ...alias, needs }];
}
