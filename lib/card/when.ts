import { intervalOf } from '../model/date.ts';

const DAY_MS = 86_400_000;

/**
 * The rule of coarse dates: a statement dated to a month or a year counts as known from the first day of it,
 * and an article dated so is read as late as it can have been. So a fact of "2018" is known to an article of
 * 19 November 2018, one of "December 2018" is not, and an article of "2018" knows both.
 */
export const isKnownBy = (fact: string, page: string): boolean => intervalOf(fact).from <= intervalOf(page).to;

/** Surely later: not a day in common. */
export const isAfter = (a: string, b: string): boolean => intervalOf(a).from > intervalOf(b).to;

/** Whether two dates may be the same day. */
export const mayCoincide = (a: string, b: string): boolean => !isAfter(a, b) && !isAfter(b, a);

/** Order of time by first day; of two that begin together the more exact is the later. For `sort`. */
export function inTime(a: string, b: string): number {
  const [left, right] = [intervalOf(a), intervalOf(b)];
  if (left.from !== right.from) return left.from < right.from ? -1 : 1;
  if (left.to !== right.to) return left.to > right.to ? -1 : 1;
  return 0;
}

const days = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** Whole days between two dates at their nearest; 0 when they may be the same day. */
export function daysBetween(a: string, b: string): number {
  const [left, right] = [intervalOf(a), intervalOf(b)];
  return Math.max(0, days(left.to, right.from), days(right.to, left.from));
}
