import { foldForSearch } from '../../lib/model/fold.ts';
import type { Tally } from '../../lib/model/note-query.ts';

const MOST_PROPOSED = 6;

/** Known tags that begin with what is typed, then those that hold it; most used first. Those taken are left out. */
export function proposeTags(typed: string, known: readonly Tally<string>[], taken: readonly string[]): string[] {
  const wanted = foldForSearch(typed.trim());
  const others = known.map(({ value }) => value).filter((tag) => !hasTag(taken, tag));
  const at = new Map(others.map((tag) => [tag, foldForSearch(tag).indexOf(wanted)]));
  const fitting = others.filter((tag) => (at.get(tag) ?? -1) >= 0);
  return [...fitting.filter((tag) => at.get(tag) === 0), ...fitting.filter((tag) => at.get(tag) !== 0)].slice(
    0,
    MOST_PROPOSED,
  );
}

/** Whether a tag is there, also with other accents or capitals: two such on one note would only be a slip. */
export const hasTag = (tags: readonly string[], tag: string): boolean =>
  tags.some((other) => foldForSearch(other) === foldForSearch(tag));
