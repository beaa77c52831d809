import type { EntityRef } from './card.ts';
import type { Category } from './category.ts';

/** A name in one paragraph; UTF-16 offsets in its text, end excluded. */
export interface TextMention {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly category: Category;
}

/** A paragraph of a document's own text; numbers count lines that are not blank, from 1. */
export interface TextParagraph {
  readonly number: number;
  readonly text: string;
  readonly mentions: readonly TextMention[];
}

/** The text that a reader attached to a document, read with the dictionary of this moment. */
export interface AttachedText {
  readonly paragraphs: readonly TextParagraph[];
  /** Every entity that is mentioned. */
  readonly names: readonly EntityRef[];
}

/** UTF-8 bytes of the longest text that can be attached. */
export const MAX_TEXT_BYTES = 4 * 1024 * 1024;
