import { foldName } from './fold.ts';
import { NONE, type Shape } from './format.ts';
import type { Lexicon } from './lexicon.ts';

/** A part, and what the numbers of its first alias and entity are in the whole. */
export interface Part {
  readonly lexicon: Lexicon;
  readonly alias: number;
  readonly entity: number;
}

const isConditional = ({ kind }: Shape, lexicon: Lexicon, alias: number): boolean =>
  kind === 'demonym' || kind === 'short' || lexicon.hasNeeds(alias);

/**
 * Asks of an alias of a part, by its number there, whether a part before it says otherwise: the same form is somebody
 * else's there and neither asks for anything, or the very same form is there already.
 * @param parts in rank
 * @param entityOf the entity of an alias, both by their numbers in the whole
 */
export function rivalsOf(
  parts: readonly Part[],
  entityOf: (alias: number) => number,
): (part: Part, alias: number, key: number) => boolean {
  /** What a part gives to anybody without a condition in these letters: to whom. */
  const holders = ({ lexicon, alias: base }: Part, form: string, key: number): Set<number> => {
    const found = new Set<number>();
    for (let alias = lexicon.firstAlias(key); alias >= 0; alias = lexicon.nextAlias(alias, key)) {
      if (isConditional(lexicon.shapeOf(alias), lexicon, alias)) continue;
      const entity = entityOf(base + alias);
      if (entity !== NONE && foldName(lexicon.textOf(alias), lexicon.fold) === form) found.add(entity);
    }
    return found;
  };
  const isThere = (
    { lexicon, alias: base }: Part,
    kind: string,
    text: string,
    entity: number,
    key: number,
  ): boolean => {
    for (let alias = lexicon.firstAlias(key); alias >= 0; alias = lexicon.nextAlias(alias, key)) {
      if (lexicon.shapeOf(alias).kind !== kind || lexicon.textOf(alias) !== text) continue;
      if (entityOf(base + alias) === entity) return true;
    }
    return false;
  };
  return (part, alias, key) => {
    const rank = parts.indexOf(part);
    let first = 0;
    while (first < rank && (parts[first] as Part).lexicon.firstAlias(key) < 0) first++;
    if (first === rank) return false;
    const before = parts.slice(first, rank);
    const { lexicon } = part;
    const text = lexicon.textOf(alias);
    const shape = lexicon.shapeOf(alias);
    const entity = entityOf(part.alias + alias);
    if (before.some((other) => isThere(other, shape.kind, text, entity, key))) return true;
    if (isConditional(shape, lexicon, alias)) return false;
    const form = foldName(text, lexicon.fold);
    const holding = before.map((other) => holders(other, form, key)).find(({ size }) => size > 0);
    return holding !== undefined && !holding.has(entity);
  };
}
