import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Note, NoteSchema } from '../../lib/model/note.ts';
import { fromAnnotation, UNDATED } from '../../lib/notes/read-w3c.ts';
import { toAnnotation, toCollection } from '../../lib/notes/w3c.ts';
import { anyNote, NOTE } from './any-note.ts';

const ADDRESS = 'https://gazette.example/zenda';
const QUOTE = { type: 'TextQuoteSelector', exact: 'le pont-levis' };
const FOREIGN = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', id: 'https://x.example/a/1' };

const read = (value: unknown): Note => {
  const reading = fromAnnotation(value);
  if (!reading.ok) throw new Error(`${reading.path}: ${reading.why}`);
  return reading.note;
};

describe('a note as a W3C annotation', () => {
  it('is written in the words of the model', () => {
    expect(toAnnotation(NOTE)).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'urn:uuid:3f0c9a52-1b7e-4c7d-9a55-0123456789ab',
      type: 'Annotation',
      motivation: 'commenting',
      created: '2026-01-02T03:04:05.678Z',
      modified: '2026-01-03T03:04:05.678Z',
      body: [
        { type: 'TextualBody', value: 'Voir *aussi* le plan.', format: 'text/markdown', purpose: 'commenting' },
        { type: 'TextualBody', value: 'château', format: 'text/plain', purpose: 'tagging' },
        { type: 'SpecificResource', source: 'urn:reperes:entity:country/ruritanie', purpose: 'identifying' },
      ],
      target: {
        type: 'SpecificResource',
        source: ADDRESS,
        selector: [
          { type: 'TextQuoteSelector', exact: 'le pont-levis', prefix: 'On baissa ', suffix: ' à minuit.' },
          { type: 'TextPositionSelector', start: 10, end: 23 },
        ],
      },
      reperes: { version: 1, revision: 2, colour: 'green', title: 'Le château de Zenda' },
    });
  });

  it.each<[string, Partial<Note>]>([
    ['commenting', {}],
    ['tagging', { text: '' }],
    ['highlighting', { text: '', tags: [] }],
    ['bookmarking', { text: '', tags: [], target: { kind: 'entity', entity: 'country/ruritanie' } }],
  ])('is for %s', (motivation, change) => {
    expect(toAnnotation({ ...NOTE, ...change }).motivation).toBe(motivation);
  });

  it('comes back equal through JSON text, 1,000 notes of every kind', () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        expect(v.is(NoteSchema, note)).toBe(true);
        expect(read(JSON.parse(JSON.stringify(toAnnotation(note))))).toStrictEqual(note);
      }),
      { numRuns: 1000 },
    );
  });

  it('goes into a collection whose id follows from the notes', () => {
    const collection = toCollection([NOTE], { label: 'Notes' });
    expect(collection).toMatchObject({ type: 'AnnotationCollection', label: 'Notes', total: 1 });
    expect(collection.first.items).toEqual([toAnnotation(NOTE)]);
    expect(collection.last).toBe(collection.first.id);
    expect(collection.id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(toCollection([NOTE], { label: 'Autre' }).id).toBe(collection.id);
    expect(toCollection([], { label: 'Notes' }).id).not.toBe(collection.id);
  });
});

