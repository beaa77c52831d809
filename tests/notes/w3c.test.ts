import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Note, NoteSchema } from '../../lib/model/note.ts';
import type { RefusalReason } from '../../lib/model/refusal.ts';
import { UNDATED } from '../../lib/model/undated.ts';
import { fromAnnotation } from '../../lib/notes/read-w3c.ts';
import { toAnnotation, toCollection } from '../../lib/notes/w3c.ts';
import { anyNote, NOTE } from './any-note.ts';

const ADDRESS = 'https://gazette.example/zenda';
const PAGE = { address: ADDRESS, opened: ADDRESS, title: '' };
const QUOTE = { type: 'TextQuoteSelector', exact: 'le pont-levis' };
const FOREIGN = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', id: 'https://x.example/a/1' };

const ours = (change: object): object => {
  const annotation = toAnnotation(NOTE);
  return { ...annotation, reperes: { ...annotation.reperes, ...change } };
};

const read = (value: unknown): Note => {
  const reading = fromAnnotation(value);
  if (!reading.ok) throw new Error(`${reading.path}: ${reading.why.kind}`);
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
        source: 'https://www.gazette.example/zenda',
        selector: [
          { type: 'TextQuoteSelector', exact: 'le pont-levis', prefix: 'On baissa ', suffix: ' à minuit.' },
          { type: 'TextPositionSelector', start: 10, end: 23 },
        ],
      },
      reperes: { version: 1, revision: 2, colour: 'green', title: 'Le château de Zenda' },
    });
  });

  it('names the page’s key only where it does not follow from the address that opens', () => {
    const at = (address: string): Note => ({
      ...NOTE,
      target: { kind: 'page', page: { address, opened: 'https://www.gazette.example/z?id=1', title: '' } },
    });
    const plain = toAnnotation(at('https://gazette.example/z?id=1'));
    const canonical = toAnnotation(at('https://gazette.example/zenda'));
    expect([plain, canonical].map(({ target }) => target.source)).toEqual(
      Array(2).fill('https://www.gazette.example/z?id=1'),
    );
    expect([plain, canonical].map(({ reperes }) => reperes.address)).toEqual([
      undefined,
      'https://gazette.example/zenda',
    ]);
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
    expect(collection.first?.items).toEqual([toAnnotation(NOTE)]);
    expect(collection.last).toBe(collection.first?.id);
    expect(collection.id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(toCollection([NOTE], { label: 'Autre' }).id).toBe(collection.id);
    const { id, ...nothing } = toCollection([], { label: 'Notes' });
    expect(id).not.toBe(collection.id);
    expect(nothing).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      label: 'Notes',
      total: 0,
    });
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
    ['an address as target', { target: ADDRESS }, { target: { kind: 'page', page: PAGE } }],
    [
      'a target in an array, its address read as a page’s is',
      { target: [{ source: 'https://u:p@www.gazette.example/zenda/?utm_source=x#y' }] },
      { target: { kind: 'page', page: { ...PAGE, opened: 'https://www.gazette.example/zenda/' } } },
    ],
    [
      'a resource with id and title',
      { target: { source: { id: ADDRESS, title: 'Zenda' } } },
      { target: { kind: 'page', page: { ...PAGE, title: 'Zenda' } } },
    ],
    [
      'a single selector',
      { target: { source: ADDRESS, selector: QUOTE } },
      {
        target: {
          kind: 'passage',
          page: PAGE,
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
          page: PAGE,
          anchor: { quote: { exact: 'le pont-levis', prefix: 'x'.repeat(200), suffix: '' } },
        },
      },
    ],
    ['no date', { target: ADDRESS }, { created: UNDATED, modified: UNDATED, revision: 1, colour: 'yellow' }],
    [
      'a day, and a zone',
      { target: ADDRESS, created: '2015-01-28', modified: '2015-01-28T12:00:00.5004+0200' },
      { created: '2015-01-28T00:00:00.000Z', modified: '2015-01-28T10:00:00.500Z' },
    ],
    [
      'a time without a zone',
      { target: ADDRESS, created: '2015-01-28T12:00:00' },
      { created: '2015-01-28T12:00:00.000Z', modified: '2015-01-28T12:00:00.000Z' },
    ],
    [
      'times in UTC, with more or fewer digits than ours',
      { target: ADDRESS, created: '2015-01-28T12:00:00Z', modified: '2015-01-28T12:00:00.123456Z' },
      { created: '2015-01-28T12:00:00.000Z', modified: '2015-01-28T12:00:00.123Z' },
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

  it.each<[string, unknown, string, RefusalReason['kind']]>([
    ['nothing', null, '', 'no annotation'],
    ['a list', [], '', 'no annotation'],
    ['another type', { type: 'Person', target: ADDRESS }, 'type', 'no annotation'],
    ['inherited properties', Object.create({ ...FOREIGN, target: ADDRESS }), 'type', 'no annotation'],
    ['no target', FOREIGN, 'target', 'no target'],
    ['a target without address', { ...FOREIGN, target: { type: 'Choice', items: [] } }, 'target.source', 'no address'],
    ['a script', { ...FOREIGN, target: 'javascript:alert(1)' }, 'target.source', 'not of the web'],
    ['a file', { ...FOREIGN, target: { source: 'file:///etc/hosts' } }, 'target.source', 'not of the web'],
    ['a broken address', { ...FOREIGN, target: 'http://' }, 'target.source', 'not of the web'],
    ['an endless address', { ...FOREIGN, target: `${ADDRESS}/${'x'.repeat(4000)}` }, 'target.source', 'not of the web'],
    [
      'a script as the page of an entity',
      { ...FOREIGN, target: { source: 'urn:reperes:entity:country/ruritanie', scope: 'javascript:alert(1)' } },
      'target.scope',
      'not of the web',
    ],
    [
      'a quote without words',
      { ...FOREIGN, target: { source: ADDRESS, selector: { type: 'TextQuoteSelector' } } },
      'target.selector',
      'empty quote',
    ],
    ['a date that is none', { ...FOREIGN, target: ADDRESS, created: 'hier' }, 'created', 'no instant'],
    ['a day that is none', { ...FOREIGN, target: ADDRESS, modified: '2015-13-41' }, 'modified', 'no instant'],
    [
      'a tag too long',
      { ...FOREIGN, target: ADDRESS, body: { value: 'x'.repeat(101), purpose: 'tagging' } },
      'body',
      'does not fit',
    ],
    [
      'a wrong entity',
      { ...FOREIGN, target: ADDRESS, body: 'urn:reperes:entity:planet/mars' },
      'body[0]',
      'does not fit',
    ],
    ['a wrong colour', ours({ colour: 'mauve' }), 'reperes.colour', 'does not fit'],
    ['a wrong revision', ours({ revision: {} }), 'reperes.revision', 'does not fit'],
    ['a script for a key', ours({ address: 'javascript:alert(1)' }), 'target.source', 'not of the web'],
    ['no version', ours({ version: undefined }), 'reperes.version', 'does not fit'],
    ['a later version', ours({ version: 2 }), 'reperes.version', 'later version'],
  ])('%s is refused with its place', (_what, value, path, kind) => {
    expect(fromAnnotation(value)).toMatchObject({ ok: false, path, why: { kind } });
  });
});
