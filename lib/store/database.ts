import { Dexie, type Table } from 'dexie';
import type { CorpusDocument } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import type { Fact, Office } from '../model/fact.ts';
import type { PackKind } from '../model/installed-pack.ts';
import type { Language } from '../model/language.ts';

export const DATABASE_NAME = 'reperes';
export const DATABASE_VERSION = 2;

/** The pack that reads need is not there, or not whole. */
export class CorpusLost extends Error {
  override readonly name = 'CorpusLost';
}

/** A pack as installed. The counts tell a database that lost rows from one that never had them. */
export interface PackRow {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** SHA-256 (hex) of the pack it was seeded from: a development build changes the seeds without a new version. */
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
}

/** A record and the pack it belongs to; two packs may speak of the same entity. */
export interface Row<T> {
  readonly pack: string;
  readonly id: string;
  readonly record: T;
}

/** The compiled lexicon of all packs that are on; `key` changes with what it was built from. There is one, or none. */
export interface LexiconRow {
  readonly id: 'live';
  readonly key: string;
  readonly buffer: ArrayBuffer;
}

export interface Tables {
  readonly packs: Table<PackRow, string>;
  readonly documents: Table<Row<CorpusDocument>, [string, string]>;
  readonly entities: Table<Row<Entity>, [string, string]>;
  readonly facts: Table<Row<Fact>, [string, string]>;
  readonly lexicon: Table<LexiconRow, 'live'>;
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
    .version(DATABASE_VERSION)
    .upgrade((change) => change.table<PackRow>('packs').toCollection().modify({ kind: 'bundled', on: true }));
  return database;
}

export const everyTable = (database: Database): Table[] => database.tables;
