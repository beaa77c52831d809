import type { Reason } from '../../../lib/model/answer.ts';
import type { AttachedText } from '../../../lib/model/attached-text.ts';
import type { CorpusDocument } from '../../../lib/model/document.ts';

/** A document as a link; its title is in its own language. */
export type DocumentRef = Pick<CorpusDocument, 'id' | 'title' | 'language'>;

/** What became of a file that was to be a document's text. */
export type FileOutcome = { readonly file: string } & (
  | { readonly kind: 'attached'; readonly document: DocumentRef }
  /** The text of another document than the one that is open: nothing is kept until the reader says so. */
  | { readonly kind: 'elsewhere'; readonly document: DocumentRef }
  /** `sha256`: of the file's bytes. */
  | { readonly kind: 'unknown'; readonly sha256: string }
  | { readonly kind: 'too large' | 'not utf-8' | 'unreadable' }
  | { readonly kind: 'failed'; readonly reason: Reason }
);

/** Files that are, or were, being recognised, in the order in which they came. */
export interface Attaching {
  readonly busy: boolean;
  readonly outcomes: readonly FileOutcome[];
}

export interface AttachActions {
  attach(files: readonly File[]): void;
  /** Attaches the file that turned out to be the text of this other document. */
  attachThere(document: string): void;
}

/** Whether a document's own text is there. */
export type ShownText =
  | { readonly kind: 'none' | 'loading' }
  | { readonly kind: 'there'; readonly text: AttachedText }
  | { readonly kind: 'failed'; readonly reason: Reason };

/** What was just done with a document's text. */
export type TextDone =
  | { readonly kind: 'attached'; readonly paragraphs: number; readonly names: number }
  | { readonly kind: 'detached' | 'undone' }
  | { readonly kind: 'failed'; readonly reason: Reason };
