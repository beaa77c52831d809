import type { Note } from './note.ts';

/** The entity that a note is about, if it is about one, and those linked to it: ids, each once. */
export const entitiesOf = ({ target, entities }: Note): readonly string[] =>
  target.kind === 'entity' ? [...new Set([target.entity, ...entities])] : entities;
