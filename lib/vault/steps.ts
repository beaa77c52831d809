import * as v from 'valibot';
import { type Step, StepSchema } from '../model/backup.ts';
import { isLater } from './area.ts';

/** Each step under a key of its own: writing one does not write the others again. */
const PREFIX = 'vault-step-';
/** A new version comes with a kept example of it in `tests/vault/examples`. */
const VERSION = 1;

/** UTF-16 units of JSON. A step that is larger is not kept: a backup is made at once instead. */
export const MAX_STEP = 1024 * 1024;
/** At so many steps, or units of them, a backup is made at once. */
export const MANY_STEPS = 200;
export const MUCH_IN_STEPS = 5 * 1024 * 1024;

export const keyOfStep = (number: number): string => `${PREFIX}${number}`;

/** A step as it was found in storage. */
export interface StoredStep {
  readonly number: number;
  /** `null` when it cannot be read. */
  readonly step: Step | null;
  /** A later version wrote it. */
  readonly isLater: boolean;
}

/** Every step among what extension storage holds, in order, whoever knows of it. Never throws. */
export function stepsAmong(items: Readonly<Record<string, unknown>>): readonly StoredStep[] {
  return Object.entries(items)
    .flatMap(([key, stored]): StoredStep[] => {
      const number = key.startsWith(PREFIX) ? Number(key.slice(PREFIX.length)) : Number.NaN;
      if (!Number.isSafeInteger(number)) return [];
      const read = v.safeParse(StepSchema, stored);
      return [{ number, step: read.success ? read.output : null, isLater: isLater(stored, VERSION) }];
    })
    .sort((a, b) => a.number - b.number);
}

/** UTF-16 units of its JSON; `null` beyond `MAX_STEP`, where counting stops. */
export function sizeOfStep({ ledger, drop, put }: Step): number | null {
  let size = JSON.stringify(ledger).length;
  const rows = [drop.notes, drop.bin, drop.texts, [put.own], put.notes, put.bin, put.texts];
  for (const row of rows.flat()) {
    size += JSON.stringify(row).length + 1;
    if (size > MAX_STEP) return null;
  }
  return size;
}
