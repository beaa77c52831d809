import { Dexie, type Table } from 'dexie';
import type { CorpusDocument } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { Fact, Office } from '../model/fact.ts';
import type { PackKind } from '../model/installed-pack.ts';
import type { Language } from '../model/language.ts';

export const DATABASE_NAME = 'reperes';
export const DATABASE_VERSION = 3;

/** The pack that reads need is not there, or not whole. */
export class CorpusLost extends Error {
  override readonly name = 'CorpusLost';
}

/** Where the records of a large pack lie. Blocks of a generation that no pack names are read by nobody, and thrown away. */
export interface Generation {
  readonly number: number;
  /** A power of two. */
  readonly buckets: number;
  /** How many there are, and their bytes: what is lost is noticed without a look into each. */
  readonly blocks: number;
  readonly bytes: number;
}

/** A pack as installed. The counts tell a database that lost rows from one that never had them. */
export interface PackRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /**
   * SHA-256 (hex) of the pack it was seeded from: a development build changes the seeds without a new version. Of a large
   * one, a UUID of its import.
   */
  readonly digest: string;
  readonly languages: readonly Language[];
  readonly licence: string;
  readonly kind: PackKind;
  /** Reads see it, and its names are in the lexicon. */
  readonly on: boolean;
  readonly offices: readonly Office[];
  readonly documents: number;
  readonly entities: number;
  readonly facts: number;
  /** Of a large pack: its records lie in blocks, and its lexicon in a row of its own. */
  readonly generation?: Generation;
}

/** A record and the pack it belongs to; two packs may speak of the same entity. */
export interface Row<T> {
  readonly pack: string;
  readonly id: string;
  readonly record: T;
}

/** The compiled lexicon of all small packs that are on (`live`; `key` changes with what it was built from). */
export interface LexiconRow {
  readonly id: string;
  readonly key: string;
  readonly buffer: ArrayBuffer;
}

/** That of a generation. Some 20 MB come out of the database in half the time as a blob. */
export interface PartRow {
  readonly id: string;
  readonly key: string;
  readonly bytes: Blob;
}

/** `cited` says which facts come from a document, and where these lie. */
export const BLOCK_KINDS = ['documents', 'entities', 'facts', 'cited'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Some records of a large pack, as UTF-8, one a line. Those of a bucket lie in one part, or several. */
export interface BlockRow {
  readonly generation: number;
  readonly kind: BlockKind;
  readonly bucket: number;
  readonly part: number;
  readonly records: ArrayBuffer;
}
export type BlockKey = [generation: number, kind: BlockKind, bucket: number, part: number];

export interface Tables {
  readonly packs: Table<PackRow, string>;
  readonly documents: Table<Row<CorpusDocument>, [string, string]>;
  readonly entities: Table<Row<Entity>, [string, string]>;
  readonly facts: Table<Row<Fact>, [string, string]>;
  readonly lexicon: Table<LexiconRow | PartRow, string>;
  readonly blocks: Table<BlockRow, BlockKey>;
}

export type Database = Dexie & Tables;

/** The database, not yet opened. */
export function describeDatabase(name: string): Database {
  const database = new Dexie(name) as Database;
  database.version(1).stores({
    packs: 'id',
    documents: '[pack+id], pack, id',
    entities: '[pack+id], pack, id',
    facts: '[pack+id], pack, *record.about, record.source.document',
    lexicon: 'id',
  });
  // Until then there was one pack, ours.
  database
    .version(2)
    .upgrade((change) => change.table<PackRow>('packs').toCollection().modify({ kind: 'bundled', on: true }));
  database.version(DATABASE_VERSION).stores({ blocks: '[generation+kind+bucket+part]' });
  return database;
}

export const everyTable = (database: Database): Table[] => database.tables;
