import type { EntityRef, HeldBy, SourceRef } from '../../../lib/model/card.ts';
import type { AsOf } from '../../../lib/model/date.ts';

/** A date with every source that says the same of it. */
export interface KnownAt {
  readonly asOf: AsOf;
  readonly sources: readonly SourceRef[];
}

/** What is known of one holder before another one is named. */
export interface Holding {
  readonly holder: EntityRef;
  readonly dates: readonly KnownAt[];
}

/** Holders in order of time, each with the dates at which they are known; who comes back is a holder anew. */
export function holdingsOf(holders: readonly HeldBy[]): readonly Holding[] {
  const holdings: { readonly holder: EntityRef; readonly dates: { asOf: AsOf; sources: SourceRef[] }[] }[] = [];
  for (const { holder, asOf, source } of holders) {
    let holding = holdings.at(-1);
    if (holding?.holder.id !== holder.id) {
      holding = { holder, dates: [] };
      holdings.push(holding);
    }
    const same = holding.dates.find((one) => one.asOf.date === asOf.date && one.asOf.basis === asOf.basis);
    if (same === undefined) holding.dates.push({ asOf, sources: [source] });
    else if (!same.sources.some((one) => isSamePlace(one, source))) same.sources.push(source);
  }
  return holdings;
}

const isSamePlace = (a: SourceRef, b: SourceRef): boolean => a.document === b.document && a.paragraph === b.paragraph;
