import type { Alias, Entity } from '../model/entity.ts';
import type { PackKind } from '../model/installed-pack.ts';
import type { PackRow, Row } from './database.ts';

const RANK: Readonly<Record<PackKind, number>> = { bundled: 0, own: 1, added: 2 };

/** Whose word counts more comes first: the bundled pack's, then the reader's own, then by id. */
export const inRank = <P extends Pick<PackRow, 'id' | 'kind'>>(packs: readonly P[]): readonly P[] =>
  packs.toSorted((a, b) => RANK[a.kind] - RANK[b.kind] || (a.id < b.id ? -1 : 1));

/** What packs say of one entity, put together. */
export type Merge<T> = (records: readonly [T, ...T[]]) => T;

/** Of records that cannot be put together, the first pack's counts. */
export const firstOf = <T>([first]: readonly [T, ...T[]]): T => first;

/** Rows of `packs` (in rank), one record for each id, in the order in which the ids first come; rows of other packs are left out. */
export function mergeRows<T>(rows: readonly Row<T>[], packs: readonly string[], merge: Merge<T>): T[] {
  const ranks = new Map(packs.map((pack, rank) => [pack, rank]));
  const groups = new Map<string, [Row<T>, ...Row<T>[]]>();
  for (const row of rows) {
    if (!ranks.has(row.pack)) continue;
    const group = groups.get(row.id);
    if (group === undefined) groups.set(row.id, [row]);
    else group.push(row);
  }
  const rankOf = ({ pack }: Row<T>): number => ranks.get(pack) ?? ranks.size;
  return [...groups.values()].map((group) => {
    if (group.length === 1) return group[0].record;
    const [first = group[0], ...others] = group.toSorted((a, b) => rankOf(a) - rankOf(b));
    return merge([first.record, ...others.map(({ record }) => record)]);
  });
}

/** One entity of what several packs say of it: names and category of the first; aliases, links and parties of all. */
export function mergeEntities(records: readonly [Entity, ...Entity[]]): Entity {
  const [first, ...others] = records;
  let merged = first;
  for (const entity of others) merged = { ...entity, ...merged };
  const links = union(records.flatMap((entity) => entity.links ?? []));
  const parties = union(records.flatMap((entity) => entity.parties ?? []));
  return {
    ...merged,
    aliases: mergeAliases(records.flatMap((entity) => entity.aliases)),
    ...(links.length === 0 ? {} : { links }),
    ...(parties.length === 0 ? {} : { parties }),
  };
}

const union = (ids: readonly string[]): string[] => [...new Set(ids)];

const mergeAliases = (aliases: readonly Alias[]): Alias[] => {
  const known = new Map<string, Alias>();
  for (const alias of aliases) {
    const form = `${alias.kind} ${alias.text}`;
    if (!known.has(form)) known.set(form, alias);
  }
  return [...known.values()];
};
