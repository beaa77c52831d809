import type { TabMentions } from '../model/page-mentions.ts';
import { mentionsOf } from './mention-out.ts';

/**
 * The mentions of these pages as JSON, version 1: `{format, version, pages: [{title, address, date, mentions: [{entity,
 * name, category, text, before, after}]}]}`. `title`, `address` and `date` are `null` when they are not known.
 */
export function mentionsToJson(pages: readonly TabMentions[]): string {
  const told = pages.map((one) => ({
    title: one.page?.title ?? null,
    address: one.page?.opened ?? null,
    date: one.date,
    mentions: mentionsOf(one),
  }));
  return `${JSON.stringify({ format: 'reperes-mentions', version: 1, pages: told }, null, 2)}\n`;
}
