import { CATEGORIES, type Category } from '../../lib/model/category.ts';
import type { Language } from '../../lib/model/language.ts';
import type { TabOutline } from '../../lib/model/outline.ts';
import type { NameOrder } from '../../lib/words/panel-words.ts';
import { holds } from '../library/holds.ts';

type Names = TabOutline['entities'];
type Name = Names[number];

export const NAME_ORDERS = ['page', 'count', 'name', 'lastFact'] as const satisfies NameOrder[];

export interface NameGroup {
  readonly category: Category;
  readonly rows: Names;
}

/** Names that contain what was typed, by category, each category in the order asked for; empty ones are left out. */
export function groupNames(names: Names, typed: string, order: NameOrder, language: Language): readonly NameGroup[] {
  const fitting = typed.trim() === '' ? names : names.filter(({ ref }) => holds(ref.name, typed));
  const byCategory = Map.groupBy(inOrder(fitting, order, language), ({ ref }) => ref.category);
  return CATEGORIES.flatMap((category) => {
    const rows = byCategory.get(category);
    return rows === undefined ? [] : [{ category, rows }];
  });
}

/** A category as far as it is drawn. */
export interface DrawnGroup extends NameGroup {
  readonly isOpen: boolean;
  /** How many names it has. */
  readonly all: number;
}

/** Of open groups the first rows, `most` in all; of folded ones none. */
export function drawnOf(
  groups: readonly NameGroup[],
  isOpen: (category: Category) => boolean,
  most: number,
): readonly DrawnGroup[] {
  let left = most;
  return groups.map(({ category, rows }) => {
    const open = isOpen(category);
    const drawn = open ? rows.slice(0, left) : [];
    left -= drawn.length;
    return { category, rows: drawn, isOpen: open, all: rows.length };
  });
}

/** Those that are the same in an order stay as the page has them. */
function inOrder(names: Names, order: NameOrder, language: Language): Names {
  if (order === 'page') return names;
  if (order === 'count') return names.toSorted((a, b) => b.count - a.count);
  if (order === 'lastFact') return names.toSorted((a, b) => latestFirst(a, b));
  const { compare } = new Intl.Collator(language, { numeric: true });
  return names.toSorted((a, b) => compare(a.ref.name, b.ref.name));
}

/** ISO dates are in order of time as they are written, the coarser first; those without a fact stand last. */
function latestFirst({ lastFact: a }: Name, { lastFact: b }: Name): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? 1 : -1;
}

/** How much a page has of each category. */
export interface InCategory {
  readonly names: number;
  readonly mentions: number;
}

export function countNames(names: Names): ReadonlyMap<Category, InCategory> {
  const counts = new Map<Category, InCategory>(CATEGORIES.map((category) => [category, { names: 0, mentions: 0 }]));
  for (const { ref, count } of names) {
    const before = counts.get(ref.category);
    counts.set(ref.category, { names: (before?.names ?? 0) + 1, mentions: (before?.mentions ?? 0) + count });
  }
  return counts;
}
