import type { Anchored } from './anchor.ts';
import type { Note } from './note.ts';

export const FOUND = ['exact', 'approximate', 'orphan'] as const;
/** How a note's passage was last found on its page. */
export type Found = Anchored['found'];

/** A note as the library holds it. `found` is `null` for notes without a passage, and until the page was read. */
export interface KeptNote {
  readonly note: Note;
  readonly found: Found | null;
}

/** What is being written and not saved yet: the note as it would be saved, under the revision it would have. */
export interface Draft {
  readonly note: Note;
  /** When it was last typed in, ISO 8601 in UTC. */
  readonly at: string;
}

/** Deleted, and to be had back until `BIN_DAYS` after `deleted`. */
export interface BinnedNote {
  readonly note: Note;
  readonly deleted: string;
}
export const BIN_DAYS = 30;

/**
 * What became of a save. `saved`: stored and committed, now or by an earlier try of the same save. `conflict`: the note
 * was changed elsewhere since it was opened; nothing was written. `deleted`: it lies in the bin, or is gone.
 */
export type SaveOutcome =
  | { readonly kind: 'saved'; readonly note: Note }
  | { readonly kind: 'conflict'; readonly theirs: Note }
  | { readonly kind: 'deleted' };

/** What the frame, the panel or the library is opened for. */
export type NoteTask =
  /** Write a new note, go on with a draft, or change what `stored` holds. */
  | { readonly kind: 'write'; readonly note: Note; readonly stored: Note | null; readonly isDraft: boolean }
  /** Save this at once, without text: a highlight. */
  | { readonly kind: 'highlight'; readonly note: Note }
  | { readonly kind: 'read'; readonly notes: readonly KeptNote[] };
