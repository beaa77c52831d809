import { BLOCK, blockOf, changesIn, type DigestChanges, digestsAfter, digestsIn, looseRows } from './digest-blocks.ts';
import type { Unreadable } from './lost-rows.ts';
import type { NotesDatabase } from './notes-database.ts';

/** Above all numbers, the keys of blocks there ever were, and below all ids. */
const BEFORE_LOOSE = '';
/** Changes that are worth writing the block for. */
const MANY_CHANGES = 100;

/** Writes digests with the notes that they are of, inside the same transaction. */
export async function writeDigests(database: NotesDatabase, changes: DigestChanges, lost: Unreadable): Promise<void> {
  if (changes.size > MANY_CHANGES) await intoBlock(database, changes, lost);
  else if (changes.size > 0) await database.digests.bulkPut(looseRows(changes));
}

/** Takes what lies loose into the block, and changes with it. To be called in a transaction. */
export async function intoBlock({ digests }: NotesDatabase, changes: DigestChanges, lost: Unreadable): Promise<void> {
  // Nothing but what can be made again from the notes: when it is gone, so are the digests, until they are wanted.
  if (lost.ids.size > 0) return digests.clear();
  try {
    const loose = await digests.where(':id').above(BEFORE_LOOSE).toArray();
    const block = await digests.get(BLOCK);
    const earlier = changesIn(loose);
    const before = block === undefined ? [] : digestsIn(block);
    await digests.clear();
    // A block that is missing is made again when they are counted.
    if (earlier !== null && before !== null)
      await digests.put(blockOf(digestsAfter(before, new Map([...earlier, ...changes]))));
  } catch (error) {
    lost.failed(null);
    throw error;
  }
}
