import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { MAX_NOTE_ENTITIES, NoteSchema } from '../../lib/model/note.ts';
import { newNote, nextRevision } from '../../lib/notes/new-note.ts';
import { anyNote, NOTE } from './any-note.ts';

const AT = '2026-02-03T04:05:06.789Z';

describe('a new note', () => {
  it('has no text and was never saved', () => {
    const { id, target } = NOTE;
    const note = newNote({ id, target, entities: ['country/ruritanie'], colour: 'pink', at: AT });
    expect(note).toEqual({
      ...{ version: 1, id, revision: 1, target, text: '', tags: [], colour: 'pink' },
      ...{ entities: ['country/ruritanie'], created: AT, modified: AT },
    });
    expect(v.is(NoteSchema, note)).toBe(true);
  });

  it('has each entity once, and not too many', () => {
    const many = Array.from({ length: 300 }, (_, i) => `place/p${i >> 1}`);
    const { entities } = newNote({ ...NOTE, entities: many, at: AT });
    expect(entities).toEqual([...new Set(many)].slice(0, MAX_NOTE_ENTITIES));
  });
});

describe('the next revision of a note', () => {
  it('changes what is changed, and nothing else', () => {
    expect(nextRevision(NOTE, { text: 'Autre.' }, AT)).toEqual({ ...NOTE, text: 'Autre.', revision: 3, modified: AT });
  });

  it('is never before the note’s creation, whatever the clock says', () => {
    fc.assert(
      fc.property(anyNote, anyNote, (note, { modified: at }) => {
        const next = nextRevision(note, {}, at);
        expect(Date.parse(next.modified)).toBe(Math.max(Date.parse(at), Date.parse(note.created)));
        expect(v.is(NoteSchema, next)).toBe(true);
      }),
    );
  });
});
