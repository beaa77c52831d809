import { type Collection, Dexie } from 'dexie';
import { type Answer, answered } from '../model/answer.ts';
import type { CorpusDocument } from '../model/document.ts';
import type { Entity } from '../model/entity.ts';
import { attempt } from './attempt.ts';
import type { BlockKey, BlockKind, BlockRow, Database, Generation, PartRow } from './database.ts';
import type { Store } from './open.ts';

/** Blocks deleted, or read, in one step: some 3 MB. */
const BLOCKS_AT_ONCE = 50;

const lexiconId = (generation: number): string => `generation ${generation}`;

/** Every block of a generation, or those of one kind. For use inside a transaction. */
export function blocksOf(database: Database, number: number, kind?: BlockKind): Collection<BlockRow, BlockKey> {
  const prefix = kind === undefined ? [number] : [number, kind];
  // A key is less than every longer one that begins with it.
  return database.blocks.where(':id').between(prefix, [...prefix, Dexie.maxKey]);
}

/** A number that no generation has yet. */
export function freeGeneration({ database }: Store): Promise<Answer<number>> {
  return attempt('numbering a generation', async () => Math.max(0, ...(await numbersOf(database))) + 1);
}

/** Generations that there are blocks or lexicons of; a look each, however many blocks there are. */
async function numbersOf({ blocks, lexicon }: Database): Promise<readonly number[]> {
  const numbers: number[] = [];
  for (let from = Number.NEGATIVE_INFINITY; ; ) {
    const [key] = await blocks.where(':id').above([from, Dexie.maxKey]).limit(1).primaryKeys();
    if (key === undefined) break;
    from = key[0];
    numbers.push(from);
  }
  const ids = await lexicon.toCollection().primaryKeys();
  return [...numbers, ...ids.flatMap((id) => (id.startsWith('generation ') ? [Number(id.split(' ')[1])] : []))];
}

/**
 * Throws away every generation that no pack names: what a stopped import left, or a pack that was removed. In steps; must not
 * run while one is written. Never throws.
 */
export function sweepGenerations({ database }: Store): Promise<Answer<null>> {
  return attempt(
    'clearing leftovers',
    async () => {
      const packs = await database.packs.toArray();
      const named = new Set(packs.map(({ generation }) => generation?.number));
      for (const number of new Set(await numbersOf(database))) {
        if (named.has(number)) continue;
        await database.lexicon.delete(lexiconId(number));
        for (;;) {
          const keys = await blocksOf(database, number).limit(BLOCKS_AT_ONCE).primaryKeys();
          if (keys.length === 0) break;
          await database.blocks.bulkDelete(keys);
        }
      }
      return null;
    },
    SWEEP_ROWS,
  );
}

/** What sweeping may have to delete, for those who wait for it. */
const SWEEP_ROWS = 100_000;

/** The lexicon of a generation; `null` when it has none. */
export function readLexicon({ database }: Store, { number }: Generation): Promise<Answer<ArrayBuffer | null>> {
  return attempt('reading a lexicon', async () => {
    const row = await database.lexicon.get(lexiconId(number));
    return row !== undefined && 'bytes' in row ? row.bytes.arrayBuffer() : null;
  });
}

/** @param key what it was built from */
export function writeLexicon(
  { database }: Store,
  { number }: Generation,
  key: string,
  buffer: ArrayBuffer,
): Promise<Answer<null>> {
  return attempt('writing a lexicon', async () => {
    const row: PartRow = { id: lexiconId(number), key, bytes: new Blob([buffer]) };
    await database.lexicon.put(row);
    return null;
  });
}

/** A look through the blocks of a generation, some at a time, in the order of their keys. */
export interface BlockWalk {
  /** The next ones, as text; `null` after the last. `database` when they cannot be read. Never throws. */
  next(): Promise<Answer<readonly WalkedBlock[] | null>>;
}

export interface WalkedBlock {
  readonly kind: BlockKind;
  readonly bucket: number;
  readonly bytes: number;
  /** Each a record as JSON. */
  readonly lines: readonly string[];
}

/** @param kind absent: all */
export function walkBlocks({ database }: Store, { number }: Generation, kind?: BlockKind): BlockWalk {
  let after: BlockKey | undefined;
  const decoder = new TextDecoder();
  const walked = ({ kind: of, bucket, records }: BlockRow): WalkedBlock => ({
    kind: of,
    bucket,
    bytes: records.byteLength,
    lines: decoder.decode(records).split('\n').slice(0, -1),
  });
  return {
    next: async () => {
      const read = await attempt('reading a large pack', () => {
        const end = kind === undefined ? [number, Dexie.maxKey] : [number, kind, Dexie.maxKey];
        const rest =
          after === undefined
            ? blocksOf(database, number, kind)
            : database.blocks.where(':id').between(after, end, false);
        return rest.limit(BLOCKS_AT_ONCE).toArray();
      });
      if (!read.ok) return read;
      const last = read.value.at(-1);
      if (last === undefined) return answered(null);
      after = [last.generation, last.kind, last.bucket, last.part];
      return answered(read.value.map(walked));
    },
  };
}

export const entitiesIn = ({ lines }: WalkedBlock): readonly Entity[] => lines.map((line): Entity => JSON.parse(line));

export const documentsIn = ({ lines }: WalkedBlock): readonly CorpusDocument[] =>
  lines.map((line): CorpusDocument => JSON.parse(line));

/** Whether every block of a generation can be read, and nothing is missing. Never throws. */
export async function isStoredWhole(store: Store, generation: Generation): Promise<boolean> {
  const walk = walkBlocks(store, generation);
  let [blocks, bytes] = [0, 0];
  for (;;) {
    const read = await walk.next();
    if (!read.ok) return false;
    if (read.value === null) return blocks === generation.blocks && bytes === generation.bytes;
    blocks += read.value.length;
    bytes += read.value.reduce((sum, block) => sum + block.bytes, 0);
  }
}
