import type { EntityRef } from '../model/card.ts';
import type { askBackground } from './ask.ts';

/** The names that a search of the corpus finds, best first; none when it fails. Never throws. */
export async function findEntities(query: string, ask: typeof askBackground): Promise<readonly EntityRef[]> {
  const answer = await ask('corpus/search', { query });
  if (!answer.ok) return [];
  return answer.value.flatMap(({ kind, id, title, category }) =>
    kind === 'entity' && category !== undefined ? [{ id, name: title, category }] : [],
  );
}
