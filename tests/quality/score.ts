import type { Category } from '../../lib/model/category.ts';
import type { MarkedName, MarkedSpan } from './marks.ts';

/** What the program lights; UTF-16 offsets, end excluded. */
export interface Lit {
  readonly start: number;
  readonly end: number;
  readonly category: Category;
  readonly entity: string;
  /** By the kind of the alias that matched. */
  readonly isShort: boolean;
}

/** One name that is lit rightly, lit wrongly or not lit. */
export interface Outcome {
  readonly verdict: 'right' | 'wrong' | 'missed';
  readonly start: number;
  readonly end: number;
  readonly category: Category;
  /** Absent when the mark does not say whose name it is. */
  readonly entity?: string;
  readonly isShort: boolean;
}

export interface Tally {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

/** Shares from 0 to 1; `null` where there is nothing to share. */
export interface Rates {
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

function isRight(lit: Lit, [start, end, category, entity]: MarkedSpan): boolean {
  return (
    lit.start === start &&
    lit.end === end &&
    lit.category === category &&
    (entity === undefined || entity === lit.entity)
  );
}

/**
 * What became of one text's names. A mention is right when it is one of a name's spans exactly, with its category and,
 * when the mark says so, its entity; what only overlaps a name is wrong, and the name is missed. A doubtful name
 * counts for nothing, lit or not. A name counts once, however many of its spans are lit.
 * @returns in order of place
 */
export function outcomesOf(names: readonly MarkedName[], mentions: readonly Lit[]): Outcome[] {
  const outcomes: Outcome[] = [];
  const explained = new Set<Lit>();
  const starting = Map.groupBy(mentions, ({ start }) => start);
  for (const { spans, doubt, short } of names) {
    const isShort = short === true;
    const found = spans.flatMap((span) => (starting.get(span[0]) ?? []).filter((lit) => isRight(lit, span)));
    for (const lit of found) explained.add(lit);
    if (doubt) continue;
    const [lit] = found;
    const [first] = spans;
    if (lit !== undefined) outcomes.push({ ...lit, verdict: 'right', isShort });
    else if (first !== undefined) {
      const [start, end, category, entity] = first;
      const whose = entity === undefined ? {} : { entity };
      outcomes.push({ verdict: 'missed', start, end, category, ...whose, isShort });
    }
  }
  for (const lit of mentions) if (!explained.has(lit)) outcomes.push({ ...lit, verdict: 'wrong' });
  return outcomes.sort((a, b) => a.start - b.start || a.end - b.end);
}

export function tallyOf(outcomes: readonly Outcome[]): Tally {
  const tally = { right: 0, wrong: 0, missed: 0 };
  for (const { verdict } of outcomes) tally[verdict] += 1;
  return tally;
}

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

export const ratesOf = ({ right, wrong, missed }: Tally): Rates => ({
  precision: share(right, right + wrong),
  recall: share(right, right + missed),
  f1: share(2 * right, 2 * right + wrong + missed),
});
