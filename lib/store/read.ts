import type { Answer } from '../model/answer.ts';
import type { CorpusDocument } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { Fact, Office } from '../model/fact.ts';
import type { InstalledPack } from '../model/installed-pack.ts';
import { attempt } from './attempt.ts';
import { CorpusLost, type Database, everyTable } from './database.ts';
import { firstOf, inRank, mergeEntities, mergeRows } from './merge.ts';
import type { Store } from './open.ts';
import { readLarge } from './read-blocks.ts';

/** Distinct ids of small packs, and all of large ones. */
export interface CorpusCounts {
  readonly documents: number;
  readonly entities: number;
  readonly facts: number;
}

export interface Dictionary {
  readonly entities: readonly Entity[];
  readonly packs: readonly (readonly Entity[])[];
}

/**
 * Reads of the corpus, inside one transaction: they see one state of it, and of it the packs that are on. Where packs
 * have the same entity it is one; of documents, facts and offices with the same id the first pack's counts.
 * Look-ups see every pack; what goes through everything (`every…`, `dictionary`, `factCounts`, and `facts` by id) sees
 * the small ones only: nothing of a large one is ever listed whole.
 */
export interface Reading {
  entities(ids: readonly string[]): Promise<readonly Entity[]>;
  everyEntity(): Promise<readonly Entity[]>;
  /** The first pack, in rank, that has a form of an entity, as the dictionary writes it; `undefined` when none has. */
  packWith(entity: string, alias: string): Promise<Pick<InstalledPack, 'name' | 'kind'> | undefined>;
  /** Every entity, and what each pack by itself says of them, in rank. */
  dictionary(): Promise<Dictionary>;
  /** Every fact about at least one of the entities, each once. */
  factsAbout(ids: readonly string[]): Promise<readonly Fact[]>;
  /**
   * Facts of a document, by paragraph, and how many more it has: of a large pack's document come the first 1,000, or as many from
   * `paragraph` on when it is not among these.
   */
  factsOf(document: string, paragraph?: number): Promise<{ readonly facts: readonly Fact[]; readonly more: number }>;
  facts(ids: readonly string[]): Promise<readonly Fact[]>;
  everyFact(): Promise<readonly Fact[]>;
  /** How many facts are about each entity. */
  factCounts(): Promise<ReadonlyMap<string, number>>;
  documents(ids: readonly string[]): Promise<readonly CorpusDocument[]>;
  everyDocument(): Promise<readonly CorpusDocument[]>;
  offices(): Promise<readonly Office[]>;
  counts(): Promise<CorpusCounts>;
}

/**
 * Reads from the corpus. Inside `work` nothing but `Reading` may be awaited.
 * `database` when anything fails, also when the corpus that was there has gone.
 */
export function readCorpus<T>({ database }: Store, work: (reading: Reading) => Promise<T>): Promise<Answer<T>> {
  return attempt('reading the corpus', () =>
    database.transaction('r', everyTable(database), async () => work(await readingOf(database))),
  );
}

