import { type Answer, answered } from '../../../lib/model/answer.ts';
import { BIN_DAYS } from '../../../lib/model/kept-note.ts';
import { purgeBin } from '../../../lib/store/note-bin.ts';
import { purgeDrafts } from '../../../lib/store/note-drafts.ts';
import { type NotesStore, openNotes } from '../../../lib/store/notes.ts';

/** A draft that nobody has touched for so long is forgotten. */
const DRAFT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface NotesKeeper {
  /**
   * Does something with the store of notes, which is opened once in a worker's life; after a failure (`database`)
   * the next call opens it anew, since a connection that the browser has closed stays closed.
   */
  ask<T>(work: (store: NotesStore) => Promise<Answer<T>>): Promise<Answer<T>>;
}

/** @param now of the wall clock: what has lain in the bin, or as a draft, for too long goes when the store is opened */
export function makeNotesKeeper(now: () => Date): NotesKeeper {
  let current: Promise<Answer<NotesStore>> | undefined;

  const daysAgo = (days: number): string => new Date(now().getTime() - days * DAY_MS).toISOString();

  const open = async (): Promise<Answer<NotesStore>> => {
    const store = await openNotes();
    if (!store.ok) {
      current = undefined;
      return store;
    }
    // Nobody waits for the cleaning, and the store has reported what may go wrong with it.
    void purgeBin(store.value, daysAgo(BIN_DAYS));
    void purgeDrafts(store.value, daysAgo(DRAFT_DAYS));
    return answered(store.value);
  };

  return {
    ask: async (work) => {
      current ??= open();
      const used = current;
      const store = await used;
      if (!store.ok) return store;
      const answer = await work(store.value);
      if (!answer.ok && answer.reason === 'database' && current === used) current = undefined;
      return answer;
    },
  };
}
