import type { EntityRef } from './card.ts';
import type { NotedPage } from './note.ts';

/** One mention of a page as it leaves: the words, and the sentence or block around them. */
export interface MentionHere {
  readonly entity: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** All mentions of a tab, in document order. */
export interface TabMentions {
  readonly page: NotedPage | null;
  readonly date: string | null;
  readonly names: readonly EntityRef[];
  readonly mentions: readonly MentionHere[];
}
