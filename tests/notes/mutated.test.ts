import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readTextFile } from '../../entrypoints/library/read-text-file.ts';
import { LANGUAGES } from '../../lib/model/language.ts';
import { NoteSchema } from '../../lib/model/note.ts';
import type { Refusal, RefusalReason } from '../../lib/model/refusal.ts';
import { notesToCsv } from '../../lib/notes/csv.ts';
import { type FileReading, MAX_IMPORT_NOTES, MAX_IMPORT_UNITS, readAnnotations } from '../../lib/notes/import.ts';
import { toAnnotation, toCollection } from '../../lib/notes/w3c.ts';
import { sayRefusal } from '../../lib/words/refusal.ts';
import { runs } from '../runs.ts';
import { NOTE } from './any-note.ts';
import { ANNOTATION, annotation, CLIENT_TABLE, exported, FACET_TABLE, pageNote, reply } from './hypothesis-of-ours.ts';
import { mutatedFile } from './mutations.ts';

const OTHER = { ...NOTE, id: `a${NOTE.id.slice(1)}`, target: { kind: 'entity', entity: 'country/ruritanie' } } as const;
const THREAD = [ANNOTATION, pageNote('p'), reply('r', ['p']), annotation('q', { uri: 'urn:x-pdf:1' })];
const { reperes: _, ...FOREIGN } = toAnnotation(NOTE);

const FILES = [
  JSON.stringify(toCollection([NOTE, OTHER], { label: 'Notes' })),
  JSON.stringify([FOREIGN, { ...FOREIGN, id: 'https://x.example/1', body: 'Tiens.' }]),
  JSON.stringify(exported(...THREAD), null, 2),
  JSON.stringify({ total: 2, rows: [ANNOTATION], replies: [reply('r', [ANNOTATION.id])] }),
  CLIENT_TABLE,
  CLIENT_TABLE.replaceAll(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, '\t'),
  FACET_TABLE,
];

/** Not about any one place. */
const OF_THE_WHOLE: readonly RefusalReason['kind'][] = ['too large', 'too many', 'our table', 'no annotation'];
const ALL = 10_000;
const isFull = runs(ALL) === ALL;
/** As long as a reader may wait. Of the processor, since the machine has others to serve; told in full runs only. */
const MOST_MS = 2000;

function stopwatch(): () => number {
  const begun = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  };
}

function expectWhole(reading: FileReading | Refusal): void {
  if (reading.ok) {
    expect(reading.notes.filter((note) => !v.is(NoteSchema, note))).toEqual([]);
    expect(new Set(reading.notes.map(({ id }) => id)).size).toBe(reading.notes.length);
    return;
  }
  const { path, place, why } = reading;
  expect(Object.keys(reading)).not.toContain('notes');
  if (!OF_THE_WHOLE.includes(why.kind)) expect(path !== '' || place !== undefined).toBe(true);
  for (const language of LANGUAGES) expect(sayRefusal(reading, language)).toMatch(/: .+\.$/s);
}

describe('a file of any kind, spoilt', () => {
  it.each(FILES.map((file) => [file.slice(0, 40), file] as const))('is read when it is not: %s', (_what, file) => {
    expect(readAnnotations(file)).toMatchObject({ ok: true });
  });

  it('is read or refused, with place and reason, and never half', { timeout: 600_000 }, async () => {
    const count = { read: 0, refused: 0, 'not utf-8': 0, slowest: 0 };
    const reasons = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(mutatedFile(FILES), async (bytes) => {
        const elapsed = stopwatch();
        const content = await readTextFile(new File([bytes], 'notes'), MAX_IMPORT_UNITS);
        const reading = content.kind === 'text' ? readAnnotations(content.text) : null;
        const took = elapsed();
        count.slowest = Math.max(count.slowest, took);
        if (isFull) expect(took).toBeLessThan(MOST_MS);
        if (reading === null) {
          count['not utf-8'] += 1;
          return;
        }
        count[reading.ok ? 'read' : 'refused'] += 1;
        if (!reading.ok) reasons.set(reading.why.kind, (reasons.get(reading.why.kind) ?? 0) + 1);
        expectWhole(reading);
      }),
      { numRuns: runs(ALL), endOnFailure: true },
    );
    if (isFull) console.log(count, Object.fromEntries(reasons));
    expect([count.read > 0, count.refused > 0]).toEqual([true, true]);
    expect(Object.hasOwn(Object.prototype, 'type')).toBe(false);
  });

  const units = isFull ? MAX_IMPORT_UNITS : MAX_IMPORT_UNITS / 6;
  const fill = (head: string, piece: string, tail = ''): string =>
    head + piece.repeat(Math.floor((units - head.length - tail.length) / piece.length)) + tail;
  const names = (many: number): string =>
    Array.from({ length: many }, (_none, at) => `"${at.toString(36)}":0`).join(',');
  const rows = `${JSON.stringify(FOREIGN)},`.repeat(isFull ? 30_000 : 1000);

  it.each<[string, () => string, RefusalReason['kind']]>([
    ['nothing but empty objects', () => fill('[', '{},', '{}]'), 'too many values'],
    ['nothing but numbers', () => fill('[', '1,', '1]'), 'too many values'],
    ['nothing but commas', () => fill('', ','), 'not JSON'],
    [
      'nothing but commas under the names of columns',
      () => fill(`${CLIENT_TABLE.split('\n')[0]}\n`, ','),
      'uneven row',
    ],
    ['nothing but quotation marks in a cell', () => fill(`${CLIENT_TABLE}\n"`, '""'), 'open quote'],
    ['nothing but line ends under the names of columns', () => fill(CLIENT_TABLE, '\n', '"'), 'open quote'],
    ['nothing but one text', () => fill('"', '\\u00e9'), 'not JSON'],
    ['nothing but one number', () => fill('[', '9'), 'not JSON'],
    [
      'as many values as may be, then no annotation',
      () => `[${'{},'.repeat(MAX_IMPORT_NOTES - 1)}{}]`,
      'no annotation',
    ],
    ['very many names of properties', () => `{${names(isFull ? 500_000 : 50_000)}}`, 'no annotation'],
    ['very many annotations and a bad one', () => `[${rows}7]`, 'no annotation'],
  ])('is refused in time: %s', { timeout: 120_000 }, (what, make, kind) => {
    const text = make();
    const elapsed = stopwatch();
    const reading = readAnnotations(text);
    const took = elapsed();
    expect(reading).toMatchObject({ ok: false, why: { kind } });
    if (isFull) console.log(what, Math.round(took));
    if (isFull) expect(took).toBeLessThan(MOST_MS);
  });

  it('is refused as our own table whatever its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(',' as const, ';' as const), (text, separator) => {
        expect(readAnnotations(notesToCsv([{ ...NOTE, text }], { separator }))).toMatchObject({
          why: { kind: 'our table' },
        });
      }),
      { numRuns: runs(500) },
    );
  });
});
