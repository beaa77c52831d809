import type { EntityRef } from '../../../lib/model/card.ts';
import type { Note } from '../../../lib/model/note.ts';
import { entitiesOf } from '../../../lib/model/note-entities.ts';
import type { Names } from '../view.ts';

/** Names of what a note is about or linked to, as far as they are known. */
export const refsOfNote = (note: Note, names: Names): readonly EntityRef[] =>
  entitiesOf(note).flatMap((id) => names.get(id) ?? []);
