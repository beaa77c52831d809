import { dayOf, type FileToSave } from '../model/file-to-save.ts';
import type { Language } from '../model/language.ts';
import type { MentionFormat } from '../model/mention-format.ts';
import type { TabMentions } from '../model/page-mentions.ts';
import { SHEET_SEPARATOR } from '../model/sheet.ts';
import { mentionsToCsv } from './csv.ts';
import { mentionsToJson } from './json.ts';

/**
 * The mentions of these pages as a file to keep.
 * @param on in the name of the file, as a day of the reader's own calendar
 */
export function mentionsFile(
  pages: readonly TabMentions[],
  format: MentionFormat,
  { language, on }: { readonly language: Language; readonly on: Date },
): FileToSave {
  const name = `reperes-mentions-${dayOf(on)}.${format}`;
  switch (format) {
    case 'csv':
      return { name, type: 'text/csv', text: mentionsToCsv(pages, { separator: SHEET_SEPARATOR[language] }) };
    case 'json':
      return { name, type: 'application/json', text: mentionsToJson(pages) };
  }
}
