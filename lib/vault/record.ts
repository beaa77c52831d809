import type { Step } from '../model/backup.ts';
import { NO_ROWS } from '../model/ledger.ts';
import type { VaultTrouble } from '../model/vault.ts';
import { report } from '../report/report.ts';
import { troubleOf, type VaultArea } from './area.ts';
import { keyOfStep, MANY_STEPS, MUCH_IN_STEPS, type StoredStep, sizeOfStep, stepsAmong } from './steps.ts';
import { NO_WITNESS, readWitness, WITNESS_KEY, type Witness, type WitnessReading } from './witness.ts';

/** Saving does not wait longer than this for what stands beside it. In ms. */
const PATIENCE = 3000;
/** Steps are kept up to so many times what calls for a backup: while none can be made. */
const ROOM = 4;

/** The witness and the steps, in extension storage: what is known of the library outside of its database. */
export interface VaultRecord {
  /** What is known; from storage once, then as it was written. Never rejects. */
  read(): Promise<WitnessReading>;
  /**
   * Keeps a step and lets the witness follow, after what was asked before. Those that wait are written together. A step that
   * does not come after what was told shows that the library began anew: then the witness says `behind`, and follows no more.
   */
  keep(step: Step): void;
  /** All that was asked is written, or failed, or takes too long to be waited for. Never rejects. */
  settled(): Promise<void>;
  /** Writes another witness; nothing over that of a later version. Never rejects: see `trouble`. */
  change(make: (witness: Witness) => Witness): Promise<void>;
  /** As they are stored, in order. Rejects when storage cannot be read. */
  everyStep(): Promise<readonly StoredStep[]>;
  /** A backup up to this sequence was read back whole: the steps that it holds are removed, none of a damaged library. Never rejects. */
  cover(sequence: number): Promise<void>;
  /** Whether a step could not be kept since the last backup. */
  hasGap(): boolean;
  trouble(): VaultTrouble | null;
}

/** @param mayKeep whether storage is closed to pages: steps hold what the reader wrote. They wait for it. */
export function makeVaultRecord(area: VaultArea, mayKeep: Promise<boolean>): VaultRecord {
  let known: Promise<WitnessReading> | undefined;
  let turn: Promise<void> = Promise.resolve();
  let waiting: Step[] = [];
  let gap = false;
  let trouble: VaultTrouble | null = null;

  const load = async (): Promise<WitnessReading> => {
    const reading = readWitness((await area.get(WITNESS_KEY))[WITNESS_KEY]);
    if (reading.kind !== 'none') return reading;
    // A witness that was lost says no more where numbers went on.
    const last = stepsAmong(await area.get(null)).at(-1)?.number ?? 0;
    return last === 0 ? reading : { kind: 'here', witness: { ...NO_WITNESS, next: last + 1 } };
  };

  const read = (): Promise<WitnessReading> => {
    // Asked once only: a witness that is read later than the library was compared with it would be written over unseen.
    known ??= load().catch((error: unknown) => {
      trouble = troubleOf(error);
      report('reading the witness', error);
      return { kind: 'unreadable' };
    });
    return known;
  };

  /** One after the other. What goes wrong is told once. */
  const inTurn = (work: (witness: Witness) => Promise<void>): Promise<void> => {
    turn = turn.then(async () => {
      try {
        const reading = await read();
        if (reading.kind === 'here') await work(reading.witness);
        else if (reading.kind === 'none') await work(NO_WITNESS);
        else waiting = [];
      } catch (error) {
        trouble = troubleOf(error);
        report('keeping the witness', error);
      }
    });
    return turn;
  };

  const write = async (witness: Witness, steps: Readonly<Record<string, Step>> = {}): Promise<void> => {
    await area.set({ ...steps, [WITNESS_KEY]: witness });
    known = Promise.resolve({ kind: 'here', witness });
    trouble = null;
  };

  const flush = async (before: Witness): Promise<void> => {
    const steps = waiting;
    waiting = [];
    if (steps.length === 0) return;
    const isClosed = await mayKeep;
    const items: Record<string, Step> = {};
    let witness = before;
    let isWhole = true;
    for (const step of steps) {
      if (witness.damage === null && step.ledger.sequence <= (witness.ledger?.sequence ?? -1)) {
        witness = { ...witness, damage: { kind: 'behind', since: witness.next, inside: NO_ROWS } };
      }
      const size = isClosed && hasRoom(witness) ? sizeOfStep(step) : null;
      if (size === null) isWhole = false;
      else {
        items[keyOfStep(witness.next)] = step;
        witness = withStep(witness, { number: witness.next, sequence: step.ledger.sequence, size });
      }
      // A damaged library must not become what is expected.
      if (witness.damage === null) witness = { ...witness, ledger: step.ledger };
    }
    try {
      await write(witness, items);
      if (!isWhole) gap = true;
    } catch (error) {
      gap = true;
      throw error;
    }
  };

  return {
    read,
    keep: (step) => {
      waiting.push(step);
      if (waiting.length === 1) void inTurn(flush);
    },
    settled: async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      const timer = setTimeout(resolve, PATIENCE);
      void turn.then(resolve);
      await promise;
      clearTimeout(timer);
    },
    change: (make) =>
      inTurn(async (witness) => {
        const next = make(witness);
        if (next !== witness) await write(next);
      }),
    everyStep: async () => {
      await turn;
      return stepsAmong(await area.get(null));
    },
    cover: (sequence) =>
      inTurn(async (witness) => {
        // Until it is mended nobody knows what a backup holds of it.
        if (witness.damage !== null) return;
        const steps = witness.steps.filter((step) => step.sequence > sequence);
        const kept = new Set(steps.map(({ number }) => number));
        const gone = stepsAmong(await area.get(null)).filter(({ number }) => !kept.has(number));
        // First the steps: a worker that is stopped here leaves a witness of steps that the backup holds.
        if (gone.length > 0) await area.remove(gone.map(({ number }) => keyOfStep(number)));
        await write({ ...witness, steps });
        gap = false;
      }),
    hasGap: () => gap,
    trouble: () => trouble,
  };
}

const withStep = (witness: Witness, step: Witness['steps'][number]): Witness => ({
  ...witness,
  steps: [...witness.steps, step],
  next: step.number + 1,
});

const hasRoom = ({ steps }: Witness): boolean =>
  steps.length < MANY_STEPS * ROOM && steps.reduce((sum, { size }) => sum + size, 0) < MUCH_IN_STEPS * ROOM;
