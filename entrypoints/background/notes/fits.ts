import type { Digest } from '../../../lib/model/digest.ts';
import type { NoteQuery } from '../../../lib/model/note-query.ts';

/** Whether a note is one of those asked for, whatever the words. */
export function fits(note: Digest, query: NoteQuery): boolean {
  return (
    (query.tag === null || note.tags.includes(query.tag)) &&
    (query.entity === null || note.entities.includes(query.entity)) &&
    (query.category === null || note.categories.includes(query.category)) &&
    (query.site === null || note.site === query.site) &&
    isOfDays(note.modified.slice(0, 'YYYY-MM-DD'.length), query) &&
    (query.colour === null || note.colour === query.colour) &&
    (query.kind === null || note.kind === query.kind) &&
    (!query.orphan || note.found === 'orphan')
  );
}

const isOfDays = (day: string, { from, to }: NoteQuery): boolean =>
  (from === null || day >= from) && (to === null || day <= to);
