import type { SearchHit } from '../../lib/bridge/from-our-pages.ts';
import type { EntityRef } from '../../lib/model/card.ts';
import type { Note } from '../../lib/model/note.ts';

/** Ids of every entity that notes are about or linked to, each once. */
export const entitiesOf = (notes: readonly Note[]): string[] => [
  ...new Set(
    notes.flatMap(({ entities, target }) => (target.kind === 'entity' ? [target.entity, ...entities] : entities)),
  ),
];

/** A hit of a search as a name that can be linked; none of a fact or a document. */
export const refOf = ({ kind, id, title, category }: SearchHit): EntityRef[] =>
  kind === 'entity' && category !== undefined ? [{ id, name: title, category }] : [];
