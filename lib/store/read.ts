import type { Answer } from '../model/answer.ts';
import type { CorpusDocument } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { Fact, Office } from '../model/fact.ts';
import { attempt } from './attempt.ts';
import { CorpusLost, everyTable, type LexiconRow, type PackRow, type Row } from './database.ts';
import type { Store } from './open.ts';

/** What is installed: nothing yet, or a pack with the lexicon built from it. */
export type Installed = { readonly pack: PackRow; readonly lexicon: LexiconRow } | null;

/**
 * What is installed. `database` when rows that were stored are gone: a damaged IndexedDB reads as a silently
 * empty one, so the counts are compared with those written beside the pack.
 */
export function readInstalled({ database }: Store, pack: string): Promise<Answer<Installed>> {
  return attempt('reading what is installed', () =>
    database.transaction('r', everyTable(database), async () => {
      const row = await database.packs.get(pack);
      if (row === undefined) return null;
      const lexicon = await database.lexicon.get('live');
      const documents = await database.documents.where('pack').equals(pack).count();
      const entities = await database.entities.where('pack').equals(pack).count();
      const facts = await database.facts.where('pack').equals(pack).count();
      const whole = documents === row.documents && entities === row.entities && facts === row.facts;
      if (!whole || lexicon === undefined) throw new CorpusLost('Rows are missing.');
      return { pack: row, lexicon };
    }),
  );
}

/** Reads of the corpus, inside one transaction: they see one state of it. */
export interface Reading {
  entities(ids: readonly string[]): Promise<readonly Entity[]>;
  everyEntity(): Promise<readonly Entity[]>;
  /** Every fact about at least one of the entities, each once. */
  factsAbout(ids: readonly string[]): Promise<readonly Fact[]>;
  /** Facts of a document, by paragraph. */
  factsOf(document: string): Promise<readonly Fact[]>;
  facts(ids: readonly string[]): Promise<readonly Fact[]>;
  everyFact(): Promise<readonly Fact[]>;
  /** How many facts are about each entity. */
  factCounts(): Promise<ReadonlyMap<string, number>>;
  documents(ids: readonly string[]): Promise<readonly CorpusDocument[]>;
  everyDocument(): Promise<readonly CorpusDocument[]>;
  offices(): Promise<readonly Office[]>;
}

/**
 * Reads from the corpus. Inside `work` nothing but `Reading` may be awaited.
 * `database` when anything fails, also when the corpus that was there has gone.
 */
export function readCorpus<T>({ database }: Store, work: (reading: Reading) => Promise<T>): Promise<Answer<T>> {
  const reading: Reading = {
    entities: async (ids) => records(await database.entities.where('id').anyOf(ids).toArray()),
    everyEntity: async () => records(await database.entities.toArray()),
    // One read an entity, because `anyOf` walks with a cursor from fact to fact: seconds for a page of 300 names.
    factsAbout: async (ids) => {
      const about = await Promise.all(
        [...new Set(ids)].map((id) => database.facts.where('record.about').equals(id).toArray()),
      );
      return [...new Map(records(about.flat()).map((fact) => [fact.id, fact])).values()];
    },
    factsOf: async (document) =>
      records(await database.facts.where('record.source.document').equals(document).toArray()).toSorted(
        (a, b) => a.source.paragraph - b.source.paragraph,
      ),
    facts: async (ids) => {
      const packs = await database.packs.toCollection().primaryKeys();
      const rows = await database.facts.bulkGet(packs.flatMap((pack) => ids.map((id): [string, string] => [pack, id])));
      return records(rows.filter((row) => row !== undefined));
    },
    everyFact: async () => records(await database.facts.toArray()),
    factCounts: async () => tally(await database.facts.orderBy('record.about').keys()),
    documents: async (ids) => records(await database.documents.where('id').anyOf(ids).toArray()),
    everyDocument: async () => records(await database.documents.toArray()),
    offices: async () => (await database.packs.toArray()).flatMap((pack) => pack.offices),
  };
  return attempt('reading the corpus', () =>
    database.transaction('r', everyTable(database), async () => {
      if ((await database.packs.count()) === 0) throw new CorpusLost('No pack is installed.');
      return work(reading);
    }),
  );
}

const records = <T>(rows: readonly Row<T>[]): T[] => rows.map((row) => row.record);

function tally(keys: readonly unknown[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
  return counts;
}
