import { CATEGORIES, type Category } from '../../../lib/model/category.ts';
import type { KeptNote } from '../../../lib/model/kept-note.ts';
import type { Note } from '../../../lib/model/note.ts';

/** The entity that a note is about, if it is, and those linked to it; each once. */
export const entitiesOf = ({ target, entities }: Note): readonly string[] =>
  target.kind === 'entity' ? [...new Set([target.entity, ...entities])] : entities;

export const entitiesOfAll = (notes: readonly KeptNote[]): ReadonlySet<string> =>
  new Set(notes.flatMap(({ note }) => entitiesOf(note)));

/** An entity's id begins with its category, also when no corpus knows it any more. */
export const categoryOf = (entity: string): Category | undefined =>
  CATEGORIES.find((category) => entity.startsWith(`${category}/`));
