import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Note } from '../../lib/model/note.ts';
import { readPage } from '../../lib/notes/noted-page.ts';
import { toAnnotation, toCollection } from '../../lib/notes/w3c.ts';
import { anyNote, NOTE } from './any-note.ts';
import { brokenInAnnotation, brokenInCollection } from './w3c-model.ts';

const throughText = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what leaves is valid against the model', () => {
  it('500 notes of every kind, alone and together', () => {
    fc.assert(
      fc.property(anyNote, (note) => {
        expect(brokenInAnnotation(throughText(toAnnotation(note)))).toEqual([]);
      }),
      { numRuns: 500 },
    );
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 5 }), (notes) => {
        expect(brokenInCollection(throughText(toCollection(notes, { label: 'Notes' })))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    'https://gazette.example/a?b[]=1|2&c={"d":`^\\}&e=100%',
    'https://gazette.example/Hà Nội/[1]#!/a#b[2]',
    'http://[::1]:8080/[a]',
    'https://gazêtte.example/<é>?q="œ"',
  ])('a page at %s', (address) => {
    const noted = readPage({ address, canonical: null, title: '' })?.noted;
    if (noted === undefined) throw new Error('a page that cannot be noted');
    const onPage: Note = { ...NOTE, target: { kind: 'page', page: noted } };
    const onEntity: Note = { ...NOTE, target: { kind: 'entity', entity: 'country/ruritanie', page: noted } };
    expect([onPage, onEntity].map((note) => brokenInAnnotation(throughText(toAnnotation(note))))).toEqual([[], []]);
    expect(noted.opened).not.toMatch(/^https:\/\/.*[[\]]/);
  });
});

describe('the check of the model sees', () => {
  const good = toAnnotation(NOTE);
  const { target } = good;

  it.each<[string, object, string]>([
    ['another context', { '@context': [] }, '@context is a string, the one of the model'],
    ['an id that is no IRI', { id: 'a b' }, 'id is one IRI'],
    ['no target', { target: undefined }, 'one target or more'],
    ['a motivation of our own', { motivation: 'doubting' }, 'motivations are those of the model'],
    [
      'a time in another zone',
      { created: '2026-01-02T03:04:05+01:00' },
      'created and modified are at most one, in UTC',
    ],
    ['a text without value', { body: { type: 'TextualBody' } }, 'body: a text has one value'],
    ['a target with a purpose', { target: { ...target, purpose: 'tagging' } }, 'target: a target has no purpose'],
    [
      'a source that is no IRI',
      { target: { ...target, source: 'https://a.example/?b|c' } },
      'target: a specific resource has one source',
    ],
    [
      'a quote without words',
      { target: { ...target, selector: { type: 'TextQuoteSelector' } } },
      'a quote has its exact text once',
    ],
    [
      'a position before the text',
      { target: { ...target, selector: { type: 'TextPositionSelector', start: -1, end: 2 } } },
      'a position has one start and one end, not negative',
    ],
  ])('%s', (_what, change, rule) => {
    expect(brokenInAnnotation({ ...good, ...change })).toContain(rule);
  });

  it('an empty page, and a wrong total', () => {
    const collection = toCollection([NOTE], { label: 'Notes' });
    expect(brokenInCollection({ ...collection, total: 0, first: { ...collection.first, items: [] } })).toEqual([
      'it has a first page exactly when it has annotations',
      'a page has annotations',
    ]);
    expect(brokenInCollection({ ...collection, total: 2 })).toEqual(['its total is that of its annotations']);
  });
});
