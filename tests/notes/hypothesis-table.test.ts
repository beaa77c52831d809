import { describe, expect, it } from 'vitest';
import type { Note } from '../../lib/model/note.ts';
import type { ReadAs } from '../../lib/model/read-as.ts';
import type { RefusalReason, TextPlace } from '../../lib/model/refusal.ts';
import { MAX_IMPORT_NOTES, readAnnotations } from '../../lib/notes/import.ts';
import { ANNOTATION, CLIENT_TABLE, exported, FACET_TABLE } from './hypothesis-of-ours.ts';

function read(text: string): { notes: readonly Note[]; readAs: ReadAs } {
  const reading = readAnnotations(text);
  if (!reading.ok) throw new Error(`${reading.path}: ${reading.why.kind}`);
  return reading;
}

const [HEADER = '', FIRST = ''] = CLIENT_TABLE.split('\n');
/** Commas with an even number of quotation marks after them. */
const BETWEEN_CELLS = /,(?=(?:[^"]*"[^"]*")*[^"]*$)/g;
const columnOf = (part: string): number => FIRST.indexOf(part) + 1;

describe('the table of Hypothesis’ client', () => {
  it('becomes notes on passages and pages', () => {
    const { notes, readAs } = read(CLIENT_TABLE);
    expect(notes.map(({ target, text, tags, created }) => [target.kind, text, tags, created])).toEqual([
      ['passage', 'Voir "aussi", le plan.', ['château', 'pont'], '2024-05-02T10:09:00.000Z'],
      ['passage', '— p. iii', [], '2024-05-02T10:10:00.000Z'],
      ['page', 'Tout est là.', [], '2024-05-02T10:11:00.000Z'],
      ['page', 'En effet.', [], '2024-05-02T10:12:00.000Z'],
    ]);
    expect(notes[0]?.target).toEqual({
      kind: 'passage',
      page: { address: 'https://gazette.example/zenda', opened: 'https://www.gazette.example/zenda', title: '' },
      anchor: { quote: { exact: 'le pont-levis', prefix: '', suffix: '' } },
    });
    expect(readAs).toEqual({
      format: 'hypothesis-csv',
      annotations: 4,
      ...{ joined: 0, loose: 1, unquoted: 0, cut: 0, leftOut: 0 },
    });
  });

  it.each<[string, string]>([
    ['copied, with tabs', CLIENT_TABLE.replaceAll(BETWEEN_CELLS, '\t')],
    ['saved by a sheet, with semicolons', CLIENT_TABLE.replaceAll(BETWEEN_CELLS, ';')],
    ['with a byte order mark and other line ends', `\ufeff${CLIENT_TABLE.replaceAll('\n', '\r\n')}\r\n`],
    [
      'with the columns of an earlier version',
      CLIENT_TABLE.replace('Type,Quote/description', 'Annotation/Reply Type,Quote'),
    ],
  ])('%s is the same', (_what, text) => {
    expect(text).not.toBe(CLIENT_TABLE);
    expect(read(text)).toEqual(read(CLIENT_TABLE));
  });

  it('signs each note when several people wrote', () => {
    const two = `${HEADER}\n${FIRST}\n${FIRST.replace('rudolf', 'flavia')}`;
    expect(read(two).notes.map(({ text }) => text.slice(-9))).toEqual(['— rudolf', '— flavia'].map((s) => `\n${s}`));
  });

  it('keeps rows that differ in anything apart, and equal ones once', () => {
    const other = FIRST.replace('Voir', 'Lire');
    expect(read([HEADER, FIRST, other, FIRST].join('\n')).notes.length).toBe(2);
  });

  it.each<[string, string, string, TextPlace, RefusalReason['kind']]>([
    [
      'a date that is none',
      FIRST.replace('2024-05-02 10:09', 'hier'),
      'Created at',
      { line: 3, column: 1 },
      'no instant',
    ],
    [
      'no address',
      FIRST.replace('https://www.gazette.example/zenda', ''),
      'URL',
      { line: 3, column: columnOf('https') },
      'no address',
    ],
    [
      'a text that is too long',
      FIRST.replace('Voir', 'V'.repeat(100_001)),
      'Comment',
      { line: 3, column: columnOf('"Voir') },
      'does not fit',
    ],
    ['too few cells', '2024-05-02,a', '', { line: 3, column: 1 }, 'uneven row'],
    ['a cell that is never closed', `${FIRST}"`, '', { line: 3, column: columnOf('"château') }, 'open quote'],
    ['a stray quotation mark', `a"b,${FIRST}`, '', { line: 3, column: 2 }, 'stray quote'],
  ])('is refused whole for %s', (_what, row, path, place, kind) => {
    const reading = readAnnotations(`${HEADER}\n${FIRST.replace('Voir', 'Lire')}\n${row}`);
    expect(reading).toEqual({ ok: false, path, place, why: { kind } });
  });

  it('is refused at one row too many', () => {
    const text = `${HEADER}\n${`${FIRST}\n`.repeat(MAX_IMPORT_NOTES + 1)}`;
    expect(readAnnotations(text)).toMatchObject({ why: { kind: 'too many' } });
  });

  it('of other columns is no table of theirs', () => {
    expect(readAnnotations('a,b,c\n1,2,3\n')).toEqual({
      ok: false,
      path: '',
      place: { line: 1, column: 1 },
      why: { kind: 'not JSON' },
    });
  });
});

describe('the table of “facet”', () => {
  it('becomes notes under the ids of the same annotations in JSON', () => {
    const { notes, readAs } = read(FACET_TABLE);
    const [json] = read(JSON.stringify(exported(ANNOTATION))).notes;
    expect(notes.map(({ id, target, text, tags }) => [id, target.kind, text, tags])).toEqual([
      [json?.id, 'passage', 'Voir le plan.\n\n— rudolf', ['château', 'pont']],
      [expect.any(String), 'page', 'Non.\n\n— flavia', []],
    ]);
    expect(notes[0]).toMatchObject({ created: '2024-05-02T08:09:10.000Z', modified: '2024-05-03T08:09:10.000Z' });
    expect(readAs).toMatchObject({ format: 'facet-csv', annotations: 2, loose: 1 });
  });
});
