import { describe, expect, it } from 'vitest';
import type { Note } from '../../lib/model/note.ts';
import { takenAway } from '../../lib/model/taken-away.ts';
import { newNote } from '../../lib/notes/new-note.ts';

const target: Note['target'] = { kind: 'entity', entity: 'country/vietnam' };
const begun = newNote({
  id: crypto.randomUUID(),
  target,
  entities: [],
  colour: 'pink',
  at: '2025-05-04T00:00:00.000Z',
});
const BEFORE: Note = { ...begun, text: 'Du café.', tags: ['café', 'import'], entities: ['country/russie'] };

describe('what a change takes away from a note', () => {
  it.each<[string, Partial<Note>]>([
    ['nothing changed', {}],
    [
      'a tag, a name and words more',
      { tags: ['café', 'import', 'prix'], entities: ['country/russie', 'country/vietnam'], text: 'Du café cher.' },
    ],
    ['another colour', { colour: 'green' }],
    ['tags in another order', { tags: ['import', 'café'] }],
    ['a word corrected', { text: 'Du thé.' }],
    ['half of the text', { text: 'café' }],
  ])('nothing: %s', (_, change) => {
    expect(takenAway(BEFORE, { ...BEFORE, ...change })).toBeNull();
  });

  it.each<[string, Partial<Note>, object]>([
    ['a tag', { tags: ['import'] }, { text: false, tags: ['café'], entities: [] }],
    ['a tag for another', { tags: ['import', 'prix'] }, { text: false, tags: ['café'], entities: [] }],
    ['a linked name', { entities: [] }, { text: false, tags: [], entities: ['country/russie'] }],
    ['the text', { text: '' }, { text: true, tags: [], entities: [] }],
    ['a text of blanks', { text: ' \n\t ' }, { text: true, tags: [], entities: [] }],
    ['all but a letter', { text: 'x' }, { text: true, tags: [], entities: [] }],
  ])('%s', (_, change, taken) => {
    expect(takenAway(BEFORE, { ...BEFORE, ...change })).toEqual(taken);
  });
});
