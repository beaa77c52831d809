import type { Category } from '../model/category.ts';
import { type Counts, type Mention, NO_COUNTS } from '../model/mention.ts';

/** How many mentions of each category a page has. */
export function countByCategory(mentions: readonly Mention[]): Counts {
  const counts: Record<Category, number> = { ...NO_COUNTS };
  for (const mention of mentions) counts[mention.category]++;
  return counts;
}
