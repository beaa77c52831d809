import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_IMPORT_UNITS, readAnnotations } from '../../lib/notes/import.ts';
import { splitForImport } from '../../lib/notes/split-for-import.ts';
import { toCollection } from '../../lib/notes/w3c.ts';
import { anyNote, NOTE } from './any-note.ts';

const collectionOf = (notes: Parameters<typeof toCollection>[0]) => toCollection(notes, { label: 'Notes' });

describe('notes in pieces', () => {
  it('keep their order, and each piece stays under the limit however it is indented', () => {
    const limit = 12_000;
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 30 }), (notes) => {
        const pieces = splitForImport(notes, limit);
        expect(pieces.flat()).toEqual(notes);
        for (const piece of pieces) {
          expect(piece.length).toBeGreaterThan(0);
          expect(JSON.stringify(collectionOf(piece), null, 2).length).toBeLessThanOrEqual(limit);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are one piece when they fit, and none when there are none', () => {
    expect(splitForImport([NOTE, NOTE])).toEqual([[NOTE, NOTE]]);
    expect(splitForImport([])).toEqual([]);
  });

  it('can each be read back, though together they are too large', () => {
    const notes = Array.from({ length: 400 }, (_, i) => ({
      ...NOTE,
      id: `${i.toString(16).padStart(8, '0')}${NOTE.id.slice(8)}`,
      text: 'é'.repeat(100_000),
    }));
    expect(readAnnotations(JSON.stringify(collectionOf(notes)))).toMatchObject({
      ok: false,
      why: { kind: 'too large' },
    });
    const pieces = splitForImport(notes);
    expect(pieces.length).toBe(Math.ceil((400 * 100_000) / MAX_IMPORT_UNITS));
    for (const piece of pieces) {
      expect(readAnnotations(JSON.stringify(collectionOf(piece)))).toMatchObject({ ok: true, notes: piece });
    }
  });
});
