import type { EntityRef } from '../model/card.ts';
import type { MentionHere, TabMentions } from '../model/page-mentions.ts';

/** A mention as it leaves: `name` and `category` are empty when the corpus knows the entity no more. */
export interface MentionOut extends MentionHere {
  readonly name: string;
  readonly category: EntityRef['category'] | '';
}

/** Mentions in document order, under the names that were told with them. */
export function mentionsOf({ names, mentions }: TabMentions): readonly MentionOut[] {
  const byId = new Map(names.map((ref) => [ref.id, ref]));
  return mentions.map(({ entity, text, before, after }) => {
    const ref = byId.get(entity);
    return { entity, name: ref?.name ?? '', category: ref?.category ?? '', text, before, after };
  });
}
