import type { Choice, Mention } from '../model/mention.ts';

/**
 * The mentions that the reader wants to see, in the order given.
 * @param mentions of a whole page, in document order
 */
export function choose(mentions: readonly Mention[], choice: Choice): Mention[] {
  const seen = new Set<string>();
  const off = new Set(choice.entitiesOff);
  return mentions.filter((mention) => {
    if (!choice.categories[mention.category] || off.has(mention.entity)) return false;
    if (choice.density === 'every') return true;
    const name = choice.density === 'page' ? mention.entity : `${mention.block} ${mention.entity}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
