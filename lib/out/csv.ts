import type { TabMentions } from '../model/page-mentions.ts';
import { type Separator, writeSheet } from '../model/sheet.ts';
import { type MentionOut, mentionsOf } from './mention-out.ts';

/** Names of the columns. Sheets and scripts of readers rest on them: add at the end, never rename. */
export const MENTION_COLUMNS = [
  'title',
  'address',
  'date',
  'entity',
  'name',
  'category',
  'text',
  'before',
  'after',
] as const;

/** The mentions of these pages as one sheet with a header (see `writeSheet`), a mention a row. */
export function mentionsToCsv(pages: readonly TabMentions[], { separator }: { readonly separator: Separator }): string {
  const rows = pages.flatMap((one) => mentionsOf(one).map((mention) => cellsOf(one, mention)));
  return writeSheet([MENTION_COLUMNS, ...rows], separator);
}

/** As ordered in `MENTION_COLUMNS`; what is not known is an empty cell. */
const cellsOf = ({ page, date }: TabMentions, mention: MentionOut): readonly string[] => [
  page?.title ?? '',
  page?.opened ?? '',
  date ?? '',
  mention.entity,
  mention.name,
  mention.category,
  mention.text,
  mention.before,
  mention.after,
];
