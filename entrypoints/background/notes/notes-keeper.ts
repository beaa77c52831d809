import { type Answer, answered, type Reason } from '../../../lib/model/answer.ts';
import type { Step } from '../../../lib/model/backup.ts';
import { BIN_DAYS } from '../../../lib/model/kept-note.ts';
import { purgeBin } from '../../../lib/store/note-bin.ts';
import { purgeDrafts } from '../../../lib/store/note-drafts.ts';
import { closeNotes, type NotesStore, openNotes, rebuildNotes } from '../../../lib/store/notes.ts';
import { NOTES_DATABASE } from '../../../lib/store/notes-database.ts';

/** A draft that nobody has touched for so long is forgotten. */
const DRAFT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface NotesKeeper {
  /**
   * Does something with the store of notes, which is opened once in a worker's life; after a failure (`database`)
   * the next call opens it anew, since a connection that the browser has closed stays closed. What was written is known
   * outside of the database, too, when this answers.
   */
  ask<T>(work: (store: NotesStore) => Promise<Answer<T>>): Promise<Answer<T>>;
}

/** The keeper, for whoever puts another library in the place of this one. */
export interface NotesOwner extends NotesKeeper {
  /** Does something while nobody else asks: what runs is waited for, what comes waits. Must not ask meanwhile. */
  alone<T>(work: (door: NotesDoor) => Promise<Answer<T>>): Promise<Answer<T>>;
}

export interface NotesDoor {
  readonly store: Answer<NotesStore>;
  /** Throws the database away and opens an empty one. */
  renew(): Promise<Answer<NotesStore>>;
}

/** Whoever knows of the library outside of its database. None of this rejects. */
export interface LibraryWatch {
  /** The store was opened, and nobody has it yet. Answers whether it is what it was. */
  opened(store: NotesStore): Promise<boolean>;
  failed(reason: Reason): Promise<void>;
  /** Something was committed. */
  step(step: Step): void;
  /** What was committed is known. */
  settled(): Promise<void>;
}

const NOBODY: LibraryWatch = {
  opened: async () => true,
  failed: async () => undefined,
  step: () => undefined,
  settled: async () => undefined,
};

/** @param now of the wall clock: what has lain in the bin, or as a draft, for too long goes when the store is opened */
export function makeNotesKeeper(now: () => Date, watch: LibraryWatch = NOBODY): NotesOwner {
  let current: Promise<Answer<NotesStore>> | undefined;
  let gate: Promise<void> = Promise.resolve();
  const running = new Set<Promise<unknown>>();

  const daysAgo = (days: number): string => new Date(now().getTime() - days * DAY_MS).toISOString();

  const track = <T>(work: Promise<T>): Promise<T> => {
    const done = work.catch(() => undefined).finally(() => running.delete(done));
    running.add(done);
    return work;
  };

  const open = async (): Promise<Answer<NotesStore>> => {
    const store = await openNotes(NOTES_DATABASE, watch.step);
    if (!store.ok) {
      current = undefined;
      await watch.failed(store.reason);
      return store;
    }
    // A damaged library loses nothing more, and a restored one must not meet a clock that was wrong.
    if (await watch.opened(store.value)) {
      // Nobody waits for the cleaning, and the store has reported what may go wrong with it.
      void track(purgeBin(store.value, daysAgo(BIN_DAYS)));
      void track(purgeDrafts(store.value, daysAgo(DRAFT_DAYS)));
    }
    return answered(store.value);
  };

  const opened = (): Promise<Answer<NotesStore>> => {
    current ??= open();
    return current;
  };

  const run = async <T>(work: (store: NotesStore) => Promise<Answer<T>>): Promise<Answer<T>> => {
    const used = opened();
    const store = await used;
    if (!store.ok) return store;
    const answer = await work(store.value);
    if (!answer.ok && answer.reason === 'database' && current === used) current = undefined;
    await watch.settled();
    return answer;
  };

  return {
    ask: async (work) => {
      for (let passed: Promise<void> | undefined; passed !== gate; ) {
        passed = gate;
        await passed;
      }
      return track(run(work));
    },
    alone: async (work) => {
      const before = gate;
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = before.then(() => promise);
      try {
        await before;
        await Promise.all(running);
        await watch.settled();
        const store = await opened();
        const renew = async (): Promise<Answer<NotesStore>> => {
          if (store.ok) closeNotes(store.value);
          const fresh = await rebuildNotes(NOTES_DATABASE, watch.step);
          current = fresh.ok ? Promise.resolve(fresh) : undefined;
          return fresh;
        };
        return await work({ store, renew });
      } finally {
        resolve();
      }
    },
  };
}