describe('annotations of others', () => {
  it.each<[string, object, Partial<Note>]>([
    ['a text as body', { body: 'Tiens.', target: ADDRESS }, { text: 'Tiens.', tags: [] }],
    ['bodyValue', { bodyValue: 'Tiens.', target: ADDRESS }, { text: 'Tiens.' }],
    ['one body', { body: { type: 'TextualBody', value: 'Tiens.' }, target: ADDRESS }, { text: 'Tiens.' }],
    [
      'several bodies',
      {
        body: [{ value: 'Un.' }, { value: ' zenda ', purpose: 'tagging' }, { value: 'Deux.' }, { type: 'Image' }],
        target: ADDRESS,
      },
      { text: 'Un.\n\nDeux.', tags: ['zenda'] },
    ],
    [
      'a tag by motivation',
      { motivation: 'tagging', body: { value: 'zenda' }, target: ADDRESS },
      { text: '', tags: ['zenda'] },
    ],
    [
      'an entity of ours',
      { body: { type: 'SpecificResource', source: 'urn:reperes:entity:country/ruritanie' }, target: ADDRESS },
      { entities: ['country/ruritanie'], text: '' },
    ],
    ['an address as target', { target: ADDRESS }, { target: { kind: 'page', page: { address: ADDRESS, title: '' } } }],
    [
      'a target in an array, its address normalised',
      { target: [{ source: 'https://www.gazette.example/zenda/?utm_source=x#y' }] },
      { target: { kind: 'page', page: { address: ADDRESS, title: '' } } },
    ],
    [
      'a resource with id and title',
      { target: { source: { id: ADDRESS, title: 'Zenda' } } },
      { target: { kind: 'page', page: { address: ADDRESS, title: 'Zenda' } } },
    ],
    [
      'a single selector',
      { target: { source: ADDRESS, selector: QUOTE } },
      {
        target: {
          kind: 'passage',
          page: { address: ADDRESS, title: '' },
          anchor: { quote: { exact: 'le pont-levis', prefix: '', suffix: '' } },
        },
      },
    ],
    [
      'selectors that say nothing to us and a position that makes no sense',
      {
        target: {
          source: ADDRESS,
          selector: [
            { type: 'RangeSelector', startSelector: { type: 'XPathSelector', value: '/p[1]' } },
            { type: 'TextPositionSelector', start: 9, end: 3 },
            { ...QUOTE, prefix: 'x'.repeat(300) },
          ],
        },
      },
      {
        target: {
          kind: 'passage',
          page: { address: ADDRESS, title: '' },
          anchor: { quote: { exact: 'le pont-levis', prefix: 'x'.repeat(200), suffix: '' } },
        },
      },
    ],
    ['no date', { target: ADDRESS }, { created: UNDATED, modified: UNDATED, revision: 1, colour: 'yellow' }],
    [
      'a day, and a zone',
      { target: ADDRESS, created: '2015-01-28', modified: '2015-01-28T12:00:00.5+0200' },
      { created: '2015-01-28T00:00:00.000Z', modified: '2015-01-28T10:00:00.500Z' },
    ],
    [
      'a time without a zone',
      { target: ADDRESS, created: '2015-01-28T12:00:00' },
      { created: '2015-01-28T12:00:00.000Z', modified: '2015-01-28T12:00:00.000Z' },
    ],
    ['a bare UUID', { id: NOTE.id, target: ADDRESS }, { id: NOTE.id }],
  ])('%s', (_what, parts, expected) => {
    expect(read({ ...FOREIGN, ...parts })).toMatchObject(expected);
  });

  it('have one id at every reading, and different ones have different ids', () => {
    const ids = [1, 2, 3].map((n) => read({ ...FOREIGN, id: `https://x.example/a/${n}`, target: ADDRESS }).id);
    expect(new Set(ids).size).toBe(3);
    expect(read({ ...FOREIGN, target: ADDRESS, bodyValue: 'changed' }).id).toBe(ids[0]);
    const nameless = { type: 'Annotation', target: ADDRESS, bodyValue: 'a' };
    expect(read(nameless).id).toBe(read({ ...nameless }).id);
    expect(read(nameless).id).not.toBe(read({ ...nameless, bodyValue: 'b' }).id);
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, ''],
    ['a list', [], ''],
    ['another type', { type: 'Person', target: ADDRESS }, 'type'],
    ['inherited properties', Object.create({ ...FOREIGN, target: ADDRESS }), 'type'],
    ['no target', FOREIGN, 'target'],
    ['a target without address', { ...FOREIGN, target: { type: 'Choice', items: [] } }, 'target.source'],
    ['a script', { ...FOREIGN, target: 'javascript:alert(1)' }, 'target.source'],
    ['a file', { ...FOREIGN, target: { source: 'file:///etc/hosts' } }, 'target.source'],
    ['a broken address', { ...FOREIGN, target: 'http://' }, 'target'],
    [
      'a quote without words',
      { ...FOREIGN, target: { source: ADDRESS, selector: { type: 'TextQuoteSelector' } } },
      'target.selector',
    ],
    ['a date that is none', { ...FOREIGN, target: ADDRESS, created: 'hier' }, 'created'],
    ['a day that is none', { ...FOREIGN, target: ADDRESS, modified: '2015-13-41' }, 'modified'],
    ['a tag too long', { ...FOREIGN, target: ADDRESS, body: { value: 'x'.repeat(101), purpose: 'tagging' } }, 'body'],
    ['a wrong entity', { ...FOREIGN, target: ADDRESS, body: 'urn:reperes:entity:planet/mars' }, 'body[0]'],
    [
      'a wrong colour',
      { ...toAnnotation(NOTE), reperes: { version: 1, revision: 1, colour: 'mauve' } },
      'reperes.colour',
    ],
    [
      'a wrong revision',
      { ...toAnnotation(NOTE), reperes: { version: 1, revision: {}, colour: 'pink' } },
      'reperes.revision',
    ],
    ['a later version', { ...toAnnotation(NOTE), reperes: { version: 2 } }, 'reperes.version'],
  ])('%s is refused with its place', (_what, value, path) => {
    expect(fromAnnotation(value)).toEqual({ ok: false, path, why: expect.stringMatching(/\w/) });
  });
});
