import { intervalOf } from '../../../lib/model/date.ts';
import type { Fact, FactKind } from '../../../lib/model/fact.ts';

/** Facts nearer to one another than this share of the line stand one above the other. */
const COLUMNS = 64;
/** Years without facts are drawn at their length up to this many; a longer gap is cut short. */
const WHOLE_GAP_YEARS = 2;
/** Four digits and the air around them fit this often into the narrowest page, 320 px. */
const MOST_LABELS = 7;
const DAY_MS = 86_400_000;

/** A fact on the line; `at` is a share of its length, from 0 to 1. */
export interface Moment {
  readonly fact: string;
  readonly kind: FactKind;
  readonly at: number;
  /** Dated to the day. */
  readonly exact: boolean;
  /** How many stand below it. */
  readonly level: number;
}

/** An office from the first to the last date at which it is known; nothing is said beyond them. */
export interface Tenure {
  readonly seat: string;
  /** In order of time. */
  readonly known: readonly Omit<Moment, 'level' | 'kind'>[];
}

export interface Year {
  readonly year: number;
  readonly at: number;
  readonly labelled: boolean;
}

export interface TimeLine {
  readonly from: string;
  readonly to: string;
  readonly years: readonly Year[];
  /** Where years without facts are cut short. */
  readonly cuts: readonly { readonly from: number; readonly to: number }[];
  readonly moments: readonly Moment[];
  readonly tenures: readonly Tenure[];
  /** How many stand one above the other at the most. */
  readonly tallest: number;
}

/**
 * Lays facts out along a line. Offices of the entity itself become tenures.
 * @param facts in order of time
 * @returns undefined when there are fewer than two to set apart
 */
export function timeLineOf(facts: readonly Fact[], self: string): TimeLine | undefined {
  const [first, last] = [facts[0], facts.at(-1)];
  if (first === undefined || last === undefined || facts.length < 2) return undefined;
  const scale = scaleOf(facts.map(({ asOf }) => yearOf(asOf.date)));
  const place = (fact: Fact) => ({
    fact: fact.id,
    at: scale.at(middleOf(fact.asOf.date)),
    exact: fact.asOf.precision === 'day',
  });
  const heights = new Map<number, number>();
  const moments = facts
    .filter(({ role }) => role?.holder !== self)
    .map((fact) => {
      const placed = place(fact);
      const column = Math.floor(placed.at * COLUMNS);
      const level = heights.get(column) ?? 0;
      heights.set(column, level + 1);
      return { ...placed, kind: fact.kind, level };
    });
  const seats = Map.groupBy(
    facts.filter(({ role }) => role?.holder === self),
    ({ role }) => `${role?.office} ${role?.of}`,
  );
  return {
    from: first.asOf.date,
    to: last.asOf.date,
    years: scale.years,
    cuts: scale.cuts,
    moments,
    tenures: [...seats].map(([seat, known]) => ({ seat, known: known.map(place) })),
    tallest: Math.max(0, ...heights.values()),
  };
}

const yearOf = (iso: string): number => Number(iso.slice(0, 4));

/** Years since the year 0, with their fraction, of the middle of the days that a date may mean. */
function middleOf(iso: string): number {
  const { from, to } = intervalOf(iso);
  const year = yearOf(iso);
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)];
  return year + ((Date.parse(from) + Date.parse(to) + DAY_MS) / 2 - start) / (end - start);
}

interface Scale {
  readonly years: readonly Year[];
  readonly cuts: TimeLine['cuts'];
  at(time: number): number;
}

/** Every year with facts is as long as another. */
function scaleOf(yearsOfFacts: readonly number[]): Scale {
  const used = [...new Set(yearsOfFacts)].sort((a, b) => a - b);
  const starts = new Map<number, number>();
  const cuts: { from: number; to: number }[] = [];
  let length = 0;
  let next = used[0] ?? 0;
  for (const year of used) {
    if (year - next > WHOLE_GAP_YEARS) {
      cuts.push({ from: length, to: length + 1 });
      length += 1;
      next = year;
    }
    for (; next <= year; next += 1) {
      starts.set(next, length);
      length += 1;
    }
  }
  const step = Math.ceil(starts.size / MOST_LABELS);
  return {
    years: [...starts].map(([year, start], at) => ({ year, at: start / length, labelled: at % step === 0 })),
    cuts: cuts.map(({ from, to }) => ({ from: from / length, to: to / length })),
    at: (time) => ((starts.get(Math.floor(time)) ?? 0) + (time % 1)) / length,
  };
}
