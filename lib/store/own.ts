import * as v from 'valibot';
import type { Answer } from '../model/answer.ts';
import { EMPTY_OWN_PACK, OWN_PACK, type OwnPack, OwnPackSchema } from '../model/own-pack.ts';
import { attempt } from './attempt.ts';
import type { NotesStore } from './notes.ts';

const Row = v.object({ id: v.literal(OWN_PACK), own: OwnPackSchema });

/**
 * What the reader added to the dictionary; the empty pack when that is nothing. A damaged row is `database`, never an
 * empty pack: what is written next would take its place. Never throws.
 */
export function readOwn({ database: { own } }: NotesStore): Promise<Answer<OwnPack>> {
  return attempt('reading the own pack', async () => {
    const row = await own.get(OWN_PACK);
    return row === undefined ? EMPTY_OWN_PACK : v.parse(Row, row).own;
  });
}

/** Writes the reader's pack over the one before; answers after the commit to disk. Never throws. */
export function writeOwn({ database: { own: table } }: NotesStore, own: OwnPack): Promise<Answer<null>> {
  return attempt('writing the own pack', async () => {
    await table.put({ id: OWN_PACK, own });
    return null;
  });
}
