import type { EntityRef } from '../../../lib/model/card.ts';
import type { Note } from '../../../lib/model/note.ts';
import type { Names } from '../view.ts';

/** Names of what a note is about or linked to, as far as they are known. */
export const refsOfNote = ({ target, entities }: Note, names: Names): readonly EntityRef[] =>
  [...new Set(target.kind === 'entity' ? [target.entity, ...entities] : entities)].flatMap((id) => names.get(id) ?? []);
