import * as v from 'valibot';
import { NOTE_PARAMETERS, type NotesAsked } from '../../../components/library/notes/notes-place.ts';
import { EVERY_NOTE, NoteQuerySchema } from '../../../lib/model/note-query.ts';

const { entries } = NoteQuerySchema;

/** What cannot be asked is not asked: an address that somebody mistyped shows more, never an error. */
const read = <T>(schema: v.GenericSchema<unknown, T>, value: string | null, otherwise: T): T => {
  if (value === null) return otherwise;
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : otherwise;
};

/** @param asked the parameters of `#/notes?…`, as `notesPlace` writes them */
export function readNotesAsked(asked: URLSearchParams): NotesAsked {
  const of = (name: keyof NotesAsked): string | null => asked.get(NOTE_PARAMETERS[name]);
  return {
    words: read(entries.words, of('words'), EVERY_NOTE.words),
    tag: read(entries.tag, of('tag'), null),
    entity: read(entries.entity, of('entity'), null),
    category: read(entries.category, of('category'), null),
    site: read(entries.site, of('site'), null),
    from: read(entries.from, of('from'), null),
    to: read(entries.to, of('to'), null),
    colour: read(entries.colour, of('colour'), null),
    kind: read(entries.kind, of('kind'), null),
    orphan: of('orphan') === '1',
    imported: of('imported') === '1',
  };
}
