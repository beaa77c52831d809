import type { Note } from '../model/note.ts';

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

/** French and Vietnamese sheets expect `;`, because the comma is their decimal sign. */
export type Separator = ',' | ';';

/** Sheets run a cell that begins so as a formula; the wide forms count as the narrow ones in East Asian versions. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Notes as a sheet: RFC 4180 with a header, UTF-8 byte order mark (Excel reads no UTF-8 without it), lines end in CRLF. */
export function notesToCsv(notes: readonly Note[], { separator }: { readonly separator: Separator }): string {
  const rows = [CSV_COLUMNS, ...notes.map(cellsOf)];
  return `\ufeff${rows.map((row) => `${row.map(writeCell).join(separator)}\r\n`).join('')}`;
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

function writeCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
