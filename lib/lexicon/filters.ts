import { hasKey, joinBitmaps } from './bitmap.ts';

/** What is asked of nearly every word: bitmaps in which what is there is there, and a little that is not. */
export interface Filters {
  /** Keys that names begin with. */
  readonly firstWords: Uint32Array;
  /** Those that a text may write without a capital. */
  readonly smallFirstWords: Uint32Array;
  /**
   * Keys of two words or more that are a name or its beginning; in small packs also of a beginning and the first letter
   * of the word after it.
   */
  readonly paths: Uint32Array;
}

const NOTHING: Filters = {
  firstWords: new Uint32Array(1),
  smallFirstWords: new Uint32Array(1),
  paths: new Uint32Array(1),
};

/** @param isCapital whether the word has its capital: few names may begin without */
export const mayBegin = (filters: Filters, key: number, isCapital: boolean): boolean =>
  hasKey(isCapital ? filters.firstWords : filters.smallFirstWords, key);

export const mayGoOn = (filters: Filters, key: number): boolean => hasKey(filters.paths, key);

/** One that has what any of them has. */
export function joinFilters(all: readonly Filters[]): Filters {
  if (all.length < 2) return all[0] ?? NOTHING;
  const join = (name: keyof Filters): Uint32Array => joinBitmaps(all.map((filters) => filters[name]));
  return { firstWords: join('firstWords'), smallFirstWords: join('smallFirstWords'), paths: join('paths') };
}
