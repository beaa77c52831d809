import type { Digest } from '../model/digest.ts';
import type { KeptNote } from '../model/kept-note.ts';
import { digestOf } from './digest-of.ts';
import type { DigestRow } from './notes-database.ts';
import { packed, unpacked } from './packed-digests.ts';

/** Of `digestOf` and of how they are packed: digests of another one are made again. */
export const DIGEST_FORMAT = 2;

/**
 * The row in which all lie that do not lie loose: Chromium reads one long value faster than many short ones. Ten
 * thousand notes are 5 MB, so that a save does not write it but a loose row beside it, which counts for more than what
 * the block has of its note.
 */
export const BLOCK = 0;

/** Digests by the id of their note; `null`: there is no such note any more. */
export type DigestChanges = ReadonlyMap<string, Digest | null>;

/** `null` when it is no row of ours, or not whole. What its digests say is not looked at: they are read with every query. */
export const digestsIn = ({ format, of }: DigestRow): readonly Digest[] | null =>
  format === DIGEST_FORMAT ? unpacked(of) : null;

export function changesOf(put: readonly KeptNote[], dropped: readonly string[]): Map<string, Digest | null> {
  const changes = new Map<string, Digest | null>(dropped.map((id) => [id, null]));
  for (const kept of put) changes.set(kept.note.id, digestOf(kept));
  return changes;
}

export const looseRows = (changes: DigestChanges): DigestRow[] =>
  [...changes].map(([id, digest]) => rowOf(id, digest === null ? [] : [digest]));

/** Last changed first, as they are wanted: sorting what is in order already takes no time. */
export const blockOf = (digests: readonly Digest[]): DigestRow =>
  rowOf(
    BLOCK,
    digests.toSorted((a, b) => (a.modified < b.modified ? 1 : a.modified > b.modified ? -1 : 0)),
  );

const rowOf = (id: DigestRow['id'], digests: readonly Digest[]): DigestRow => ({
  id,
  format: DIGEST_FORMAT,
  of: packed(digests),
});

/** Loose rows as the changes that they stand for; `null` when one is not whole. */
export function changesIn(loose: readonly DigestRow[]): Map<string, Digest | null> | null {
  const changes = new Map<string, Digest | null>();
  for (const row of loose) {
    const digests = digestsIn(row);
    if (digests === null) return null;
    changes.set(String(row.id), digests[0] ?? null);
  }
  return changes;
}

export const digestsAfter = (before: readonly Digest[], changes: DigestChanges): readonly Digest[] =>
  changes.size === 0
    ? before
    : [...before.filter(({ id }) => !changes.has(id)), ...[...changes.values()].filter((digest) => digest !== null)];
