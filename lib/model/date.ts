import * as v from 'valibot';

export const PRECISIONS = ['day', 'month', 'year'] as const;
export type Precision = (typeof PRECISIONS)[number];

/** `stated`: the text says it; `inferred`: follows from the text and its date; `blurb`: from a related-news part's own date. */
export const BASES = ['stated', 'inferred', 'blurb'] as const;
export type Basis = (typeof BASES)[number];

const PATTERN: Record<Precision, RegExp> = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  month: /^\d{4}-\d{2}$/,
  year: /^\d{4}$/,
};

const precisionOf = (iso: string): Precision | undefined =>
  PRECISIONS.find((precision) => PATTERN[precision].test(iso));

/** A written date is real when the calendar gives it back unchanged: 2025-02-30 does not. */
const isOnTheCalendar = (iso: string): boolean => {
  const precision = precisionOf(iso);
  if (precision === undefined) return false;
  const full = iso + '-01-01'.slice(precision === 'day' ? 6 : precision === 'month' ? 3 : 0);
  const parsed = new Date(`${full}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(full);
};

export const IsoDateSchema = v.pipe(
  v.string(),
  v.check(isOnTheCalendar, 'A date is written YYYY, YYYY-MM or YYYY-MM-DD and must exist.'),
);

const isWrittenTo = (precision: Precision, iso: string): boolean => PATTERN[precision].test(iso);

/** When a fact held: an ISO date as long as its precision says. */
export const AsOfSchema = v.pipe(
  v.strictObject({ date: IsoDateSchema, precision: v.picklist(PRECISIONS), basis: v.picklist(BASES) }),
  v.check((asOf) => isWrittenTo(asOf.precision, asOf.date), 'The date must be written to its precision.'),
);
export type AsOf = v.InferOutput<typeof AsOfSchema>;

/** The date of a document, how exact it is, and how it is known. */
export const DocumentDateSchema = v.pipe(
  v.strictObject({ value: IsoDateSchema, precision: v.picklist(PRECISIONS), basis: v.picklist(BASES) }),
  v.check((date) => isWrittenTo(date.precision, date.value), 'The date must be written to its precision.'),
);

/** First and last day of a date, both included, as YYYY-MM-DD. */
export interface Interval {
  readonly from: string;
  readonly to: string;
}

/**
 * The days an ISO date may mean.
 * @param iso `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @throws RangeError when it is none of these
 */
export function intervalOf(iso: string): Interval {
  const precision = precisionOf(iso);
  if (precision === 'day') return { from: iso, to: iso };
  if (precision === 'year') return { from: `${iso}-01-01`, to: `${iso}-12-31` };
  if (precision === undefined) throw new RangeError(`Not an ISO date: ${iso}`);
  const [year, month] = iso.split('-').map(Number);
  const last = new Date(Date.UTC(year ?? 0, month ?? 1, 0)).getUTCDate();
  return { from: `${iso}-01`, to: `${iso}-${String(last).padStart(2, '0')}` };
}
