import { type Answer, answered, refused } from '../../../lib/model/answer.ts';
import type { Backup, Library } from '../../../lib/model/backup.ts';
import { NO_ROWS, type RowCounts } from '../../../lib/model/ledger.ts';
import { report } from '../../../lib/report/report.ts';
import { pausing } from '../../../lib/steps/pausing.ts';
import type { ReadLibrary } from '../../../lib/store/library.ts';
import type { BackupFiles } from '../../../lib/vault/backup-files.ts';
import { counted } from '../../../lib/vault/counts.ts';
import { rolling } from '../../../lib/vault/generation.ts';
import { mend, type Remains } from '../../../lib/vault/mend.ts';
import { readBackup } from '../../../lib/vault/read-backup.ts';
import type { VaultRecord } from '../../../lib/vault/record.ts';
import { NO_WITNESS, type Witness } from '../../../lib/vault/witness.ts';
import type { BackingUp } from './backing-up.ts';

/** What another library could be made of: backups, and the steps since. */
export interface Planning {
  /** What mending would bring. */
  plan(here: Answer<ReadLibrary>): Promise<Answer<Plan>>;
  /** @param id of the backup's file */
  read(id: string): Promise<Answer<Backup>>;
  /** A sequence beyond these and everything that is known: a library that was restored must never look like an earlier one. */
  beyond(...sequences: readonly number[]): Promise<number>;
}

export interface Plan {
  readonly library: Library;
  /** What there was, as far as anything tells. */
  readonly expected: RowCounts | null;
}

export interface PlanningOptions {
  readonly record: VaultRecord;
  readonly backing: Pick<BackingUp, 'list'>;
  files(): Promise<BackupFiles>;
}

export function makePlanning({ record, backing, files }: PlanningOptions): Planning {
  const witnessNow = async (): Promise<Witness> => {
    const reading = await record.read();
    return reading.kind === 'here' ? reading.witness : NO_WITNESS;
  };

  const read = async (id: string): Promise<Answer<Backup>> => {
    const text = await (await files()).read(id);
    if (!text.ok) return text;
    const found = await readBackup(text.value, pausing());
    if (found.ok) return answered(found.backup);
    return refused(found.why === 'newer' ? 'newer' : 'invalid');
  };

  /** The newest that is whole. `newer` when a later version made it: nothing older may take its place. */
  const newestWhole = async (): Promise<Answer<Backup | null>> => {
    for (const { id } of rolling(await backing.list())) {
      const backup = await read(id).catch((error: unknown) => {
        report(`reading the backup ${id}`, error);
        return refused('invalid');
      });
      if (backup.ok || backup.reason === 'newer') return backup;
    }
    return answered(null);
  };

  const plan = async (here: Answer<ReadLibrary>): Promise<Answer<Plan>> => {
    const witness = await witnessNow();
    const base = await newestWhole();
    if (!base.ok) return base;
    const stored = await record.everyStep();
    if (stored.some(({ isLater }) => isLater)) return refused('newer');
    const since = witness.damage?.since ?? Number.POSITIVE_INFINITY;
    const from = base.value?.ledger.sequence ?? 0;
    const steps = stored.flatMap(({ number, step }) => (step === null ? [] : [{ number, step }]));
    const late = steps.filter(({ number }) => number >= since).map(({ step }) => step);
    const remains: Remains = {
      backup: base.value?.library ?? null,
      steps: steps.filter(({ number, step }) => number < since && step.ledger.sequence > from).map(({ step }) => step),
      late,
      here: here.ok ? here.value.library : null,
    };
    const told = (witness.ledger ?? base.value?.ledger)?.counts ?? null;
    const lastLate = late.at(-1)?.ledger.counts;
    // What was written and deleted since is neither missing nor to be missed.
    const changed = (counts: RowCounts): RowCounts =>
      lastLate === undefined ? counts : counted(counts, lastLate, witness.damage?.inside ?? NO_ROWS);
    return answered({ library: mend(remains), expected: told === null ? null : changed(told) });
  };

  const beyond = async (...sequences: readonly number[]): Promise<number> => {
    const witness = await witnessNow();
    const known = [...witness.steps, ...(await backing.list())].map(({ sequence }) => sequence);
    return Math.max(0, witness.ledger?.sequence ?? 0, ...known, ...sequences);
  };

  return { plan, read, beyond };
}
