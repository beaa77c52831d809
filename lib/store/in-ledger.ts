import type { Step } from '../model/backup.ts';
import type { Counted, Ledger } from '../model/ledger.ts';
import { report } from '../report/report.ts';
import { changesOf } from './digest-blocks.ts';
import { type Drawer, type Drawn, openDrawer } from './drawer.ts';
import { beginLedger, ledgerIn } from './ledger-row.ts';
import { passingOverLost, type Unreadable } from './lost-rows.ts';
import type { NotesStore } from './notes.ts';
import type { LedgerRow, NotesDatabase } from './notes-database.ts';
import type { RowOf } from './sound-rows.ts';
import { stampFromHex, stampToHex, xor } from './stamp.ts';
import { writeDigests } from './write-digests.ts';

/** The counted tables, to be written. */
export type Drawers = { readonly [N in Counted]: Drawer<RowOf[N]> };
type AllDrawn = { readonly [N in Counted]: Drawn<RowOf[N]> };

/**
 * The one way to write what is counted: rows, the ledger and the digests of notes change together, and after the commit
 * whoever listens is told of the step. Where nothing changed, nothing is counted and nobody is told. Drafts lie in the
 * same transaction. Inside `work` nothing but the drawers and the database may be awaited; it is done again from its
 * beginning when a row turns out to be lost, or the ledger is still to be begun. Rejects when it failed: then nothing was written.
 */
export async function inLedger<T>(store: NotesStore, work: (drawers: Drawers) => Promise<T>): Promise<T> {
  try {
    return await written(store, work);
  } catch (error) {
    if (!(error instanceof NoLedger)) throw error;
    // There was no room for it when the database was opened; one that begins with this change would leave the rest uncounted.
    await beginLedger(store.database);
    return written(store, work);
  }
}

class NoLedger extends Error {}

async function written<T>(store: NotesStore, work: (drawers: Drawers) => Promise<T>): Promise<T> {
  const { database, onStep } = store;
  const { notes, bin, own, texts, drafts, ledger, digests } = database;
  const { value, step } = await passingOverLost(database, (lost) =>
    database.transaction('rw', [notes, bin, own, texts, drafts, ledger, digests], async () => {
      const opened = {
        notes: openDrawer('notes', notes, lost('notes')),
        bin: openDrawer('bin', bin, lost('bin')),
        own: openDrawer('own', own, lost('own')),
        texts: openDrawer('texts', texts, lost('texts')),
      };
      // Asked for meanwhile: it is wanted by nearly every work.
      const said = database.ledger.get('ledger');
      const value = await work({
        notes: opened.notes.drawer,
        bin: opened.bin.drawer,
        own: opened.own.drawer,
        texts: opened.texts.drawer,
      });
      const drawn = {
        notes: opened.notes.close(),
        bin: opened.bin.close(),
        own: opened.own.close(),
        texts: opened.texts.close(),
      };
      return { value, step: await write(database, await said, drawn, lost('digests')) };
    }),
  );
  if (step !== null) tell(onStep, step);
  return value;
}

/** Not of the reader's doing: what goes wrong there must not make what is saved look lost. */
function tell(onStep: NotesStore['onStep'], step: Step): void {
  try {
    onStep?.(step);
  } catch (error) {
    report('telling of a step', error);
  }
}

async function write(
  database: NotesDatabase,
  said: LedgerRow | undefined,
  drawn: AllDrawn,
  lost: Unreadable,
): Promise<Step | null> {
  const all = Object.values(drawn);
  if (all.every(({ put, dropped }) => put.length === 0 && dropped.length === 0)) return null;
  if (said === undefined) throw new NoLedger();
  const ledger = ledgerAfter(ledgerIn(said), drawn);
  await Promise.all([
    database.ledger.put({ id: 'ledger', ledger }),
    writeDigests(database, changesOf(drawn.notes.put, drawn.notes.dropped), lost),
  ]);
  return stepOf(ledger, drawn);
}

/** A count that lost its beginning stays above nothing: it contradicts the rows, and that is noticed. */
function ledgerAfter({ sequence, counts, checksum }: Ledger, { notes, bin, own, texts }: AllDrawn): Ledger {
  const stamp = [notes, bin, own, texts].reduce((sum, { stamp }) => xor(sum, stamp), stampFromHex(checksum));
  return {
    version: 1,
    sequence: sequence + 1,
    counts: {
      notes: Math.max(0, counts.notes + notes.count),
      bin: Math.max(0, counts.bin + bin.count),
      own: Math.max(0, counts.own + own.count),
      texts: Math.max(0, counts.texts + texts.count),
    },
    checksum: stampToHex(stamp),
  };
}

const stepOf = (ledger: Ledger, { notes, bin, own, texts }: AllDrawn): Step => ({
  version: 1,
  ledger,
  drop: { notes: [...notes.dropped], bin: [...bin.dropped], texts: [...texts.dropped] },
  put: {
    notes: notes.put.map(({ note, found }) => ({ note, found })),
    bin: bin.put.map(({ note, found, deleted }) => ({ note, found, deleted })),
    own: own.put.at(-1)?.own ?? null,
    texts: texts.put.map(({ id, text }) => ({ sha256: id, text })),
  },
});
