import type { Pack } from '../../lib/model/pack.ts';

/** A pack as lines, each a record; the first is what it says of itself. */
export const linesOf = ({ documents, entities, facts, ...head }: Pack): readonly string[] => [
  JSON.stringify(head),
  ...documents.map((document) => JSON.stringify({ document })),
  ...entities.map((entity) => JSON.stringify({ entity })),
  ...facts.map((fact) => JSON.stringify({ fact })),
];
