import type { Note } from '../model/note.ts';
import { type Separator, writeSheet } from '../model/sheet.ts';

/**
 * Names of the columns. Sheets and scripts of readers rest on them: add at the end, never rename.
 * `address` is the one that opens, `key` the normalised one.
 */
export const CSV_COLUMNS = [
  'id',
  'kind',
  'address',
  'title',
  'quote',
  'text',
  'tags',
  'entity',
  'entities',
  'colour',
  'created',
  'modified',
  'revision',
  'key',
] as const;

/** Notes as a sheet with a header; see `writeSheet`. */
export function notesToCsv(notes: readonly Note[], { separator }: { readonly separator: Separator }): string {
  return writeSheet([CSV_COLUMNS, ...notes.map(cellsOf)], separator);
}

function cellsOf(note: Note): readonly string[] {
  const { target } = note;
  return [
    note.id,
    target.kind,
    target.page?.opened ?? '',
    target.page?.title ?? '',
    target.kind === 'passage' ? target.anchor.quote.exact : '',
    note.text,
    note.tags.join('; '),
    target.kind === 'entity' ? target.entity : '',
    note.entities.join('; '),
    note.colour,
    note.created,
    note.modified,
    String(note.revision),
    target.page?.address ?? '',
  ];
}
