import type { Table } from 'dexie';
import type { Answer } from '../model/answer.ts';
import type { Entity } from '../model/entity.ts';
import type { PackKind } from '../model/installed-pack.ts';
import type { Pack } from '../model/pack.ts';
import { attempt } from './attempt.ts';
import { type Database, everyTable, type PackRow, type Row } from './database.ts';
import { inRank } from './merge.ts';
import type { Store } from './open.ts';
import type { Installed } from './packs.ts';
import { readingOf } from './read.ts';

/** A pack, ready to be stored. */
export interface Seeding {
  readonly pack: Pack;
  /** SHA-256 of the pack, hex. */
  readonly digest: string;
  readonly kind: PackKind;
  /** Absent: as it was before, or on. */
  readonly on?: boolean;
}

export interface PackChange {
  /** Nothing of what was there is kept but these large packs, as they are. */
  readonly afresh?: { readonly keep: readonly PackRow[] };
  /** Each in the place of the one with its id. */
  readonly put?: readonly Seeding[];
  /** A large pack, which lies there already with its lexicon, in the place of the one with its id. */
  readonly show?: Omit<PackRow, 'on'>;
  readonly remove?: readonly string[];
  readonly turn?: { readonly id: string; readonly on: boolean };
}

/**
 * Compiles the dictionary; it may not wait for anything.
 * @param entities what all packs that are on say, put together
 * @param packs what each of them says, in rank
 */
export type Compile = (entities: readonly Entity[], packs: readonly (readonly Entity[])[]) => ArrayBuffer;

/** Told how many records are written; `false`: give up, and leave everything as it was. */
export type Beat = (written: number) => boolean;

type Live = Exclude<Installed, null>;

/** Records written without a look at whether somebody wants to stop. */
const RECORDS_AT_ONCE = 500;

/**
 * Changes what is installed, and the lexicon with it, in one transaction: a worker that is stopped in the middle leaves
 * everything as it was. Answers with what is installed then. Nothing but the database is awaited inside. Never throws.
 */
export async function changePacks(store: Store, change: PackChange, compile: Compile): Promise<Answer<Live>> {
  const rows = await rowsOf(store, change);
  return attempt('changing packs', () => inOneStep(store, change, compile, () => true), rows);
}

/** As `changePacks`; `stopped` when `beat` said so. */
export async function stoppableChange(
  store: Store,
  change: PackChange,
  compile: Compile,
  beat: Beat,
): Promise<Answer<Live | 'stopped'>> {
  const work = async (): Promise<Live | 'stopped'> => {
    try {
      return await inOneStep(store, change, compile, beat);
    } catch (error) {
      if (error instanceof Stopped) return 'stopped';
      throw error;
    }
  };
  return attempt('changing packs', work, await rowsOf(store, change));
}

class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** How much there may be to write and to delete: who waits for it must not give up before it does. */
async function rowsOf({ database }: Store, { put = [] }: PackChange): Promise<number> {
  const brought = put.map(({ pack }) => pack.documents.length + pack.entities.length + pack.facts.length);
  // Where they cannot be counted, the change fails too, and says so.
  const there = await Promise.all([database.entities.count(), database.facts.count()]).catch(() => []);
  return [...brought, ...there].reduce((sum, rows) => sum + rows, 0);
}

function inOneStep({ database }: Store, change: PackChange, compile: Compile, beat: Beat): PromiseLike<Live> {
  let written = 0;
  const step = (records: number): void => {
    written += records;
    if (!beat(written)) throw new Stopped();
  };
  return database.transaction('rw', everyTable(database), async () => {
    step(0);
    if (change.afresh !== undefined) await clearAll(database, change.afresh.keep);
    for (const id of change.remove ?? []) await removePack(database, id);
    for (const seeding of change.put ?? []) await putPack(database, seeding, step);
    if (change.show !== undefined) await showPack(database, change.show);
    if (change.turn !== undefined) await database.packs.update(change.turn.id, { on: change.turn.on });
    const packs = inRank(await database.packs.toArray());
    const key = keyOf(smallOf(packs));
    const before = await database.lexicon.get('live');
    if (isOfLarge(change) && before?.key === key && 'buffer' in before) return { packs, lexicon: before };
    const reading = await readingOf(database);
    const dictionary = await reading.dictionary();
    const lexicon = { id: 'live', key, buffer: compile(dictionary.entities, dictionary.packs) };
    await database.lexicon.put(lexicon);
    return { packs, lexicon };
  });
}

/** Nothing is asked of small packs. */
const isOfLarge = ({ afresh, put = [], show, remove = [], turn }: PackChange): boolean =>
  afresh === undefined && put.length === 0 && (show !== undefined || remove.length > 0 || turn !== undefined);

/** Blocks stay: those of packs that are not kept are leftovers now. */
async function clearAll({ packs, documents, entities, facts, lexicon }: Database, keep: readonly PackRow[]) {
  for (const table of [packs, documents, entities, facts]) await table.clear();
  await lexicon.delete('live');
  await packs.bulkAdd([...keep]);
}

/** Packs whose records lie in tables. */
export const smallOf = <P extends Pick<PackRow, 'generation'>>(packs: readonly P[]): readonly P[] =>
  packs.filter(({ generation }) => generation === undefined);

/** Tells what a lexicon was built from: every one of these that is on. */
export const keyOf = (packs: readonly Pick<PackRow, 'id' | 'digest' | 'on'>[]): string =>
  packs
    .filter(({ on }) => on)
    .map(({ id, digest }) => `${id} ${digest}`)
    .join('\n');

/** The blocks of a large one are leftovers now. */
async function removePack({ packs, documents, entities, facts }: Database, id: string): Promise<void> {
  await documents.where('pack').equals(id).delete();
  await entities.where('pack').equals(id).delete();
  await facts.where('pack').equals(id).delete();
  await packs.delete(id);
}

async function putPack(database: Database, seeding: Seeding, step: (records: number) => void): Promise<void> {
  const { pack, digest, kind } = seeding;
  const on = seeding.on ?? (await database.packs.get(pack.id))?.on ?? true;
  await removePack(database, pack.id);
  await addRows(database.documents, pack.id, pack.documents, step);
  await addRows(database.entities, pack.id, pack.entities, step);
  await addRows(database.facts, pack.id, pack.facts, step);
  await database.packs.add({
    id: pack.id,
    name: pack.name,
    version: pack.version,
    digest,
    languages: pack.languages,
    licence: pack.licence,
    kind,
    on,
    offices: pack.offices,
    documents: pack.documents.length,
    entities: pack.entities.length,
    facts: pack.facts.length,
  });
}

async function showPack(database: Database, row: Omit<PackRow, 'on'>): Promise<void> {
  const on = (await database.packs.get(row.id))?.on ?? true;
  await removePack(database, row.id);
  await database.packs.add({ ...row, on });
}

async function addRows<T extends { readonly id: string }>(
  table: Table<Row<T>, [string, string]>,
  pack: string,
  records: readonly T[],
  step: (records: number) => void,
): Promise<void> {
  for (let from = 0; from < records.length; from += RECORDS_AT_ONCE) {
    const some = records.slice(from, from + RECORDS_AT_ONCE);
    await table.bulkAdd(some.map((record) => ({ pack, id: record.id, record })));
    step(some.length);
  }
}
