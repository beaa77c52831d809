import { describe, expect, it } from 'vitest';
import { hrefOfNotes, type NotesAsked, notesPlace } from '../../components/library/notes/notes-place.ts';
import { readRoute } from '../../entrypoints/library/route.ts';
import { EVERY_NOTE } from '../../lib/model/note-query.ts';
import { noteOf } from './library-notes-store.ts';

const ASKED: NotesAsked = { ...EVERY_NOTE, imported: false };
const idOf = (nth: number): string => noteOf(nth).id;

describe('an address of the notes', () => {
  it.each<readonly [string, NotesAsked]>([
    ['#/notes', ASKED],
    ['#/notes?q=h%C3%A0+n%E1%BB%99i', { ...ASKED, words: 'hà nội' }],
    ['#/notes?tag=a%26b&colour=pink', { ...ASKED, tag: 'a&b', colour: 'pink' }],
    ['#/notes?entity=country%2Fvietnam&category=country', { ...ASKED, entity: 'country/vietnam', category: 'country' }],
    ['#/notes?site=gazette.example&kind=page', { ...ASKED, site: 'gazette.example', kind: 'page' }],
    [
      '#/notes?from=2026-01-01&to=2026-12-31&orphan=1',
      { ...ASKED, from: '2026-01-01', to: '2026-12-31', orphan: true },
    ],
    ['#/notes?imported=1', { ...ASKED, imported: true }],
  ])('%s', (hash, asked) => {
    expect(readRoute(hash)).toEqual({ kind: 'notes', asked });
    expect(hrefOfNotes(asked)).toBe(hash);
  });

  it.each([
    '#/notes?colour=mauve',
    '#/notes?from=2026-13-01',
    '#/notes?entity=Vietnam',
    '#/notes?orphan=yes',
    `#/notes?tag=${'x'.repeat(101)}`,
  ])('%s asks for nothing that cannot be asked', (hash) => {
    expect(readRoute(hash)).toEqual({ kind: 'notes', asked: ASKED });
  });

  it.each([
    ['#/notes?bin=1', { kind: 'bin' }],
    [`#/note/${idOf(1)}`, { kind: 'note', id: idOf(1) }],
    ['#/note/1', { kind: 'nowhere' }],
    ['#/notes/1', { kind: 'nowhere' }],
  ])('%s', (hash, route) => {
    expect(readRoute(hash)).toEqual(route);
  });

  it('says only what is asked', () => {
    expect(notesPlace({ ...ASKED, words: '  ' })).toBe('/notes');
  });
});