/** To be called, and used, inside a transaction. Rejects with `CorpusLost` when no pack is installed. */
export async function readingOf(database: Database): Promise<Reading> {
  const installed = await database.packs.toArray();
  if (installed.length === 0) throw new CorpusLost('No pack is installed.');
  const packs = inRank(installed.filter(({ on }) => on));
  const on = packs.map(({ id }) => id);
  const isOn = new Set(on);
  const { documents, entities, facts } = database;
  const large = readLarge(database, packs);
  const sound = (rows: Parameters<typeof mergeRows<Fact>>[0]): Fact[] => mergeRows(rows, on, firstOf);
  const keysOf = async (table: { toCollection(): { primaryKeys(): PromiseLike<[string, string][]> } }) =>
    (await table.toCollection().primaryKeys()).filter(([pack]) => isOn.has(pack));
  /** Keys of what any small pack may have. They are got one by one: `anyOf` would walk from each to the next with a cursor. */
  const inSmall = (ids: readonly string[]): [string, string][] =>
    packs
      .filter((pack) => pack.generation === undefined && pack.entities > 0)
      .flatMap((pack) => [...new Set(ids)].map((id): [string, string] => [pack.id, id]));
  const inLarge = (of: keyof CorpusCounts): number =>
    packs.reduce((sum, pack) => sum + (pack.generation === undefined ? 0 : pack[of]), 0);
  const distinct = (keys: readonly [string, string][]): number => new Set(keys.map(([, id]) => id)).size;

  return {
    entities: async (ids) => {
      const [rows, inBlocks] = [await entities.bulkGet(inSmall(ids)), await large.entities(ids)];
      return mergeRows([...rows.filter((row) => row !== undefined), ...inBlocks], on, mergeEntities);
    },
    everyEntity: async () => mergeRows(await entities.toArray(), on, mergeEntities),
    packWith: async (entity, alias) => {
      const rows = [...(await entities.where('id').equals(entity).toArray()), ...(await large.entities([entity]))];
      const having = new Set(
        rows.filter(({ record }) => record.aliases.some(({ text }) => text === alias)).map(({ pack }) => pack),
      );
      return packs.find(({ id }) => having.has(id));
    },
    dictionary: async () => {
      const rows = await entities.toArray();
      const byPack = new Map(on.map((pack): [string, Entity[]] => [pack, []]));
      for (const { pack, record } of rows) byPack.get(pack)?.push(record);
      return { entities: mergeRows(rows, on, mergeEntities), packs: [...byPack.values()] };
    },
    // One read an entity, because `anyOf` walks with a cursor from fact to fact: seconds for a page of 300 names.
    factsAbout: async (ids) => {
      const about = await Promise.all([...new Set(ids)].map((id) => facts.where('record.about').equals(id).toArray()));
      const rows = new Map(about.flat().map((row) => [`${row.pack} ${row.id}`, row]));
      return sound([...rows.values(), ...(await large.factsAbout(ids))]);
    },
    factsOf: async (document, paragraph = 1) => {
      const rows = await facts.where('record.source.document').equals(document).toArray();
      const inLarge = await large.factsOf(document, paragraph);
      return {
        facts: sound([...rows, ...inLarge.rows]).toSorted((a, b) => a.source.paragraph - b.source.paragraph),
        more: inLarge.more,
      };
    },
    facts: async (ids) => {
      const rows = await facts.bulkGet(on.flatMap((pack) => ids.map((id): [string, string] => [pack, id])));
      return sound(rows.filter((row) => row !== undefined));
    },
    everyFact: async () => sound(await facts.toArray()),
    factCounts: async () => {
      const counts = tally(await facts.orderBy('record.about').keys());
      // The index knows nothing of packs: what it counted and nobody sees is taken off again.
      const hidden = await facts.bulkGet(hiddenKeys(await facts.toCollection().primaryKeys(), on));
      for (const id of hidden.flatMap((row) => row?.record.about ?? [])) counts.set(id, (counts.get(id) ?? 0) - 1);
      return new Map([...counts].filter(([, count]) => count > 0));
    },
    documents: async (ids) => {
      const rows = [...(await documents.where('id').anyOf(ids).toArray()), ...(await large.documents(ids))];
      return mergeRows(rows, on, firstOf);
    },
    everyDocument: async () => mergeRows(await documents.toArray(), on, firstOf),
    offices: async () => [
      ...new Map(packs.toReversed().flatMap((pack) => pack.offices.map((o) => [o.id, o]))).values(),
    ],
    counts: async () => ({
      documents: distinct(await keysOf(documents)) + inLarge('documents'),
      entities: distinct(await keysOf(entities)) + inLarge('entities'),
      facts: distinct(await keysOf(facts)) + inLarge('facts'),
    }),
  };
}

/** Keys of rows of packs that are off, and of those whose id a pack of higher rank has too. */
function hiddenKeys(keys: readonly [string, string][], on: readonly string[]): [string, string][] {
  const holder = new Map<string, number>();
  for (const [pack, id] of keys) {
    const rank = on.indexOf(pack);
    if (rank >= 0) holder.set(id, Math.min(rank, holder.get(id) ?? rank));
  }
  return keys.filter(([pack, id]) => !on.includes(pack) || on.indexOf(pack) !== holder.get(id));
}

function tally(keys: readonly unknown[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
  return counts;
}
