import type { Category } from '../model/category.ts';
import type { Filters } from './filters.ts';
import type { Shape } from './format.ts';

/**
 * A compiled dictionary: one part (`openLexicon`) or several (`joinLexicons`). Aliases and entities go by numbers, which
 * mean something to this lexicon only; an id has one number, whatever bears it.
 */
export interface Lexicon {
  /** Changes whenever the content or the format does. */
  readonly version: string;
  readonly aliases: number;
  readonly entities: number;
  /** It was made by a `LexiconBuilder`; a whole of parts is large when all of them are. */
  readonly isLarge: boolean;
  /** The folding table, by UTF-16 unit. */
  readonly fold: Uint32Array;
  readonly filters: Filters;
  /**
   * The same of words of which some are run together with others: large packs are not asked, since among a million
   * names nearly any letters begin one.
   */
  readonly gluedFilters: Filters;
  /** The first alias of that key, -1 if none. Those of a key are candidates: letters must be compared. */
  firstAlias(key: number): number;
  /** The alias of that key after `alias`, -1 if it was the last. */
  nextAlias(alias: number, key: number): number;
  /** `NONE` for a name that only hides others. */
  entityOf(alias: number): number;
  shapeOf(alias: number): Shape;
  initialsOf(alias: number): number;
  hasNeeds(alias: number): boolean;
  needsOf(alias: number): readonly string[];
  textOf(alias: number): string;
  idOf(entity: number): string;
  /** `NONE` for an id that nothing here bears or names. */
  numberOf(id: string): number;
  categoryOf(entity: number): Category;
  /** The number of the entity's country (its own for a country), or `NONE`. */
  countryOf(entity: number): number;
  /** Numbers of an agreement's parties; none for other entities. */
  partiesOf(entity: number): readonly number[];
}
