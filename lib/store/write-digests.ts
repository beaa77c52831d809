import { blocksAfter, blocksTouched, changesIn, type DigestChanges, isDigestRow, looseRows } from './digest-blocks.ts';
import type { Unreadable } from './lost-rows.ts';
import type { NotesDatabase } from './notes-database.ts';

/** Above all numbers, the keys of blocks, and below all ids. */
const BEFORE_LOOSE = '';
/** Changes that are worth writing blocks for. */
const MANY_CHANGES = 100;

/** Writes digests with the notes that they are of, inside the same transaction. */
export async function writeDigests(database: NotesDatabase, changes: DigestChanges, lost: Unreadable): Promise<void> {
  if (changes.size > MANY_CHANGES) await intoBlocks(database, changes, lost);
  else if (changes.size > 0) await database.digests.bulkPut(looseRows(changes));
}

/** Takes what lies loose into the blocks, and changes with it. To be called in a transaction. */
export async function intoBlocks({ digests }: NotesDatabase, changes: DigestChanges, lost: Unreadable): Promise<void> {
  // Nothing but what can be made again from the notes: when it is gone, so are the digests, until they are wanted.
  if (lost.ids.size > 0) return digests.clear();
  try {
    const loose = await digests.where(':id').above(BEFORE_LOOSE).toArray();
    if (!loose.every(isDigestRow)) return digests.clear();
    const all = new Map([...changesIn(loose), ...changes]);
    const blocks = (await digests.bulkGet(blocksTouched(all))).filter((block) => block !== undefined);
    if (!blocks.every(isDigestRow)) return digests.clear();
    await digests.where(':id').above(BEFORE_LOOSE).delete();
    await digests.bulkPut(blocksAfter(blocks, all));
  } catch (error) {
    lost.failed(null);
    throw error;
  }
}
