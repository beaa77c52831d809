import type { Digest } from '../model/digest.ts';
import type { KeptNote } from '../model/kept-note.ts';
import { digestOf } from './digest-of.ts';
import type { DigestRow } from './notes-database.ts';

/** Of `digestOf`: digests of another one are made again. */
export const DIGEST_FORMAT = 1;

/**
 * How many blocks the digests lie in. All are read at once, which Chromium does two or three times faster in 64 or 128
 * blocks than in 256 and more; ten thousand notes are 160 KB a block, so that a save does not write one (5 ms) but a
 * loose row beside them, which counts for more than what the block has of its note.
 */
const BLOCKS = 64;

/** Digests by the id of their note; `null`: there is no such note any more. */
export type DigestChanges = ReadonlyMap<string, Digest | null>;

/** Of the last digits of the id, which are random in every UUID that a browser makes, and a plain number in a test's. */
const blockOf = (id: string): number => Number.parseInt(id.slice(-6), 16) % BLOCKS;

/** Whether it is a row of ours. What lies in it is not looked at: it is read with every query, and can be made again. */
export const isDigestRow = (row: DigestRow): boolean => row.format === DIGEST_FORMAT && Array.isArray(row.of);

export function changesOf(put: readonly KeptNote[], dropped: readonly string[]): Map<string, Digest | null> {
  const changes = new Map<string, Digest | null>(dropped.map((id) => [id, null]));
  for (const kept of put) changes.set(kept.note.id, digestOf(kept));
  return changes;
}

export const looseRows = (changes: DigestChanges): DigestRow[] =>
  [...changes].map(([id, digest]) => ({ id, format: DIGEST_FORMAT, of: digest === null ? [] : [digest] }));

/** Loose rows as the changes that they stand for. */
export const changesIn = (loose: readonly DigestRow[]): Map<string, Digest | null> =>
  new Map(loose.map(({ id, of }) => [String(id), of[0] ?? null]));

/** Blocks of a whole library. */
export const blocksOf = (notes: readonly KeptNote[]): DigestRow[] => blocksAfter([], changesOf(notes, []));

/** Which blocks a change is about. */
export const blocksTouched = (changes: DigestChanges): number[] => [...new Set([...changes.keys()].map(blockOf))];

/** Blocks after a change. @param before those of `blocksTouched` that there are */
export function blocksAfter(before: readonly DigestRow[], changes: DigestChanges): DigestRow[] {
  const of = new Map<number, Digest[]>();
  for (const { id, of: digests } of before)
    of.set(
      Number(id),
      digests.filter((digest) => !changes.has(digest.id)),
    );
  for (const [id, digest] of changes) {
    if (digest === null) continue;
    const block = of.get(blockOf(id));
    if (block === undefined) of.set(blockOf(id), [digest]);
    else block.push(digest);
  }
  return [...of].map(([id, digests]) => ({ id, format: DIGEST_FORMAT, of: digests }));
}
