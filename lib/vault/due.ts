import type { Generation } from './generation.ts';
import { MANY_STEPS, MUCH_IN_STEPS } from './steps.ts';
import type { Witness } from './witness.ts';

const MINUTE_MS = 60_000;
/** By how much the newest backup may lag behind what is being written. */
const WHILE_WRITING = 15 * MINUTE_MS;
/** And behind what was written when the worker wakes. */
const ON_START = 24 * 60 * MINUTE_MS;

/** A backup as its name tells it; only the library's count and the instant matter here. */
type Newest = Pick<Generation, 'at' | 'sequence'>;

/**
 * Whether a backup is to be made now.
 * @param newest the newest backup; `null`: there is none
 * @param now in ms since 1970
 * @param moment whether something was just written, or the worker has just woken
 */
export function isDue(
  { ledger, steps, damage }: Witness,
  newest: Newest | null,
  now: number,
  moment: 'start' | 'change',
): boolean {
  if (ledger === null || damage !== null) return false;
  const hasAny = ledger.sequence > 0 || Object.values(ledger.counts).some((rows) => rows > 0);
  if (newest === null) return hasAny;
  if (newest.sequence >= ledger.sequence) return false;
  if (!isBridged(steps, newest.sequence, ledger.sequence)) return true;
  if (steps.length >= MANY_STEPS || steps.reduce((sum, { size }) => sum + size, 0) >= MUCH_IN_STEPS) return true;
  const age = now - Date.parse(newest.at);
  // A backup of tomorrow: the clock was set back, and says nothing of its age.
  return age < 0 || age >= (moment === 'change' ? WHILE_WRITING : ON_START);
}

/** Whether every step between a backup and the library is kept. */
function isBridged(steps: Witness['steps'], from: number, to: number): boolean {
  const kept = new Set(steps.map(({ sequence }) => sequence));
  for (let sequence = from + 1; sequence <= to; sequence += 1) if (!kept.has(sequence)) return false;
  return true;
}
