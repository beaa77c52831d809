import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MENTION_COLUMNS, mentionsToCsv } from '../../lib/out/csv.ts';
import { parseCsv } from '../notes/parse-csv.ts';
import { RASSENDYLL, RURITANIA, UNKNOWN, ZENDA } from './mentions.ts';

const anyText = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', ';', '=', '+', '@', ' ', '\n', '\t', '😀') });

describe('mentions as CSV', () => {
  it('are one a row under the names of the columns, with a byte order mark, ended by CRLF', () => {
    expect(mentionsToCsv([ZENDA], { separator: ';' }).split('\r\n')).toEqual([
      '\ufefftitle;address;date;entity;name;category;text;before;after',
      '"Le roi ; ou le ""sosie""";https://www.gazette.example/zenda;2021-06;leader/rodolphe-rassendyll;Rodolphe Rassendyll;leader;M. Rassendyll;;" quitte la Ruritanie, dit-on."',
      '"Le roi ; ou le ""sosie""";https://www.gazette.example/zenda;2021-06;country/ruritanie;Ruritanie;country;Ruritanie;"M. Rassendyll quitte la ";", dit-on."',
      '',
    ]);
  });

  it('leave empty what is not known, and hold no formula', () => {
    const rows = parseCsv(mentionsToCsv([UNKNOWN], { separator: ',' }).slice(1), ',');
    expect(rows).toEqual([[...MENTION_COLUMNS], ['', '', '', 'place/strelsau', '', '', 'Strelsau', "'=1+", '']]);
  });

  it.each(['=1+1', ' =1+1', '\u00a0-1', '\u200b@SUM(A1)', '\u202e+1', '\u0000=1', '\u000b=1', '\uff1d1'])(
    'hold no formula behind what does not show: %j',
    (text) => {
      const one = { ...UNKNOWN, mentions: [{ entity: 'place/strelsau', text, before: '', after: '' }] };
      const [, row] = parseCsv(mentionsToCsv([one], { separator: ';' }).slice(1), ';');
      expect(row?.[MENTION_COLUMNS.indexOf('text')]).toBe(`'${text}`);
    },
  );

  it('of several pages follow one another', () => {
    const rows = parseCsv(mentionsToCsv([ZENDA, UNKNOWN], { separator: ',' }).slice(1), ',');
    expect(rows.slice(1).map((row) => row[MENTION_COLUMNS.indexOf('entity')])).toEqual([
      RASSENDYLL.id,
      RURITANIA.id,
      'place/strelsau',
    ]);
  });

  it('of no page are a header', () => {
    expect(mentionsToCsv([], { separator: ',' })).toBe(`\ufeff${MENTION_COLUMNS.join(',')}\r\n`);
  });

  it.each([',', ';'] as const)('are read back equal with %s between the cells', (separator) => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (text, before, after) => {
        const one = { ...ZENDA, mentions: [{ entity: RURITANIA.id, text, before, after }] };
        const [, row] = parseCsv(mentionsToCsv([one], { separator }).slice(1), separator);
        for (const [column, told] of Object.entries({ text, before, after })) {
          const cell = row?.[MENTION_COLUMNS.findIndex((name) => name === column)];
          expect([told, `'${told}`]).toContain(cell);
          expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
        }
      }),
    );
  });
});
