import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSheet } from '../../lib/model/sheet.ts';
import { readRows } from '../../lib/notes/read-rows.ts';
import { runs } from '../runs.ts';

const read = (text: string, separator = ','): unknown[] =>
  [...readRows(text, separator)].map((row) => ('fault' in row ? row : row.map((cell) => cell.text)));

describe('rows of a table', () => {
  it.each<[string, string, unknown[]]>([
    [
      'cells',
      'a,b\r\nc,d\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['line ends of all three kinds', 'a\rb\nc\r\nd', [['a'], ['b'], ['c'], ['d']]],
    ['blank lines', '\n\na\n\n', [['a']]],
    ['a quoted cell', '"a,\r\nb ""c""",d', [['a,\r\nb "c"', 'd']]],
    ['empty quoted cells', '"",""', [['', '']]],
    ['nothing', '', []],
    ['a quotation mark inside a bare cell', 'a\nb"c', [['a'], { fault: 'stray quote', at: 3 }]],
    ['words after a quoted cell', '"a"b', [{ fault: 'stray quote', at: 3 }]],
    ['a cell that is never closed', 'a,"b""', [{ fault: 'open quote', at: 2 }]],
  ])('%s', (_what, text, rows) => {
    expect(read(text)).toEqual(rows);
  });

  it('say where each cell begins', () => {
    expect([...readRows('a;"b;c"\nd', ';')]).toEqual([
      [
        { text: 'a', at: 0 },
        { text: 'b;c', at: 2 },
      ],
      [{ text: 'd', at: 8 }],
    ]);
  });

  it('end at a row of a million commas', () => {
    expect(read(','.repeat(1_000_000))).toEqual([{ fault: 'uneven row', at: 50 }]);
  });

  it.each([',', ';'] as const)('are what our writer wrote, with %s between the cells', (separator) => {
    // The writer puts an apostrophe before what a sheet would run.
    const cell = fc
      .string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', ' ', '🇻🇳', "'") })
      .map((s) => `x${s}`);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
        expect(read(writeSheet(rows, separator).slice(1), separator)).toEqual(rows);
      }),
      { numRuns: runs(2000) },
    );
  });
});
