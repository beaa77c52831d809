import { dayOf, type FileToSave } from '../model/file-to-save.ts';

/**
 * Briefs as one file to keep, under a heading each.
 * @param briefs Markdown; each ends with a line feed
 * @param on in the name of the file, as a day of the reader's own calendar
 */
export const briefsFile = (briefs: readonly string[], { on }: { readonly on: Date }): FileToSave => ({
  name: `reperes-brief-${dayOf(on)}.md`,
  type: 'text/markdown',
  text: briefs.join('\n'),
});
