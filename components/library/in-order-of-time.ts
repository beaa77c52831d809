import { intervalOf } from '../../lib/model/date.ts';
import type { SourcedFact } from './view.ts';

/** Earliest first; at the same first day the coarser date first; then as the source tells them. */
export function inOrderOfTime(facts: readonly SourcedFact[]): readonly SourcedFact[] {
  return facts.toSorted((a, b) => {
    const [first, second] = [a.fact.asOf.date, b.fact.asOf.date];
    const byDay = compare(intervalOf(first).from, intervalOf(second).from);
    return byDay || first.length - second.length || bySource(a, b);
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const bySource = (a: SourcedFact, b: SourcedFact): number =>
  compare(a.source.document, b.source.document) ||
  a.source.paragraph - b.source.paragraph ||
  compare(a.fact.id, b.fact.id);
