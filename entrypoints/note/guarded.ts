import type { Writing } from '../../components/note/writing.ts';
import type { ConflictChoice } from '../../components/note/writing-state.ts';
import type { Note } from '../../lib/model/note.ts';
import { takenAway } from '../../lib/model/taken-away.ts';

export interface Guard {
  /** Begins to refuse saves, or ceases to. */
  bar(isBarred: boolean): void;
  /** In a page, which may lead the reader's hand; not in a window of our own. */
  readonly isInPage: boolean;
  /** Whether the reader has the frame in plain sight at this moment. */
  isPlain(): boolean;
  /** Goes on with the draft of this note in a window that no page reaches. */
  goOnElsewhere(note: Note): Promise<void>;
}

/**
 * The same writing, but what takes something away from a kept note is saved in plain sight only. A page that hides or
 * moves our frame can lead any click onto it: then the note stays a draft and goes on in a window of its own.
 */
export function guarded(writing: Writing, { bar, isInPage, isPlain, goOnElsewhere }: Guard): Writing {
  const loses = (before: Note | null, after: Note): boolean =>
    before !== null && takenAway(before, after) !== null && !isPlain();

  /** What was written and what was saved meanwhile: whichever is not chosen is what may be lost. */
  function losesBy(choice: ConflictChoice): boolean {
    const state = writing.state.value;
    if (state.kind !== 'conflict' || choice === 'both') return false;
    const [mine, { theirs }] = [writing.note.value, state];
    return choice === 'mine' ? loses(theirs, mine) : loses(mine, theirs);
  }

  return {
    ...writing,
    // Asked at the click: a save may wait for a draft on its way, and the page may use that to look harmless.
    async save() {
      const isBarred = loses(writing.stored.value, writing.note.value);
      // A click meant for the page, in a window that has just come.
      if (isBarred && !isInPage) return;
      bar(isBarred);
      // Refused, it stays a draft, and says that it is not saved where no window opens.
      await writing.save();
      if (isBarred) await goOnElsewhere(writing.note.value);
    },
    async resolve(choice) {
      if (!losesBy(choice)) {
        bar(false);
        return writing.resolve(choice);
      }
      if (isInPage) await goOnElsewhere(writing.note.value);
    },
    saveAsNew() {
      bar(false);
      return writing.saveAsNew();
    },
  };
}
