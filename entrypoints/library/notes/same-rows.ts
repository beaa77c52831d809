import type { KeptNote } from '../../../lib/model/kept-note.ts';

/** What did not change stays the same object, so that its row is not drawn again. */
export function withKnown(notes: readonly KeptNote[], before: readonly KeptNote[]): readonly KeptNote[] {
  const known = new Map(before.map((kept) => [kept.note.id, kept]));
  return notes.map((kept) => {
    const old = known.get(kept.note.id);
    return old !== undefined && isSame(old, kept) ? old : kept;
  });
}

const isSame = (a: KeptNote, b: KeptNote): boolean =>
  a.note.revision === b.note.revision && a.note.modified === b.note.modified && a.found === b.found;

/** A row in which somebody writes stays where it was, even when its note does not answer any more. */
export function holdingOn(
  notes: readonly KeptNote[],
  before: readonly KeptNote[],
  inUse: string | null,
): readonly KeptNote[] {
  if (inUse === null || notes.some(({ note }) => note.id === inUse)) return notes;
  const at = before.findIndex(({ note }) => note.id === inUse);
  const held = before[at];
  return held === undefined ? notes : notes.toSpliced(at, 0, held);
}
