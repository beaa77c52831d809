import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MAX_ENTITIES_HERE, MAX_FRAME_HEIGHT, MAX_SEEN_ADDRESS, MAX_WINDOW } from '../../lib/bridge/limits.ts';
import { FROM_OUR_PAGES, FROM_PAGE } from '../../lib/bridge/schemas.ts';
import { MAX_NOTE_TEXT } from '../../lib/model/note.ts';
import { EVERY_NOTE } from '../../lib/model/note-query.ts';
import { documentPlace, entityPlace, notePlace } from '../../lib/model/place.ts';
import { NOTE } from '../notes/any-note.ts';

const { id } = NOTE;
const token = '0b7e3f0c-1b7e-4c7d-9a55-0123456789ab';
const entity = 'country/vietnam';
const seen = { address: 'https://gazette.example/zenda', canonical: null, title: 'Zenda' };
const anchor = { quote: { exact: 'le pont-levis', prefix: '', suffix: '' } };
const passage = { kind: 'passage', anchor, entities: [entity], highlight: false };
const query = { query: EVERY_NOTE, offset: 0, limit: 100 };

/** For each message: what it may carry, and what it may not. */
const FROM_PAGES: Readonly<Record<string, { readonly good: readonly unknown[]; readonly bad: readonly unknown[] }>> = {
  'page/open': {
    good: [
      '/',
      entityPlace(entity),
      documentPlace('002', 3),
      '/notes',
      '/notes?q=pont%20levis&orphan=1',
      notePlace(id),
    ].map((place) => ({ place })),
    bad: [
      '/notes?',
      '/notes?q=<script>',
      '/notes?q=a#b',
      `/notes?q=${'x'.repeat(300)}`,
      '/notes/../popup.html',
      '/note/',
      '/note/x',
      `/note/${id}/..`,
      `/note/${id}x`,
      `//evil.example/note/${id}`,
      `https://evil.example/note/${id}`,
    ].map((place) => ({ place })),
  },
  'page/notes': {
    good: [{ page: seen }, { page: { ...seen, canonical: 'https://gazette.example/' } }],
    bad: [
      {},
      { page: null },
      { page: { ...seen, canonical: undefined } },
      { page: { ...seen, title: 3 } },
      { page: { ...seen, more: 1 } },
      { page: { ...seen, address: 'x'.repeat(MAX_SEEN_ADDRESS + 1) } },
    ],
  },
  'page/noted-entities': {
    good: [{ entities: [] }, { entities: [entity] }],
    bad: [{ entities: entity }, { entities: ['Vietnam'] }, { entities: Array(MAX_ENTITIES_HERE + 1).fill(entity) }],
  },
  'page/found': {
    good: [{ page: seen, notes: [{ id, found: 'orphan' }] }],
    bad: [
      { page: seen, notes: [{ id, found: 'lost' }] },
      { page: seen, notes: [{ id: 'x', found: 'exact' }] },
      { page: seen, notes: [{ id, found: 'exact', text: 'y' }] },
      { notes: [] },
    ],
  },
  'page/note': {
    good: [
      { page: seen, about: passage },
      { page: seen, about: { kind: 'entity', entity } },
      { page: seen, about: { kind: 'page' } },
      { page: seen, about: { kind: 'notes', ids: [id] } },
      { page: seen, about: { kind: 'notes of entity', entity } },
    ],
    bad: [
      { page: seen, about: { ...passage, highlight: 'yes' } },
      { page: seen, about: { ...passage, text: 'written by the page' } },
      { page: seen, about: { ...passage, anchor: { quote: { ...anchor.quote, exact: '' } } } },
      { page: seen, about: { ...passage, anchor: { ...anchor, position: { start: 3, end: 2 } } } },
      { page: seen, about: { ...passage, entities: Array(101).fill(entity) } },
      { page: seen, about: { kind: 'entity', entity: 'planet/mars' } },
      { page: seen, about: { kind: 'notes', ids: ['*'] } },
      { page: seen, about: { kind: 'all' } },
      { about: { kind: 'page' } },
    ],
  },
  'page/note-elsewhere': { good: [{ token }], bad: [{ token: 'x' }, {}, { token, url: 'https://evil.example/' }] },
};

