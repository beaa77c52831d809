import { type Answer, answered } from '../model/answer.ts';
import type { Digest } from '../model/digest.ts';
import { attempt } from './attempt.ts';
import { blockOf, changesIn, digestsAfter, digestsIn } from './digest-blocks.ts';
import { digestOf } from './digest-of.ts';
import { ledgerIn } from './ledger-row.ts';
import { passingOverLost } from './lost-rows.ts';
import type { NotesStore } from './notes.ts';
import type { NoteRow, NotesDatabase } from './notes-database.ts';
import { eachSlice } from './slices.ts';
import { isSound, soundRows } from './sound-rows.ts';
import { intoBlock } from './write-digests.ts';

/** Of every sound note, in no order. When one is missing, damaged or of an earlier format, all are made again. Never throws. */
export async function readDigests({ database }: NotesStore): Promise<Answer<readonly Digest[]>> {
  const kept = await attempt('reading digests', () => keptDigests(database));
  if (kept.ok && kept.value !== null) return answered(kept.value);
  const rows = await database.notes.count().catch(() => 0);
  const made = await attempt('making digests again', () => makeAgain(database), rows);
  if (made.ok) return made;
  // Where nothing can be written, they can still be read.
  return attempt('reading notes for digests', async () => (await soundRows(database, 'notes')).map(digestOf), rows);
}

/** Loose rows that are left beside the blocks: more of them make a reading slower. */
const LOOSE = 200;

/** `null` when they are not those of all notes. */
async function keptDigests(database: NotesDatabase): Promise<readonly Digest[] | null> {
  const { digests, ledger } = database;
  const [rows, row] = await database.transaction('r', [digests, ledger], () =>
    Promise.all([digests.toArray(), ledger.get('ledger')]),
  );
  const loose = rows.filter(({ id }) => typeof id === 'string');
  // Nobody waits for it: the next reading is faster then.
  if (loose.length > LOOSE) void attempt('putting digests in order', () => putInOrder(database), loose.length);
  const changes = changesIn(loose);
  const [block, ...others] = rows.filter(({ id }) => typeof id === 'number');
  const settled = block === undefined ? [] : digestsIn(block);
  if (changes === null || settled === null || others.length > 0) return null;
  const all = digestsAfter(settled, changes);
  return all.length === ledgerIn(row).counts.notes ? all : null;
}

const putInOrder = (database: NotesDatabase): Promise<void> =>
  passingOverLost(database, (lost) =>
    database.transaction('rw', database.digests, () => intoBlock(database, new Map(), lost('digests'))),
  );

function makeAgain(database: NotesDatabase): Promise<readonly Digest[]> {
  const { notes, digests } = database;
  return passingOverLost(database, (lost) =>
    database.transaction('rw', [notes, digests], async () => {
      const sound: NoteRow[] = [];
      await eachSlice(notes, lost('notes'), (rows) => sound.push(...rows.filter((row) => isSound('notes', row))));
      const made = sound.map(digestOf);
      await digests.clear();
      await digests.put(blockOf(made));
      return made;
    }),
  );
}
