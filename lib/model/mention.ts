import type { Category } from './category.ts';
import type { AliasKind } from './entity.ts';

/** By which rule a find became a mention. */
export const RULES = ['full name', 'sole', 'licence', 'second sign', 'parties', 'glue'] as const;
export type Rule = (typeof RULES)[number];

/** One alias that counts as a name of the dictionary, after the whole page was settled. */
export interface Mention {
  /** The block it stands in, as numbered by whoever cut the page into blocks. */
  readonly block: number;
  /** UTF-16 offsets in the block's text, end excluded. */
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly category: Category;
  /** The alias as the dictionary writes it. */
  readonly alias: string;
  readonly kind: AliasKind;
  readonly rule: Rule;
}

/** How many mentions of one entity are shown. */
export const DENSITIES = ['every', 'paragraph', 'page'] as const;
export type Density = (typeof DENSITIES)[number];

/** What the reader wants to see of a page's mentions. */
export interface Choice {
  readonly categories: Readonly<Record<Category, boolean>>;
  readonly entitiesOff: readonly string[];
  readonly density: Density;
}

export type Counts = Readonly<Record<Category, number>>;

export const NO_COUNTS: Counts = { leader: 0, country: 0, agreement: 0, organisation: 0, event: 0, place: 0 };
