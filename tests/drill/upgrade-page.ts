import { checkLedger } from '../../lib/store/check-ledger.ts';
import { readDigests } from '../../lib/store/digests.ts';
import { closeNotes, openNotes } from '../../lib/store/notes.ts';
import { countOf, readRaw, rowsLike, writeRaw } from './upgrade-rows.ts';

/** What lies in the database, looked at without any code of ours. */
export interface Looked {
  /** IndexedDB's own. */
  readonly version: number;
  readonly stores: readonly string[];
  /** Rows that are not there, and rows that are not as they were written. */
  readonly lost: number;
  readonly wrong: number;
  /** `null`: there is no such store. */
  readonly ledgers: number | null;
  readonly digests: number | null;
}

/** What the product makes of it. */
export interface Completed {
  /** Why it does not open; `null` when it does. */
  readonly refused: string | null;
  readonly ledger: string;
  readonly digests: number;
  readonly milliseconds: number;
}

/** How a begun upgrade ended: `cut` when it was ended first, else `done` or why it was refused. */
type Upgraded = string;
let upgrading: Promise<Upgraded> = Promise.resolve('cut');

const exampleOf = async (version: number) =>
  (await fetch(`/tests/store/examples/reperes-notes-${version}.json`)).json();

const drill = {
  /** A database of a kept example's version, with so many notes. */
  async seed(name: string, notes: number, version: number): Promise<void> {
    const example = await exampleOf(version);
    await writeRaw(name, example, rowsLike(example, notes));
  },

  /** @param seeded the version that it was of at first */
  async look(name: string, notes: number, seeded: number): Promise<Looked> {
    const example = await exampleOf(seeded);
    const { version, rows } = await readRaw(name);
    const there = new Map(
      Object.entries(rows).flatMap(([table, all]) => all.map((row) => [`${table} ${row.id}`, row])),
    );
    let lost = 0;
    let wrong = 0;
    for (const [table, all] of Object.entries(rowsLike(example, notes))) {
      for (const row of all) {
        const found = there.get(`${table} ${row.id}`);
        if (found === undefined) lost += 1;
        else if (JSON.stringify(found) !== JSON.stringify(row)) wrong += 1;
      }
      // More than was written is wrong too.
      wrong += Math.max(0, (rows[table]?.length ?? 0) - all.length);
    }
    return {
      version,
      stores: Object.keys(rows),
      lost,
      wrong,
      ledgers: rows.ledger?.length ?? null,
      digests: rows.digests === undefined ? null : countOf(rows.digests),
    };
  },

  /**
   * Upgrades in a worker of its own, which is ended so many milliseconds after it has begun; `null`: never. Answers when
   * it has begun.
   */
  begin(name: string, endAfter: number | null): Promise<void> {
    const worker = new Worker('/tests/drill/upgrade-worker.ts', { type: 'module' });
    const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<Upgraded>()];
    worker.onerror = ({ message }) => begun.reject(new Error(message));
    worker.onmessage = ({ data }) => {
      if (data !== 'begun') return ended.resolve(data);
      if (endAfter !== null) setTimeout(() => ended.resolve('cut'), endAfter);
      begun.resolve();
    };
    worker.postMessage({ name });
    upgrading = ended.promise.finally(() => worker.terminate());
    return begun.promise;
  },

  /** Of the upgrade that was begun last. */
  end(): Promise<Upgraded> {
    return upgrading;
  },

  async complete(name: string): Promise<Completed> {
    const start = performance.now();
    const opened = await openNotes(name);
    const milliseconds = performance.now() - start;
    if (!opened.ok) return { refused: opened.reason, ledger: 'none', digests: 0, milliseconds };
    const [ledger, digests] = [await checkLedger(opened.value, 'rows'), await readDigests(opened.value)];
    closeNotes(opened.value);
    return {
      refused: null,
      ledger: ledger.ok ? ledger.value : ledger.reason,
      digests: digests.ok ? digests.value.length : 0,
      milliseconds,
    };
  },

  forget(name: string): void {
    indexedDB.deleteDatabase(name);
  },
};
export type UpgradeDrill = typeof drill;

Object.assign(globalThis, { drill });
