import { type Answer, answered } from '../../../lib/model/answer.ts';
import type { KeptNote } from '../../../lib/model/kept-note.ts';
import { type NotesStore, notesOfEntities, notesOfPage } from '../../../lib/store/notes.ts';

/** Notes that a name of a page brings, and the names that bring them. */
export interface MetNote {
  readonly kept: KeptNote;
  readonly entities: readonly string[];
}

/**
 * What is met at the mentions of these entities: the notes on them wherever they are, and this page's own notes that
 * are bound to them and have lost their passage, since the mention is the nearest place left.
 * @param address normalised; `null` for a page that cannot be noted
 */
export async function notesMetAt(
  store: NotesStore,
  entities: readonly string[],
  address: string | null,
): Promise<Answer<readonly MetNote[]>> {
  const wanted = new Set(entities);
  const about = await notesOfEntities(store, entities);
  if (!about.ok) return about;
  const here = address === null ? answered([]) : await notesOfPage(store, address);
  if (!here.ok) return here;
  const met = about.value.flatMap((kept) =>
    kept.note.target.kind === 'entity' ? [{ kept, entities: [kept.note.target.entity] }] : [],
  );
  const orphans = here.value
    .filter(({ found }) => found === 'orphan')
    .map((kept) => ({ kept, entities: kept.note.entities.filter((id) => wanted.has(id)) }))
    .filter((one) => one.entities.length > 0);
  return answered([...met, ...orphans]);
}
