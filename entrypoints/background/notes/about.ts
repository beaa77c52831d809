import { CATEGORIES, type Category } from '../../../lib/model/category.ts';
import type { KeptNote } from '../../../lib/model/kept-note.ts';
import { entitiesOf } from '../../../lib/model/note-entities.ts';

export const entitiesOfAll = (notes: readonly KeptNote[]): ReadonlySet<string> =>
  new Set(notes.flatMap(({ note }) => entitiesOf(note)));

/** An entity's id begins with its category, also when no corpus knows it any more. */
export const categoryOf = (entity: string): Category | undefined =>
  CATEGORIES.find((category) => entity.startsWith(`${category}/`));
