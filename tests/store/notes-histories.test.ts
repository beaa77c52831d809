import * as fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { Note } from '../../lib/model/note.ts';
import { importNotes, tagNotes } from '../../lib/store/change-notes.ts';
import { deleteNotes, destroy, restoreNotes } from '../../lib/store/note-bin.ts';
import { saveDraft } from '../../lib/store/note-drafts.ts';
import type { NotesStore } from '../../lib/store/notes.ts';
import { sameJson } from '../../lib/store/same-json.ts';
import { saveNote } from '../../lib/store/save-note.ts';
import { runs } from '../runs.ts';
import { at, good, noteOf, silence, stage, uuid } from './notes-stage.ts';

silence();
const { open, end } = stage('notes-histories-test');
afterEach(end);

/** What there should be: three drawers of plain maps, by the number of the note. */
interface Model {
  /** Added to a note's number, for its id. */
  readonly base: number;
  readonly notes: Map<number, Note>;
  readonly drafts: Map<number, Note>;
  readonly bin: Map<number, Note>;
}

/** One thing that somebody does, and what the model says of it. */
type Step = (model: Model, store: NotesStore) => Promise<void>;

const say = ({ base }: Model, n: number, revision: number, text: string): Note => noteOf(base + n, { revision, text });
const asked = ({ base }: Model, ns: readonly number[]): string[] => ns.map((n) => uuid(base + n));

/** A save from an editor that opened the note `behind` saves ago; 0 is the one that should win. */
const save =
  (n: number, behind: number, text: string): Step =>
  async (model, store) => {
    const there = model.notes.get(n);
    const note = say(model, n, Math.max(1, (there?.revision ?? 0) + 1 - behind), text);
    const outcome = await good(saveNote(store, note));
    const isAgain = there?.revision === note.revision && there.text === text && there.tags.length === 0;
    if (there === undefined && (model.bin.has(n) || note.revision > 1)) expect(outcome).toEqual({ kind: 'deleted' });
    else if (there !== undefined && behind !== 0 && !isAgain) {
      expect(outcome).toEqual({ kind: 'conflict', theirs: there });
    } else {
      expect(outcome).toEqual({ kind: 'saved', note });
      model.notes.set(n, note);
      model.drafts.delete(n);
    }
  };

/** The answer was lost on its way: what is stored is saved again. */
const retry =
  (n: number): Step =>
  async (model, store) => {
    const there = model.notes.get(n);
    if (there === undefined) return;
    expect(await good(saveNote(store, there))).toEqual({ kind: 'saved', note: there });
    model.drafts.delete(n);
  };

const move =
  (ns: readonly number[], from: 'notes' | 'bin', to: 'notes' | 'bin'): Step =>
  async (model, store) => {
    await good(from === 'notes' ? deleteNotes(store, asked(model, ns), at(1)) : restoreNotes(store, asked(model, ns)));
    for (const n of ns) {
      const note = model[from].get(n);
      if (note !== undefined) model[to].set(n, note);
      model[from].delete(n);
    }
  };

const forget =
  (ns: readonly number[]): Step =>
  async (model, store) => {
    await good(destroy(store, asked(model, ns)));
    for (const n of ns) model.bin.delete(n);
  };

const tag =
  (ns: readonly number[], on: boolean): Step =>
  async (model, store) => {
    const changed = await good(tagNotes(store, asked(model, ns), 'duel', on, at(3)));
    const expected = [...new Set(ns)].filter((n) => (model.notes.get(n)?.tags.length ?? (on ? 1 : 0)) !== (on ? 1 : 0));
    expect(changed).toEqual(asked(model, expected));
    for (const n of expected) {
      const note = model.notes.get(n) as Note;
      model.notes.set(n, { ...note, tags: on ? ['duel'] : [], revision: note.revision + 1, modified: at(3) });
    }
  };

const bring =
  (ns: readonly number[], revision: number): Step =>
  async (model, store) => {
    const notes = ns.map((n) => say(model, n, revision, 'Venue.'));
    await good(importNotes(store, notes));
    const before = new Map(model.notes);
    for (const n of ns) {
      const note = say(model, n, revision, 'Venue.');
      const there = before.get(n);
      const isOver = there !== undefined && there.revision >= revision && !sameJson(there, note);
      model.notes.set(n, isOver ? { ...note, revision: there.revision + 1 } : note);
      model.bin.delete(n);
    }
  };

const type =
  (n: number): Step =>
  async (model, store) => {
    const note = say(model, n, (model.notes.get(n)?.revision ?? 0) + 1, 'Je com');
    await good(saveDraft(store, note, at(4)));
    model.drafts.set(n, note);
  };

/** Histories that are lived at the same time, in the same tables. */
const AT_ONCE = 4;
const ROUNDS = runs(250);

const n = fc.integer({ min: 1, max: 3 });
const ns = fc.array(n, { maxLength: 4 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(n, fc.integer({ min: -1, max: 2 }), fc.constantFrom('Un.', 'Deux.')).map((a) => save(...a)),
  },
  fc.tuple(n).map((a) => retry(...a)),
  ns.map((some) => move(some, 'notes', 'bin')),
  ns.map((some) => move(some, 'bin', 'notes')),
  ns.map(forget),
  fc.tuple(ns, fc.boolean()).map((a) => tag(...a)),
  fc.tuple(ns, fc.integer({ min: 1, max: 3 })).map((a) => bring(...a)),
  n.map(type),
);

/** Room for the notes of one history: each has ids of its own, so that nothing need be cleared between them. */
const ROOM = 10;

async function live(store: NotesStore, base: number, history: readonly Step[]): Promise<void> {
  const model: Model = { base, notes: new Map(), drafts: new Map(), bin: new Map() };
  for (const act of history) await act(model, store);
  for (const drawer of ['notes', 'drafts', 'bin'] as const) {
    const rows = await store.database[drawer]
      .where('id')
      .between(uuid(base), uuid(base + ROOM))
      .toArray();
    const expected = [...model[drawer]].toSorted(([a], [b]) => a - b).map(([, note]) => note);
    expect(rows.map(({ note }) => note)).toEqual(expected);
  }
}

it(`${ROUNDS * AT_ONCE} histories of saving, deleting, tagging and importing, some at a time, end as a plain model says`, async () => {
  const store = await open();
  let base = 0;
  const history = fc.array(step, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(fc.array(history, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (histories) => {
      await Promise.all(
        histories.map((one) => {
          base += ROOM;
          return live(store, base, one);
        }),
      );
    }),
    { numRuns: ROUNDS },
  );
});
