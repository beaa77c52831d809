import { type Answer, answered } from '../../../lib/model/answer.ts';
import type { Digest } from '../../../lib/model/digest.ts';
import { digestOf } from '../../../lib/store/digest-of.ts';
import { readDigests } from '../../../lib/store/digests.ts';
import { getNotes } from '../../../lib/store/notes.ts';
import type { NotesKeeper } from './notes-keeper.ts';

/** Beyond so many changes, reading every digest is faster than reading the notes that changed. */
const MANY = 500;

/** Something made from the digests of all notes, that can follow single changes. */
export interface View {
  /** Notes that are new, or other than they were. */
  put(notes: readonly Digest[]): void;
  drop(ids: readonly string[]): void;
}

/** A view that is made when it is first wanted, and from then on told what changed instead of being made again. */
export interface Current<V extends View> {
  now(): Promise<Answer<V>>;
  /** These were written or deleted, and committed. */
  changed(ids: readonly string[]): void;
}

export function makeCurrent<V extends View>(keeper: NotesKeeper, make: () => V): Current<V> {
  let view: V | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  const stale = new Set<string>();

  const build = async (): Promise<Answer<V>> => {
    const made = make();
    // Before reading: what is committed from here on may be missing from what is read.
    stale.clear();
    const all = await keeper.look(readDigests);
    if (!all.ok) return all;
    made.put(all.value);
    view = made;
    return answered(made);
  };

  const mend = async (present: V): Promise<Answer<V>> => {
    const ids = [...stale];
    if (ids.length === 0) return answered(present);
    stale.clear();
    const notes = await keeper.look((store) => getNotes(store, ids));
    if (!notes.ok) {
      for (const id of ids) stale.add(id);
      return notes;
    }
    const there = new Set(notes.value.map(({ note }) => note.id));
    present.drop(ids.filter((id) => !there.has(id)));
    present.put(notes.value.map(digestOf));
    return answered(present);
  };

  return {
    now: () => {
      // One after the other: two at once would both build.
      const next = turn.then(() => (view === undefined || stale.size > MANY ? build() : mend(view)));
      turn = next.catch(() => {
        // Half of a change may be in it.
        view = undefined;
      });
      return next;
    },
    changed: (ids) => {
      for (const id of ids) stale.add(id);
    },
  };
}