const FROM_OURS: typeof FROM_PAGES = {
  'corpus/refs': { good: [{ ids: [entity] }], bad: [{ ids: ['x'] }, { ids: null }] },
  'note/open': { good: [{ token }], bad: [{ token: '' }, { token: null }] },
  'note/size': {
    good: [
      { token, height: 0 },
      { token, height: MAX_FRAME_HEIGHT },
    ],
    bad: [{ token, height: -1 }, { token, height: 1.5 }, { token, height: MAX_FRAME_HEIGHT + 1 }, { height: 10 }],
  },
  'note/leave': { good: [{ token }], bad: [{ token: 'x' }] },
  'note/elsewhere': { good: [{ token, id }], bad: [{ token }, { token, id: 'x' }, { token: 'x', id }] },
  'note/draft': { good: [{ note: NOTE }], bad: [{ note: { ...NOTE, revision: 0 } }, { note: null }] },
  'note/drop-draft': { good: [{ id }], bad: [{ id: 'x' }, {}] },
  'note/save': {
    good: [{ note: NOTE }, { note: { ...NOTE, target: { kind: 'entity', entity } } }],
    bad: [
      { note: { ...NOTE, more: 1 } },
      { note: { ...NOTE, id: '1' } },
      { note: { ...NOTE, version: 2 } },
      { note: { ...NOTE, colour: 'mauve' } },
      { note: { ...NOTE, tags: [''] } },
      { note: { ...NOTE, text: 'x'.repeat(MAX_NOTE_TEXT + 1) } },
      { note: { ...NOTE, modified: '2026-01-03T03:04:05Z' } },
      { note: { ...NOTE, created: '2026-13-03T03:04:05.678Z' } },
      { note: { ...NOTE, target: { kind: 'page', page: { address: seen.address, title: '' } } } },
      {
        note: { ...NOTE, target: { kind: 'page', page: { address: seen.address, opened: 'javascript:1', title: '' } } },
      },
    ],
  },
  'notes/query': {
    good: [query, { ...query, query: { ...EVERY_NOTE, from: '2026-01-02', tag: 'gaz', orphan: true } }],
    bad: [
      { ...query, limit: MAX_WINDOW + 1 },
      { ...query, offset: -1 },
      { ...query, query: { ...EVERY_NOTE, from: '2026-02-30x' } },
      { ...query, query: { ...EVERY_NOTE, words: 'x'.repeat(301) } },
      { ...query, query: { ...EVERY_NOTE, category: 'planet' } },
      { ...query, query: {} },
    ],
  },
  'notes/get': { good: [{ ids: [] }, { ids: [id] }], bad: [{ ids: ['x'] }, { ids: null }] },
  'notes/tags': { good: [null], bad: [undefined, {}] },
  'notes/drafts': { good: [null], bad: [undefined, {}] },
  'notes/delete': { good: [{ ids: [id] }], bad: [{ ids: null }, { ids: ['x'] }] },
  'notes/restore': { good: [{ ids: [id] }], bad: [{ ids: null }] },
  'notes/bin': { good: [null], bad: [[]] },
  'notes/destroy': { good: [{ ids: null }, { ids: [id] }], bad: [{}, { ids: 'all' }, null] },
  'notes/tag': {
    good: [{ ids: [id], tag: 'gaz', on: true }],
    bad: [
      { ids: [id], tag: ' ', on: true },
      { ids: [id], tag: 'x'.repeat(101), on: true },
      { ids: [id], tag: 'gaz' },
    ],
  },
  'notes/import': { good: [{ notes: [NOTE] }], bad: [{ notes: [{ ...NOTE, revision: 1.5 }] }, { notes: NOTE }] },
  'notes/show': { good: [{ id }], bad: [{ id: 'x' }] },
  'tab/outline': { good: [{ tab: 7 }], bad: [{ tab: -1 }, { tab: '7' }, {}] },
  'tab/walk': {
    good: [
      { tab: 7, entity, step: 1 },
      { tab: 7, entity, step: -1 },
    ],
    bad: [
      { tab: 7, entity, step: 0 },
      { tab: 7, entity: '', step: 1 },
    ],
  },
  'tab/show-note': { good: [{ tab: 7, id }], bad: [{ tab: 7, id: 'x' }] },
  'tab/command': { good: [{ tab: 7, command: 'note-page' }], bad: [{ tab: 7, command: 'delete' }] },
  'tab/passage': {
    good: [
      { tab: 7, of: 'selection' },
      { tab: 7, of: 'mention', entity },
    ],
    bad: [{ tab: 7, of: 'mention' }, { tab: 7, of: 'selection', entity }, { tab: 7, of: 'page' }, { of: 'selection' }],
  },
};

const rows = (table: typeof FROM_PAGES, kind: 'good' | 'bad') =>
  Object.entries(table).flatMap(([type, { [kind]: all }]) => all.map((data) => ({ type, data })));
const schemaOf = (type: string) =>
  Object.entries({ ...FROM_PAGE, ...FROM_OUR_PAGES }).find(([name]) => name === type)?.[1];

describe('messages about notes', () => {
  const isAboutNotes = (type: string): boolean =>
    /note|^page\/found|^corpus\/refs|^tab\/(outline|walk|command|passage)/.test(type);

  it('are all in the tables', () => {
    expect(Object.keys(FROM_PAGES).sort()).toEqual(
      ['page/open', ...Object.keys(FROM_PAGE).filter(isAboutNotes)].sort(),
    );
    expect(Object.keys(FROM_OURS).sort()).toEqual(Object.keys(FROM_OUR_PAGES).filter(isAboutNotes).sort());
  });

  it.each([...rows(FROM_PAGES, 'good'), ...rows(FROM_OURS, 'good')])('$type is taken ($#)', ({ type, data }) => {
    const read = v.safeParse(schemaOf(type) ?? v.never(), data);
    expect(read).toMatchObject({ success: true, output: data });
  });

  it.each([...rows(FROM_PAGES, 'bad'), ...rows(FROM_OURS, 'bad')])(
    '$type is refused when malformed ($#)',
    ({ type, data }) => {
      expect(v.safeParse(schemaOf(type) ?? v.any(), data).success).toBe(false);
    },
  );
});
