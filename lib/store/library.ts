import type { Answer } from '../model/answer.ts';
import type { Library } from '../model/backup.ts';
import type { Ledger } from '../model/ledger.ts';
import { EMPTY_OWN_PACK, OWN_PACK } from '../model/own-pack.ts';
import { attempt } from './attempt.ts';
import { blockOf } from './digest-blocks.ts';
import { digestOf } from './digest-of.ts';
import { ledgerIn, ledgerOrSum } from './ledger-row.ts';
import { passingOverLost, type Unreadable } from './lost-rows.ts';
import type { NotesStore } from './notes.ts';
import { draftRow, noteRow } from './notes-database.ts';
import { eachSlice, rowsIn } from './slices.ts';
import { isSound, type RowOf, type RowTable } from './sound-rows.ts';
import { sameSum, startSum } from './sum.ts';
import { isItself } from './text-row.ts';

/** All that can be read of what the reader wrote, at one moment. */
export interface ReadLibrary {
  readonly library: Library;
  /** Of that moment: counted from the rows when the database has none, an empty one when it cannot be read. */
  readonly ledger: Ledger;
  /** Rows that are there and cannot be read: they are not in the library. */
  readonly damaged: number;
  /** Whether none is damaged, and they are the rows that the ledger speaks of. */
  readonly isWhole: boolean;
}

/** Never throws. `database` when the tables themselves cannot be read. */
export async function readLibrary({ database }: NotesStore): Promise<Answer<ReadLibrary>> {
  const { notes, drafts, bin, own, texts, ledger } = database;
  const work = (lost: (table: string) => Unreadable) =>
    database.transaction('r', [notes, drafts, bin, own, texts, ledger], async (): Promise<ReadLibrary> => {
      let damaged = 0;
      const sum = startSum();
      const read = async <N extends RowTable>(name: N): Promise<RowOf[N][]> => {
        const sound: RowOf[N][] = [];
        const unreadable = lost(name);
        damaged += unreadable.ids.size;
        await eachSlice(database.table<RowOf[N], string>(name), unreadable, (rows) => {
          const good = rows.filter((row) => isSound(name, row));
          damaged += rows.length - good.length;
          if (name !== 'drafts' && name !== 'visits') for (const row of good) sum.add(name, row);
          sound.push(...good);
        });
        return sound;
      };
      const library: Library = {
        notes: (await read('notes')).map(({ note, found }) => ({ note, found })),
        drafts: (await read('drafts')).map(({ note, at }) => ({ note, at })),
        bin: (await read('bin')).map(({ note, found, deleted }) => ({ note, found, deleted })),
        own: (await read('own'))[0]?.own ?? EMPTY_OWN_PACK,
        texts: (await read('texts')).map(({ id, text }) => ({ sha256: id, text })),
      };
      const said = ledgerOrSum(await ledger.get('ledger'), sum);
      return { library, ledger: said, damaged, isWhole: damaged === 0 && sameSum(said, sum) };
    });
  const reading = async () => withoutAltered(await passingOverLost(database, work));
  return attempt('reading the library', reading, await rowsIn(database));
}

/** No transaction waits for a hash. */
async function withoutAltered(read: ReadLibrary): Promise<ReadLibrary> {
  const texts: Library['texts'] = [];
  for (const text of read.library.texts) if (await isItself({ id: text.sha256, text: text.text })) texts.push(text);
  const altered = read.library.texts.length - texts.length;
  if (altered === 0) return read;
  return { ...read, library: { ...read.library, texts }, damaged: read.damaged + altered, isWhole: false };
}

/**
 * Puts a library in the place of everything that the database holds but the history, in one step; answers after the commit to disk
 * with the ledger, whose sequence is beyond the database's own and `atLeast`. Nobody is told of a step. Never throws.
 */
export async function replaceLibrary(
  { database }: NotesStore,
  library: Library,
  atLeast: number,
): Promise<Answer<Ledger>> {
  const rows = rowsOf(library);
  const sum = startSum();
  for (const name of ['notes', 'bin', 'own', 'texts'] as const) for (const row of rows[name]) sum.add(name, row);
  const digests = blockOf(rows.notes.map(digestOf));
  const work = () =>
    database.transaction('rw', database.tables, async () => {
      const { sequence } = ledgerIn(await database.ledger.get('ledger'));
      const ledger = sum.ledger(Math.max(sequence, atLeast) + 1);
      for (const table of database.tables) if (table.name !== database.visits.name) await table.clear();
      await database.notes.bulkAdd(rows.notes);
      await database.drafts.bulkAdd(rows.drafts);
      await database.bin.bulkAdd(rows.bin);
      await database.own.bulkAdd(rows.own);
      await database.texts.bulkAdd(rows.texts);
      await database.digests.add(digests);
      await database.ledger.add({ id: 'ledger', ledger });
      return ledger;
    });
  const written = Object.values(rows).reduce((sum, { length }) => sum + length, await rowsIn(database));
  return attempt('replacing the library', work, written);
}

const rowsOf = ({ notes, drafts, bin, own, texts }: Library) => ({
  notes: notes.map(({ note, found }) => noteRow(note, found)),
  drafts: drafts.map(({ note, at }) => draftRow(note, at)),
  bin: bin.map(({ note, found, deleted }) => ({ id: note.id, note, found, deleted })),
  own: [{ id: OWN_PACK, own } as const],
  texts: texts.map(({ sha256, text }) => ({ id: sha256, text })),
});
