import type { ExportFormat, Names } from '../../../components/library/notes/notes-view.ts';
import { dayOf, type FileToSave } from '../../../lib/model/file-to-save.ts';
import type { Language } from '../../../lib/model/language.ts';
import type { Note } from '../../../lib/model/note.ts';
import { SHEET_SEPARATOR } from '../../../lib/model/sheet.ts';
import { notesToCsv } from '../../../lib/notes/csv.ts';
import { notesToMarkdown } from '../../../lib/notes/markdown.ts';
import { splitForImport } from '../../../lib/notes/split-for-import.ts';
import { toCollection } from '../../../lib/notes/w3c.ts';
import { NOTES_WORDS } from '../../../lib/words/notes.ts';

export interface ExportOptions {
  readonly language: Language;
  readonly names: Names;
  /** In the name of each file, as a day of the reader's own calendar. */
  readonly on: Date;
}

/** Notes as files to keep; annotations come in as many as it takes for each to be read back. */
export function exportedFiles(
  notes: readonly Note[],
  format: ExportFormat,
  { language, names, on }: ExportOptions,
): readonly FileToSave[] {
  const name = `reperes-notes-${dayOf(on)}`;
  switch (format) {
    case 'markdown': {
      const nameOf = (id: string): string => names.get(id)?.name ?? id;
      return [{ name: `${name}.md`, type: 'text/markdown', text: notesToMarkdown(notes, { language, nameOf }) }];
    }
    case 'csv': {
      const text = notesToCsv(notes, { separator: SHEET_SEPARATOR[language] });
      return [{ name: `${name}.csv`, type: 'text/csv', text }];
    }
    case 'jsonld': {
      const parts = splitForImport(notes);
      const label = NOTES_WORDS[language].collection;
      return parts.map((part, at) => ({
        name: `${name}${parts.length > 1 ? `-${at + 1}` : ''}.jsonld`,
        type: 'application/ld+json',
        text: JSON.stringify(toCollection(part, { label })),
      }));
    }
  }
}
