import { foldForSearch } from '../../lib/model/fold.ts';

/** UTF-16 offsets in the text, end excluded. */
export type Range = readonly [start: number, end: number];

/** How the coverage lens did on one text; every count is of different names, not of places. */
export interface LensTally {
  /** Names that a reader marked as lacking in the dictionary. */
  readonly marked: number;
  /** Of these, shown whole or in part … */
  readonly found: number;
  /** … and shown whole. */
  readonly whole: number;
  /** What the lens shows. */
  readonly shown: number;
  /** Of this, what is a name or overlaps one. */
  readonly names: number;
}

const NOTHING: LensTally = { marked: 0, found: 0, whole: 0, shown: 0, names: 0 };

const overlap = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];

/**
 * Measures what the lens shows against what a reader marked. A name is the same wherever it stands, whatever its
 * accents and capitals, since only its first place need be marked.
 * @param shown every place that the lens shows
 * @param marked names that the dictionary lacks
 */
export function lensTallyOf(text: string, shown: readonly Range[], marked: readonly Range[]): LensTally {
  const keyOf = ([start, end]: Range): string => foldForSearch(text.slice(start, end)).replaceAll(/\s+/g, ' ').trim();
  const shownNames = Map.groupBy(shown, keyOf);
  const markedNames = Map.groupBy(marked, keyOf);
  const meet = (places: readonly Range[], others: readonly Range[]): boolean =>
    places.some((place) => others.some((other) => overlap(place, other)));
  const wholes = [...markedNames].filter(([key]) => shownNames.has(key));
  return {
    marked: markedNames.size,
    found: [...markedNames].filter(([key, places]) => shownNames.has(key) || meet(places, shown)).length,
    whole: wholes.length,
    shown: shownNames.size,
    names: [...shownNames].filter(([key, places]) => markedNames.has(key) || meet(places, marked)).length,
  };
}

export function addLens(tallies: readonly LensTally[]): LensTally {
  return tallies.reduce(
    (sum, one) => ({
      marked: sum.marked + one.marked,
      found: sum.found + one.found,
      whole: sum.whole + one.whole,
      shown: sum.shown + one.shown,
      names: sum.names + one.names,
    }),
    NOTHING,
  );
}
