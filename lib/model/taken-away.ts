import type { Note } from './note.ts';

/** What a note had and has no more. */
export interface TakenAway {
  /** More than half of the text is gone; a word less is an ordinary correction. */
  readonly text: boolean;
  readonly tags: readonly string[];
  /** Ids of linked names. */
  readonly entities: readonly string[];
}

/** @returns `null` when nothing is gone: adding, changing the colour and correcting take nothing away */
export function takenAway(before: Note, after: Note): TakenAway | null {
  const text = after.text.trim().length < before.text.trim().length / 2;
  const tags = before.tags.filter((tag) => !after.tags.includes(tag));
  const entities = before.entities.filter((id) => !after.entities.includes(id));
  return text || tags.length > 0 || entities.length > 0 ? { text, tags, entities } : null;
}
