import { type Generation, newestFirst, rolling } from './generation.ts';

/** The newest of all, whatever their days. */
const NEWEST = 4;
/** Days of which the newest stays. */
const DAYS = 7;
/** Libraries that were replaced while damaged. */
const BEFORE = 2;

/**
 * Which files stay once the newest was read back whole. Nothing is compared with the clock of now: a library that
 * was not opened for a year keeps what it has, and a clock that was wrong for a day takes the room of one day.
 * @returns ids, of those given
 */
export function keepers(generations: readonly Generation[]): ReadonlySet<string> {
  // Of one moment of the library the last one is enough: those that a reader asks for must not push out others.
  const newest = rolling(generations).filter(({ sequence }, i, all) => sequence !== all[i - 1]?.sequence);
  const kept = new Set(newest.slice(0, NEWEST).map(({ id }) => id));
  const days = new Set<string>();
  for (const { id, at } of newest) {
    const day = at.slice(0, 'YYYY-MM-DD'.length);
    if (days.has(day)) continue;
    if (days.size === DAYS) break;
    days.add(day);
    kept.add(id);
  }
  const before = newestFirst(generations.filter(({ kind }) => kind === 'before'));
  for (const { id } of before.slice(0, BEFORE)) kept.add(id);
  return kept;
}
