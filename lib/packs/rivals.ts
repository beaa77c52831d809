import { foldName } from '../lexicon/fold.ts';
import type { Alias, Entity } from '../model/entity.ts';
import { isConditional } from './aliases.ts';

/** Who holds a form without a condition, as the first pack says that gives it to anybody. */
interface Holders {
  readonly rank: number;
  readonly ids: Set<string>;
}

/**
 * The dictionary without the forms that one pack gives to somebody although a pack whose word counts more gives them to
 * somebody else: of two bearers without a condition neither is believed, so any pack could put out the names of all others.
 * Homonyms within one pack stay, and so does whatever is held on a condition.
 * @param entities what all packs say, put together
 * @param packs what each of them says, those first whose word counts more
 */
export function withoutRivals(entities: readonly Entity[], packs: readonly (readonly Entity[])[]): readonly Entity[] {
  const speaking = packs.filter((pack) => pack.length > 0);
  if (speaking.length < 2) return entities;
  const holders = new Map<string, Holders>();
  /** What is not lit for whom: entity, kind and text. */
  const dropped = new Set<string>();
  const kept = new Set<string>();
  speaking.forEach((pack, rank) => {
    for (const { id, aliases } of pack) {
      for (const alias of aliases) {
        if (!isCertain(alias)) continue;
        const form = foldName(alias.text);
        const first = holders.get(form);
        if (first === undefined) holders.set(form, { rank, ids: new Set([id]) });
        else if (first.rank === rank) first.ids.add(id);
        const isRival = first !== undefined && first.rank < rank && !first.ids.has(id);
        (isRival ? dropped : kept).add(nameOf(id, alias));
      }
    }
  });
  const stays = (id: string, alias: Alias): boolean =>
    !isCertain(alias) || kept.has(nameOf(id, alias)) || !dropped.has(nameOf(id, alias));
  return entities.map((entity) => {
    const aliases = entity.aliases.filter((alias) => stays(entity.id, alias));
    return aliases.length === entity.aliases.length ? entity : { ...entity, aliases };
  });
}

const isCertain = (alias: Alias): boolean => alias.kind !== 'demonym' && !isConditional(alias);

const nameOf = (id: string, { kind, text }: Alias): string => `${id} ${kind} ${text}`;
