import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../lib/model/note.ts';
import { CSV_COLUMNS, notesToCsv } from '../../lib/notes/csv.ts';
import { anyNote, NOTE } from './any-note.ts';
import { parseCsv } from './parse-csv.ts';

const cell = (rows: string[][], name: (typeof CSV_COLUMNS)[number], row = 1): string | undefined =>
  rows[row]?.[CSV_COLUMNS.indexOf(name)];
const withText = (text: string): Note => ({ ...NOTE, text });

describe('notes as CSV', () => {
  it('begins with a byte order mark and the names of the columns, and ends every line with CRLF', () => {
    const csv = notesToCsv([NOTE], { separator: ';' });
    expect(csv.split('\r\n')).toEqual([
      '\ufeffid;kind;address;title;quote;text;tags;entity;entities;colour;created;modified;revision;key',
      '3f0c9a52-1b7e-4c7d-9a55-0123456789ab;passage;https://www.gazette.example/zenda;Le château de Zenda;le pont-levis;Voir *aussi* le plan.;château;;country/ruritanie;green;2026-01-02T03:04:05.678Z;2026-01-03T03:04:05.678Z;2;https://gazette.example/zenda',
      '',
    ]);
  });

  it.each([',', ';'] as const)('is read back equal with %s between the cells', (separator) => {
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 4 }), (notes) => {
        const rows = parseCsv(notesToCsv(notes, { separator }).slice(1), separator);
        expect(rows.map((row) => row.length)).toEqual([CSV_COLUMNS, ...notes].map(() => CSV_COLUMNS.length));
        for (const [i, note] of notes.entries()) {
          expect(cell(rows, 'id', i + 1)).toBe(note.id);
          expect([note.text, `'${note.text}`]).toContain(cell(rows, 'text', i + 1));
          const title = note.target.page?.title ?? '';
          expect([title, `'${title}`]).toContain(cell(rows, 'title', i + 1));
          expect(cell(rows, 'revision', i + 1)).toBe(String(note.revision));
          expect(cell(rows, 'address', i + 1)).toBe(note.target.page?.opened ?? '');
          expect(cell(rows, 'key', i + 1)).toBe(note.target.page?.address ?? '');
          for (const text of rows[i + 1] ?? []) expect(text).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['=HYPERLINK("https://x.example")', `'=HYPERLINK("https://x.example")`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', "'\r=1"],
    ['\n=1', "'\n=1"],
    ['＝1', "'＝1"],
    ['1=1', '1=1'],
    ["l'État", "l'État"],
    ['', ''],
  ])('%j stands as %j and is no formula', (text, expected) => {
    expect(cell(parseCsv(notesToCsv([withText(text)], { separator: ',' }), ','), 'text')).toBe(expected);
  });
});
