import type { Category } from './category.ts';
import type { Found } from './kept-note.ts';
import type { NoteColour, NoteKind } from './note.ts';

/**
 * What lists, filters and searches need of a note, without its anchor and Markdown: read for all notes in a fraction
 * of the time that the notes take. Made with every save, in the same transaction.
 */
export interface Digest {
  readonly id: string;
  readonly kind: NoteKind;
  readonly colour: NoteColour;
  readonly tags: readonly string[];
  readonly entities: readonly string[];
  readonly categories: readonly Category[];
  /** Host of the page; `null` for a note on an entity that was written nowhere. */
  readonly site: string | null;
  readonly modified: string;
  readonly found: Found | null;
  /** Folded words, one space before and after each: of the tags, of the text, of the page's title, of the quote. */
  readonly words: {
    readonly tags: string;
    readonly text: string;
    readonly title: string;
    readonly quote: string;
  };
}
