import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_NOTES } from '../../lib/bridge/limits.ts';
import type { Note } from '../../lib/model/note.ts';
import type { RefusalReason } from '../../lib/model/refusal.ts';
import { notesToCsv } from '../../lib/notes/csv.ts';
import { MAX_IMPORT_NOTES, MAX_IMPORT_UNITS, readAnnotations, sortOut } from '../../lib/notes/import.ts';
import { MAX_IMPORT_DEPTH, MAX_IMPORT_VALUES } from '../../lib/notes/read-json.ts';
import { toAnnotation, toCollection } from '../../lib/notes/w3c.ts';
import { anyNote, NOTE } from './any-note.ts';

const ITEM = toAnnotation(NOTE);
const taken = (notes: readonly Note[], format = 'reperes', annotations = notes.length) => ({
  ok: true,
  notes,
  readAs: { format, annotations, joined: 0, loose: 0, unquoted: 0, cut: 0, leftOut: 0 },
});
const later = (change: Partial<Note>): Note => ({ ...NOTE, text: 'autre', ...change });

describe('a file of annotations', () => {
  it.each<[string, unknown]>([
    ['a collection', toCollection([NOTE], { label: 'Notes' })],
    ['a page', { type: 'AnnotationPage', items: [ITEM] }],
    ['an array', [ITEM]],
    ['one annotation', ITEM],
  ])('may be %s', (_what, file) => {
    expect(readAnnotations(`\ufeff${JSON.stringify(file)}`)).toEqual(taken([NOTE]));
  });

  it('of others is told from ours', () => {
    const { reperes: _, ...foreign } = ITEM;
    expect(readAnnotations(JSON.stringify([ITEM, foreign]))).toMatchObject({
      readAs: { format: 'w3c', annotations: 2 },
    });
  });

  it('may be empty', () => {
    const nothing = taken([]);
    expect(readAnnotations(JSON.stringify(toCollection([], { label: 'Notes' })))).toEqual(nothing);
    expect(readAnnotations('{"type":"AnnotationCollection","total":0}')).toEqual(nothing);
  });

  it.each<[string, Note, 'same' | 'newer' | 'older']>([
    ['an equal note', NOTE, 'same'],
    [
      'an equal note, its properties in another order',
      Object.fromEntries(Object.entries(NOTE).reverse()) as Note,
      'same',
    ],
    ['an earlier revision', later({ revision: 1, modified: '2026-01-02T03:04:05.678Z' }), 'newer'],
    ['the same revision, changed before', later({ modified: '2026-01-02T23:59:59.999Z' }), 'newer'],
    ['a later revision', later({ revision: 3, modified: '2026-01-04T00:00:00.000Z' }), 'older'],
    ['another text with the same stamp', later({}), 'older'],
    ['an equal note that was saved once more', { ...NOTE, revision: 3 }, 'same'],
  ])('meets %s', (_what, here, list) => {
    const other = { ...NOTE, id: 'a'.repeat(8) + NOTE.id.slice(8) };
    expect(sortOut([NOTE, other], (id) => (id === NOTE.id ? here : undefined))).toEqual({
      ...{ new: [other], same: [], newer: [], older: [] },
      [list]: [NOTE],
    });
  });

  it('with one id twice brings the newer one once', () => {
    const newer = later({ revision: 3 });
    for (const file of [
      [NOTE, newer],
      [newer, NOTE],
    ]) {
      expect(readAnnotations(JSON.stringify(file.map(toAnnotation)))).toEqual(taken([newer], 'reperes', 2));
    }
  });

  it('knows a note whose id is written in capitals', () => {
    const shouted = { ...ITEM, id: `urn:uuid:${NOTE.id.toUpperCase()}` };
    expect(readAnnotations(JSON.stringify([ITEM, shouted]))).toEqual(taken([NOTE], 'reperes', 2));
  });

  it.each<[string, string, string, RefusalReason]>([
    ['no JSON', '{"type":', '', { kind: 'not JSON' }],
    ['our own table', notesToCsv([NOTE], { separator: ';' }), '', { kind: 'our table' }],
    ['millions of values', `[${'{},'.repeat(MAX_IMPORT_VALUES)}1]`, '', { kind: 'too many values', values: 1_500_000 }],
    ['nothing', '', '', { kind: 'not JSON' }],
    ['a number', '7', '', { kind: 'no annotation' }],
    [
      'a collection whose pages are elsewhere',
      '{"type":"AnnotationCollection","total":2,"first":"https://x.example/1"}',
      'first',
      { kind: 'elsewhere' },
    ],
    [
      'a bad item of a collection',
      JSON.stringify({ first: { items: [ITEM, { type: 'Annotation' }] } }),
      'first.items[1].target',
      { kind: 'no target' },
    ],
    ['a bad item of an array', JSON.stringify([ITEM, ITEM, 3]), '[2]', { kind: 'no annotation' }],
    [
      'a prototype for a property',
      '{"__proto__":{"type":"Annotation","target":"https://a.example/"}}',
      'type',
      { kind: 'no annotation' },
    ],
    [
      'names that objects inherit',
      '{"type":{"toString":1,"valueOf":1},"target":{"toString":1}}',
      'type',
      { kind: 'no annotation' },
    ],
    [
      'a revision after which there is no other',
      JSON.stringify({ ...ITEM, reperes: { ...ITEM.reperes, revision: 2 ** 53 } }),
      'reperes.revision',
      { kind: 'does not fit' },
    ],
    ['too deep', '['.repeat(MAX_IMPORT_DEPTH + 1), '', { kind: 'too deep', levels: 20 }],
    ['deep enough to break a parser', '[{"a":'.repeat(500_000), '', { kind: 'too deep', levels: 20 }],
    ['too large', ' '.repeat(MAX_IMPORT_UNITS + 1), '', { kind: 'too large', megabytes: 32 }],
    ['too many', `[${'1,'.repeat(MAX_IMPORT_NOTES)}1]`, '', { kind: 'too many', notes: 75_000 }],
  ])('is refused whole: %s', (_what, text, path, why) => {
    expect(readAnnotations(text)).toMatchObject({ ok: false, path, why });
  });

  it('has no more notes than one message may carry', () => {
    expect(MAX_IMPORT_NOTES).toBeLessThanOrEqual(MAX_NOTES);
  });

  it('counts no brackets in texts', () => {
    const note = { ...NOTE, text: `\\"${'[{'.repeat(50)}` };
    expect(readAnnotations(JSON.stringify(toAnnotation(note)))).toEqual(taken([note]));
  });

  it('brings back what was taken out, in its order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyNote, { selector: (note) => note.id, maxLength: 5 }), (notes) => {
        const text = JSON.stringify(toCollection(notes, { label: 'Notes' }));
        expect(readAnnotations(text)).toStrictEqual(taken(notes));
      }),
      { numRuns: 200 },
    );
  });

  it('never throws, whatever is changed in it', () => {
    const text = JSON.stringify(toCollection([NOTE, later({ id: 'a'.repeat(8) + NOTE.id.slice(8) })], { label: 'N' }));
    const tokens = [...text.matchAll(/"[^"]*"|\d+|[[\]{}:,]/g)].map(([token]) => token);
    const junk = fc.oneof(
      fc.constantFrom(
        'null',
        '[]',
        '{}',
        '-1',
        '1e999',
        '""',
        '"__proto__"',
        '{"constructor":1,"toString":null}',
        '[[]]',
      ),
      fc.json(),
      fc.string(),
    );
    let refused = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(tokens.length - 1), junk), { minLength: 1, maxLength: 3 }), (changes) => {
        const mutated = [...tokens];
        for (const [at, value] of changes) mutated[at] = value;
        if (!readAnnotations(mutated.join('')).ok) refused += 1;
      }),
      { numRuns: 3000 },
    );
    expect(refused).toBeGreaterThan(1000);
    expect(Object.hasOwn(Object.prototype, 'type')).toBe(false);
  });
});
