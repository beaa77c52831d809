import type { Answer, Reason } from '../../../lib/model/answer.ts';
import { answered } from '../../../lib/model/answer.ts';
import { NO_ROWS, type RowCounts } from '../../../lib/model/ledger.ts';
import { isSameJson } from '../../../lib/model/same-json.ts';
import { pausing } from '../../../lib/steps/pausing.ts';
import { checkLedger, readLedger } from '../../../lib/store/check-ledger.ts';
import { readLibrary } from '../../../lib/store/library.ts';
import type { NotesStore } from '../../../lib/store/notes.ts';
import { assess, type Inside, type Seen, type Verdict } from '../../../lib/vault/assess.ts';
import { countsOf } from '../../../lib/vault/counts.ts';
import type { Generation } from '../../../lib/vault/generation.ts';
import type { VaultRecord } from '../../../lib/vault/record.ts';
import type { LibraryWatch, NotesKeeper } from '../notes/notes-keeper.ts';

/** Looks whether the library is what was last told outside of it. */
export interface Watching extends LibraryWatch {
  verdict(): Verdict;
  /** The library, which was taken for whole, showed itself damaged while it was read. */
  note(damage: 'behind' | 'incomplete'): Promise<void>;
  /** Another library was put in its place, and the record says so. */
  becameSound(): void;
  /** Looks at every row, in slices. */
  checkRows(keeper: NotesKeeper): Promise<void>;
}

export interface WatchingOptions {
  readonly record: VaultRecord;
  /** The newest backup. Never rejects; `null` also when files cannot be listed. */
  newest(): Promise<Generation | null>;
  /** The verdict is another one than it was. */
  onVerdict(): void;
  /** The library was opened, and is sound. */
  onSound(): void;
  /** Something was written, and the record has it. */
  onKept(): void;
}

export function makeWatching({ record, newest, onVerdict, onSound, onKept }: WatchingOptions): Watching {
  let verdict: Verdict = 'sound';

  const conclude = (next: Verdict): void => {
    if (next === verdict) return;
    verdict = next;
    onVerdict();
  };

  /**
   * Written down, since a library that goes on being used may come to look whole.
   * @param inside what the library says of itself; the same as the witness unless it says so
   */
  const note = async (damage: 'behind' | 'incomplete', inside?: RowCounts): Promise<void> => {
    await record.change((witness) => {
      if (witness.damage !== null) return witness;
      const rows = inside ?? witness.ledger?.counts ?? null;
      return { ...witness, damage: { kind: damage, since: witness.next, inside: rows } };
    });
    conclude(damage);
  };

  const outside = async (): Promise<Outside> => {
    const [witness, file] = await Promise.all([record.read(), newest()]);
    return { witness, newest: file };
  };

  const judge = async (known: Outside, inside: Inside): Promise<void> => {
    const next = assess({ ...known, inside });
    if (next === 'behind' || next === 'incomplete')
      await note(next, inside.kind === 'read' ? inside.ledger.counts : NO_ROWS);
    else conclude(next);
    if (next !== 'sound' || inside.kind !== 'read') return;
    const { ledger } = inside;
    await record.change((witness) =>
      (witness.ledger?.sequence ?? -1) >= ledger.sequence ? witness : { ...witness, ledger },
    );
    onSound();
  };

  /** A step may have shown that the library began anew under us. */
  const kept = async (): Promise<void> => {
    const reading = await record.read();
    const damage = reading.kind === 'here' ? reading.witness.damage : null;
    if (damage !== null && verdict === 'sound') conclude(damage.kind);
    onKept();
  };

  return {
    verdict: () => verdict,
    note,
    becameSound: () => conclude('sound'),
    step: (step) => {
      record.keep(step);
      void record.settled().then(kept);
    },
    settled: record.settled,
    opened: async (store) => {
      // Asked first: what is committed meanwhile must not look as if it were missing inside.
      const known = await outside();
      await judge(known, await lookInto(store));
    },
    isSound: () => verdict === 'sound',
    failed: async (reason) => {
      await judge(await outside(), { kind: REASONS[reason] ?? 'unreadable' });
    },
    checkRows: async (keeper) => {
      const rows = await keeper.ask((store) => checkLedger(store, 'rows', pausing()));
      if (rows.ok && rows.value === 'incomplete' && verdict === 'sound') await note('incomplete');
    },
  };
}

/** What is known of the library outside of it. */
type Outside = Omit<Seen, 'inside'>;

const REASONS: Partial<Record<Reason, 'newer' | 'full'>> = { newer: 'newer', full: 'full' };

async function lookInto(store: NotesStore): Promise<Inside> {
  const ledger = await readLedger(store);
  if (!ledger.ok || ledger.value === null) {
    const isEmpty = await isBare(store);
    if (!isEmpty.ok) return { kind: 'unreadable' };
    return ledger.ok ? { kind: 'no ledger', isEmpty: isEmpty.value } : { kind: 'spoilt ledger' };
  }
  const rows = await checkLedger(store, 'counts');
  return rows.ok ? { kind: 'read', ledger: ledger.value, rows: rows.value } : { kind: 'unreadable' };
}

async function isBare(store: NotesStore): Promise<Answer<boolean>> {
  const read = await readLibrary(store);
  return read.ok ? answered(read.value.damaged === 0 && isSameJson(countsOf(read.value.library), NO_ROWS)) : read;
}
