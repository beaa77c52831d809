import { type ReadonlySignal, signal } from '@preact/signals';
import type { Answer } from '../../lib/model/answer.ts';
import type { SaveOutcome } from '../../lib/model/kept-note.ts';
import type { Note } from '../../lib/model/note.ts';
import { sameContent } from './same-note.ts';
import type { ConflictChoice, DraftState, WritingState } from './writing-state.ts';

/** What writing needs of its surroundings: `note/save`, `note/draft`, `note/drop-draft`, clock and ids. */
export interface WritingHost {
  save(note: Note): Promise<Answer<SaveOutcome>>;
  keepDraft(note: Note): Promise<Answer<null>>;
  dropDraft(id: string): Promise<Answer<null>>;
  /** ISO 8601 in UTC, as `Date.prototype.toISOString` writes it. */
  now(): string;
  /** A fresh UUID. */
  newId(): string;
  /** Runs something once after `ms`; the answer takes that back. */
  after(ms: number, run: () => void): () => void;
}

/** One note in an editor: frame, panel and library share it. `openWriting` begins one. */
export interface Writing {
  readonly note: ReadonlySignal<Note>;
  /** As the store has it; `null` while it is new. */
  readonly stored: ReadonlySignal<Note | null>;
  readonly state: ReadonlySignal<WritingState>;
  readonly draft: ReadonlySignal<DraftState>;
  /** Takes what the reader decides about (text, tags, colour, entities, target); keeps id, revision and times in hand. */
  change(note: Note): void;
  /** Never waits for a pause: for the moment in which the page goes. */
  keepNow(): Promise<void>;
  save(): Promise<void>;
  /** When everything asked for so far has come to its end. */
  done(): Promise<void>;
  /** After `conflict`. */
  resolve(choice: ConflictChoice): Promise<void>;
  /** After `deleted` or `conflict`: under an id of its own. */
  saveAsNew(): Promise<void>;
}

/** Begun: the note as it is to be written, what the store holds of it, and whether it comes from a draft. */
export interface Begun {
  readonly note: Note;
  readonly stored: Note | null;
  readonly isDraft: boolean;
}

/** A pause in typing after which the draft is kept. In ms. */
export const DRAFT_PAUSE = 300;

