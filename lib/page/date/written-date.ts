import { intervalOf } from '../../model/date.ts';

const DAY_MS = 86_400_000;
/** Machines without a date write the first day of their own time. */
const NO_DATES: ReadonlySet<string> = new Set(['1970-01-01', '1900-01-01', '1899-12-30']);
const EARLIEST_YEAR = 1800;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const SHORTEST_MONTH = 3;

/** Two digits of an English month's name, short or long; `undefined` for any other word: Finnish "marraskuu" is November. */
export function monthOf(word: string): string | undefined {
  const index = word.length < SHORTEST_MONTH ? -1 : MONTHS.findIndex((month) => month.startsWith(word.toLowerCase()));
  return index < 0 ? undefined : String(index + 1).padStart(2, '0');
}

/** A date of figures is real when the calendar gives it back unchanged: 2025-02-30 does not. */
function isOnTheCalendar(iso: string): boolean {
  const day = new Date(iso);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso);
}

/** The date if it exists and can be one of an article. */
export function realDate(year: string, month?: string, day?: string): string | undefined {
  const iso = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
  return isOnTheCalendar(iso) && Number(year) >= EARLIEST_YEAR && !NO_DATES.has(iso) ? iso : undefined;
}

type Reader = (match: RegExpMatchArray) => string | undefined;

/** In this order. Day and month in figures alone are read only where one of them cannot be the month. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/, ([, year, month, day]) => realDate(year ?? '', month, day)],
  [/^(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/, ([, year, month, day]) => realDate(year ?? '', month, day)],
  [/^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}|T|$)/, ([, year, month, day]) => realDate(year ?? '', month, day)],
  [/^(\d{4})-(\d{2})$/, ([, year, month]) => realDate(year ?? '', month)],
  [/^(\d{4})$/, ([, year]) => realDate(year ?? '')],
  [
    /^(?:[a-z]{3,9}\.?,? )?(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})(?!\d)/i,
    ([, day, month, year]) => fromWords(year, month, day),
  ],
  [
    /^(?:[a-z]{3,9}\.?,? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i,
    ([, month, day, year]) => fromWords(year, month, day),
  ],
  [
    /^[a-z]{3} ([a-z]{3}) (\d{1,2}) \d{2}:\d{2}:\d{2} \S+ (\d{4})$/i,
    ([, month, day, year]) => fromWords(year, month, day),
  ],
  [/^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?!\d)/, ([, first, second, year]) => fromFigures(year, first, second)],
];

function fromWords(year = '', word = '', day = ''): string | undefined {
  const month = monthOf(word);
  return month && realDate(year, month, day);
}

function fromFigures(year = '', first = '', second = ''): string | undefined {
  if (first === second || Number(first) > 12) return realDate(year, second, first);
  return Number(second) > 12 ? realDate(year, first, second) : undefined;
}

/**
 * The date in a machine's or an English writer's words, ISO to the precision written. It is the date as written,
 * in the offset it was written in: the publisher's own day, not the one in Greenwich. `undefined` when in doubt.
 */
export function readDate(written: string): string | undefined {
  const text = written.trim().replace(/\s+/g, ' ');
  for (const [pattern, read] of FORMS) {
    const match = text.match(pattern);
    if (match) return read(match);
  }
  return undefined;
}

/** Days from the nearest day of one date to the nearest of the other; 0 when one may be the other. */
export function daysBetween(one: string, other: string): number {
  const a = intervalOf(one);
  const b = intervalOf(other);
  const gap = Math.max(Date.parse(a.from) - Date.parse(b.to), Date.parse(b.from) - Date.parse(a.to));
  return Math.max(0, Math.round(gap / DAY_MS));
}

/** A date as written, and the moment (ms) where the writing gives it by Greenwich, which tells no publisher's day. */
export interface WrittenDate {
  readonly iso: string;
  readonly moment?: number;
}

const BY_GREENWICH = /\d{2}:\d{2}\S*?\s?(?:Z|[+-]00:?00|GMT|UTC)$/i;

/** The date of some words as a list of one, or none. */
export function readWritten(written: string): readonly WrittenDate[] {
  const iso = readDate(written);
  if (iso === undefined) return [];
  const moment = BY_GREENWICH.test(written.trim()) ? Date.parse(written) : Number.NaN;
  return [Number.isNaN(moment) ? { iso } : { iso, moment }];
}

/** Clocks run from twelve hours behind Greenwich to fourteen before. */
const HOURS_BEHIND = 12;
const HOURS_BEFORE = 14;
const HOUR_MS = 3_600_000;

/** Whether it is that day somewhere at a moment (ms). */
export function isSomewhere(day: string, moment: number): boolean {
  const { from, to } = intervalOf(day);
  return (
    moment + HOURS_BEFORE * HOUR_MS >= Date.parse(from) && moment - HOURS_BEHIND * HOUR_MS < Date.parse(to) + DAY_MS
  );
}

/** Whether a date lies ahead wherever one is at a moment (ms). */
export const isYetToCome = (iso: string, moment: number): boolean =>
  Date.parse(intervalOf(iso).from) > moment + HOURS_BEFORE * HOUR_MS;
