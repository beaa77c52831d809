import type { KeptNote } from '../../../lib/model/kept-note.ts';
import { entitiesOf } from '../../../lib/model/note-entities.ts';

export const entitiesOfAll = (notes: readonly KeptNote[]): ReadonlySet<string> =>
  new Set(notes.flatMap(({ note }) => entitiesOf(note)));