/** Nothing here throws; a failure becomes a state, and what was written stays a draft. */
export function openWriting(begun: Begun, host: WritingHost): Writing {
  const stored = signal(begun.stored);
  // A draft keeps the revision under which it was begun: saving it finds out whether the note changed meanwhile.
  const first = begun.isDraft ? begun.note : { ...begun.note, revision: (begun.stored?.revision ?? 0) + 1 };
  const note = signal<Note>(first);
  const state = signal<WritingState>({ kind: 'writing' });
  const draft = signal<DraftState>(begun.isDraft ? 'kept' : 'none');
  /** As it was when nothing was written yet: no draft is needed of that. Unknown of a new note that comes from a draft. */
  let untouched = begun.stored ?? (begun.isDraft ? null : begun.note);
  /** Sent and perhaps stored, although no answer came: met again, they are our own. */
  let tries: readonly Note[] = [];
  /** The id under which a note was drafted that is now saved under another. */
  let left: string | null = null;
  let stopWaiting = (): void => undefined;
  let turn: Promise<void> = Promise.resolve();

  /** One after the other: a draft that overtook its note's save would rise again. */
  function inTurn(work: () => Promise<void>): Promise<void> {
    turn = turn.then(work);
    return turn;
  }

  function change(next: Note): void {
    const { id, revision, created, modified } = note.value;
    const base = state.value.kind === 'saved' ? (stored.value?.revision ?? 0) + 1 : revision;
    note.value = { ...next, id, revision: base, created, modified };
    if (state.value.kind === 'saved' || state.value.kind === 'failed') state.value = { kind: 'writing' };
    draft.value = 'waiting';
    stopWaiting();
    stopWaiting = host.after(DRAFT_PAUSE, () => void inTurn(keep));
  }

  async function keep(): Promise<void> {
    if (draft.value !== 'waiting') return;
    stopWaiting();
    const kept = note.value;
    const isUntouched = untouched !== null && sameContent(kept, untouched);
    const answer = await (isUntouched ? host.dropDraft(kept.id) : host.keepDraft(tryOf(kept) ?? kept));
    // Typed on meanwhile: that waits for its own pause.
    if (note.value !== kept || draft.value !== 'waiting') return;
    draft.value = answer.ok ? (isUntouched ? 'none' : 'kept') : 'failed';
  }

  const isSaved = (): boolean =>
    state.value.kind === 'saved' && stored.value !== null && sameContent(note.value, stored.value);

  async function saveOnce(): Promise<void> {
    if (isSaved()) return;
    stopWaiting();
    state.value = { kind: 'saving' };
    const sent = stamped();
    tries = [...tries, sent];
    const answer = await host.save(sent);
    if (!answer.ok) return stay({ kind: 'failed', reason: answer.reason });
    const outcome = answer.value;
    if (outcome.kind === 'saved') return settle(outcome.note);
    if (outcome.kind === 'deleted') return stay({ kind: 'deleted' });
    const { theirs } = outcome;
    if (sameContent(theirs, note.value)) return settle(theirs);
    if (!tries.some((tried) => sameContent(tried, theirs))) return stay({ kind: 'conflict', theirs });
    // An earlier try was stored after all: what is there is ours, and older.
    tries = [];
    rebase(theirs);
    return saveOnce();
  }

  /** As it was sent to be saved: a draft that comes after its save is known by that, and leaves none. */
  function tryOf(wanted: Note): Note | undefined {
    const last = tries.findLast(({ id, revision }) => id === wanted.id && revision === wanted.revision);
    return last !== undefined && sameContent(last, wanted) ? last : undefined;
  }

  /** The same content under the same revision is the same save, down to its time. */
  function stamped(): Note {
    const wanted = note.value;
    const sent = tryOf(wanted);
    if (sent !== undefined) return sent;
    const now = host.now();
    return { ...wanted, modified: now > wanted.created ? now : wanted.created };
  }

  async function settle(saved: Note): Promise<void> {
    tries = [];
    stored.value = saved;
    untouched = saved;
    if (sameContent(saved, note.value)) {
      note.value = saved;
      draft.value = 'none';
      state.value = { kind: 'saved' };
      const dropped = left;
      left = null;
      if (dropped !== null) await host.dropDraft(dropped);
    } else {
      // Typed on while it was being saved.
      rebase(saved);
      state.value = { kind: 'writing' };
      change(note.value);
    }
  }

  /** Not saved: then at least the draft must hold it. */
  async function stay(next: WritingState): Promise<void> {
    state.value = next;
    untouched = stored.value;
    draft.value = 'waiting';
    await keep();
  }

  function rebase(theirs: Note): void {
    stored.value = theirs;
    note.value = { ...note.value, revision: theirs.revision + 1, created: theirs.created };
  }

  function resolve(choice: ConflictChoice): Promise<void> {
    if (choice === 'both') return saveAsNew();
    return inTurn(async () => {
      const { value } = state;
      if (value.kind !== 'conflict') return;
      const { theirs } = value;
      tries = [];
      rebase(theirs);
      if (choice === 'mine') return saveOnce();
      untouched = theirs;
      note.value = { ...theirs, revision: theirs.revision + 1 };
      state.value = { kind: 'writing' };
      draft.value = 'waiting';
      return keep();
    });
  }

  function saveAsNew(): Promise<void> {
    return inTurn(async () => {
      // A second click while the first waited for its turn is no second note.
      if (state.value.kind !== 'conflict' && state.value.kind !== 'deleted') return;
      left = note.value.id;
      const now = host.now();
      tries = [];
      stored.value = null;
      untouched = null;
      note.value = { ...note.value, id: host.newId(), revision: 1, created: now, modified: now };
      await saveOnce();
    });
  }

  return {
    note,
    stored,
    state,
    draft,
    change,
    // Without its turn: the page is going, and what waits behind an unanswered message would never be sent.
    keepNow: keep,
    save: () => inTurn(saveOnce),
    done: () => turn,
    resolve,
    saveAsNew,
  };
}
