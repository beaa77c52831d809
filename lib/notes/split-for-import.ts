import type { Note } from '../model/note.ts';
import { MAX_IMPORT_NOTES, MAX_IMPORT_UNITS } from './import.ts';
import { toAnnotation } from './w3c.ts';

/** UTF-16 units kept free for what stands around the annotations: ids, and a label of reasonable length. */
const ENVELOPE = 4096;

/**
 * Notes in their order, in as few pieces as can be taken in again: as JSON text, with indentation or without, the
 * collection of each is at most `MAX_IMPORT_UNITS` long. No notes are no pieces.
 */
export function splitForImport(notes: readonly Note[], limit = MAX_IMPORT_UNITS): Note[][] {
  const pieces: Note[][] = [];
  let units = Number.POSITIVE_INFINITY;
  for (const note of notes) {
    // As deep as in a collection, so that the indentation counts.
    const own = JSON.stringify({ first: { items: [toAnnotation(note)] } }, null, 2).length;
    const last = pieces.at(-1);
    if (last === undefined || units + own > limit || last.length === MAX_IMPORT_NOTES) {
      pieces.push([note]);
      units = ENVELOPE + own;
    } else {
      last.push(note);
      units += own;
    }
  }
  return pieces;
}
