import type { Note } from '../../lib/model/note.ts';

/** What the reader decides about; the rest (id, revision, times) is bookkeeping. */
const NOTE_PARTS = ['text', 'tags', 'colour', 'entities', 'target'] as const;
export type NotePart = (typeof NOTE_PARTS)[number];

/** In which parts two notes differ, in the order in which an editor shows them. */
export const differingParts = (a: Note, b: Note): readonly NotePart[] =>
  NOTE_PARTS.filter((part) => !same(a[part], b[part]));

export const sameContent = (a: Note, b: Note): boolean => differingParts(a, b).length === 0;

/** Of JSON values; the order of keys does not count. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [inA, inB] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    Array.isArray(a) === Array.isArray(b) &&
    inA.length === inB.size &&
    inA.every(([key, value]) => inB.has(key) && same(value, inB.get(key)))
  );
}
