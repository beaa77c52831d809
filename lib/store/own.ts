import type { Answer } from '../model/answer.ts';
import { EMPTY_OWN_PACK, OWN_PACK, type OwnPack } from '../model/own-pack.ts';
import { attempt } from './attempt.ts';
import { inLedger } from './in-ledger.ts';
import type { NotesStore } from './notes.ts';
import { isSound } from './sound-rows.ts';

/**
 * What the reader added to the dictionary; the empty pack when that is nothing. A damaged row is `database`, never an
 * empty pack: what is written next would take its place. Never throws.
 */
export function readOwn({ database: { own } }: NotesStore): Promise<Answer<OwnPack>> {
  return attempt('reading the own pack', async () => {
    const row = await own.get(OWN_PACK);
    if (row === undefined) return EMPTY_OWN_PACK;
    if (!isSound('own', row)) throw new Error('The own pack is damaged.');
    return row.own;
  });
}

/** Writes the reader's pack over the one before; answers after the commit to disk. Never throws. */
export function writeOwn(store: NotesStore, pack: OwnPack): Promise<Answer<null>> {
  const work = () =>
    inLedger(store, async ({ own }) => {
      await own.put([{ id: OWN_PACK, own: pack }]);
      return null;
    });
  return attempt('writing the own pack', work);
}
