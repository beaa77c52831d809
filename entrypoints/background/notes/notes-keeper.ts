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
/** What woke the worker comes first: cleaning is done so long after the store was opened. */
const CLEANING_MS = 5000;

/**
 * Does something with the store of notes, which is opened once in a worker's life; after a failure (`database`) the next
 * call opens it anew, since a connection that the browser has closed stays closed.
 */
export interface NotesKeeper {
  /**
   * To write, or to know what the library is: the watch has compared it before. What was written is known outside of the
   * database, too, when this answers.
   */
  ask<T>(work: (store: NotesStore) => Promise<Answer<T>>): Promise<Answer<T>>;
  /**
   * Only to read: the watch is waited for only when there is nothing to answer with (a refusal, `null`, an empty list),
   * since nothing may be what damage left.
   */
  look<T>(work: (store: NotesStore) => Promise<Answer<T>>): Promise<Answer<T>>;
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
  /** The store was opened, and nobody has written to it yet: it is compared with what it was. */
  opened(store: NotesStore): Promise<void>;
  /** Whether it is what it was, as far as is known. */
  isSound(): boolean;
  failed(reason: Reason): Promise<void>;
  /** Something was committed. */
  step(step: Step): void;
  /** What was committed is known. */
  settled(): Promise<void>;
}

const NOBODY: LibraryWatch = {
  opened: async () => undefined,
  isSound: () => true,
  failed: async () => undefined,
  step: () => undefined,
  settled: async () => undefined,
};

/** The store, and whoever has begun to look whether it is what it was. */
interface Opened {
  readonly store: NotesStore;
  /** Begins it, once, and waits for its end. */
  judged(): Promise<void>;
}

/** @param now of the wall clock: what has lain in the bin, or as a draft, for too long goes some seconds after the store is opened */
export function makeNotesKeeper(
  now: () => Date,
  watch: LibraryWatch = NOBODY,
  soon: (work: () => void) => void = (work) => void setTimeout(work, CLEANING_MS),
): NotesOwner {
  let current: Promise<Answer<Opened>> | undefined;
  let gate: Promise<void> = Promise.resolve();
  /** A restored library must not meet a clock that was wrong. */
  let mayClean = true;
  const running = new Set<Promise<unknown>>();

  const daysAgo = (days: number): string => new Date(now().getTime() - days * DAY_MS).toISOString();

  const track = <T>(work: Promise<T>): Promise<T> => {
    const done = work.catch(() => undefined).finally(() => running.delete(done));
    running.add(done);
    return work;
  };

  const passGate = async (): Promise<void> => {
    for (let passed: Promise<void> | undefined; passed !== gate; ) {
      passed = gate;
      await passed;
    }
  };

  /** The store reports what may go wrong with it. A damaged library loses nothing more. */
  const clean = async ({ store, judged }: Opened): Promise<Answer<null>> => {
    await judged();
    if (mayClean && watch.isSound()) {
      await Promise.all([purgeBin(store, daysAgo(BIN_DAYS)), purgeDrafts(store, daysAgo(DRAFT_DAYS))]);
    }
    return answered(null);
  };

  const open = async (): Promise<Answer<Opened>> => {
    const store = await openNotes(NOTES_DATABASE, watch.step);
    if (!store.ok) {
      current = undefined;
      await watch.failed(store.reason);
      return store;
    }
    let judging: Promise<void> | undefined;
    const judged = (): Promise<void> => {
      judging ??= track(watch.opened(store.value));
      return judging;
    };
    return answered({ store: store.value, judged });
  };

  const opened = (): Promise<Answer<Opened>> => {
    if (current !== undefined) return current;
    const opening = open();
    current = opening;
    soon(() => {
      if (current === opening) void withStore(clean);
    });
    return opening;
  };

  const withStore = async <T>(work: (opened: Opened) => Promise<Answer<T>>): Promise<Answer<T>> => {
    await passGate();
    const used = opened();
    const run = async (): Promise<Answer<T>> => {
      const open = await used;
      if (!open.ok) return open;
      const answer = await work(open.value);
      if (!answer.ok && answer.reason === 'database' && current === used) current = undefined;
      return answer;
    };
    return track(run());
  };

  return {
    ask: (work) =>
      withStore(async ({ store, judged }) => {
        await judged();
        const answer = await work(store);
        await watch.settled();
        return answer;
      }),
    look: (work) =>
      withStore(async ({ store, judged }) => {
        const answer = await work(store);
        if (isNothing(answer)) await judged();
        return answer;
      }),
    alone: async (work) => {
      const before = gate;
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = before.then(() => promise);
      try {
        await before;
        await Promise.all(running);
        await watch.settled();
        const open = await opened();
        if (open.ok) await open.value.judged();
        mayClean = false;
        const renew = async (): Promise<Answer<NotesStore>> => {
          if (open.ok) closeNotes(open.value.store);
          const fresh = await rebuildNotes(NOTES_DATABASE, watch.step);
          current = fresh.ok
            ? Promise.resolve(answered({ store: fresh.value, judged: async () => undefined }))
            : undefined;
          return fresh;
        };
        return await work({ store: open.ok ? answered(open.value.store) : open, renew });
      } finally {
        resolve();
      }
    },
  };
}

const isNothing = (answer: Answer<unknown>): boolean =>
  !answer.ok || answer.value === null || (Array.isArray(answer.value) && answer.value.length === 0);
