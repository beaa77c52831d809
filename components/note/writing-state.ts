import type { Reason } from '../../lib/model/answer.ts';
import type { Note } from '../../lib/model/note.ts';

/** How far the note in an editor has come. `saved` only after the store has said so. */
export type WritingState =
  | { readonly kind: 'writing' | 'saving' | 'saved' | 'deleted' }
  | { readonly kind: 'conflict'; readonly theirs: Note }
  | { readonly kind: 'failed'; readonly reason: Reason };

/** What became of the draft: `waiting` until the reader pauses, `kept` once the store has it. */
export type DraftState = 'none' | 'waiting' | 'kept' | 'failed';

/** What to do when the note was changed elsewhere: save over theirs, drop mine, or save mine as a note of its own. */
export type ConflictChoice = 'mine' | 'theirs' | 'both';
