import { describe, expect, it } from 'vitest';
import { type Begun, DRAFT_PAUSE, openWriting, type WritingHost } from '../../components/note/writing.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import type { SaveOutcome } from '../../lib/model/kept-note.ts';
import type { Note } from '../../lib/model/note.ts';
import { makeHandClock, settled } from './hand-clock.ts';
import { idOf, NOW, noteOf } from './notes-of-ours.ts';

const NEW: Begun = { note: noteOf(), stored: null, isDraft: false };
const KNOWN = noteOf({ revision: 3, text: 'Déjà là' });

/** A store of one note, as `note/save` is described. `fails` are told away in turn, before or after the note is stored. */
function begin(begun: Begun, fails: ('before' | 'after')[] = []) {
  const clock = makeHandClock();
  const store: { note: Note | null; deleted: boolean } = { note: begun.stored, deleted: false };
  const log: string[] = [];
  const drafts = new Map<string, Note>();
  const saves: Note[] = [];
  let ids = 100;
  const outcomeOf = (note: Note): SaveOutcome => {
    if (store.deleted && store.note?.id === note.id) return { kind: 'deleted' };
    if (store.note !== null && store.note.id === note.id && store.note.revision !== note.revision - 1) {
      return JSON.stringify(store.note) === JSON.stringify(note)
        ? { kind: 'saved', note }
        : { kind: 'conflict', theirs: store.note };
    }
    store.note = note;
    drafts.delete(note.id);
    return { kind: 'saved', note };
  };
  const host: WritingHost = {
    save: async (note): Promise<Answer<SaveOutcome>> => {
      log.push('save');
      saves.push(note);
      const fail = fails.shift();
      if (fail === 'before') return refused('unreachable');
      const outcome = outcomeOf(note);
      return fail === 'after' ? refused('unreachable') : answered(outcome);
    },
    keepDraft: async (note) => {
      log.push('draft');
      // What is saved already is no draft.
      if (JSON.stringify(store.note) === JSON.stringify(note)) drafts.delete(note.id);
      else drafts.set(note.id, note);
      return answered(null);
    },
    dropDraft: async (id) => {
      log.push('drop');
      drafts.delete(id);
      return answered(null);
    },
    now: () => NOW,
    newId: () => {
      ids += 1;
      return idOf(ids);
    },
    after: clock.after,
  };
  const writing = openWriting(begun, host);
  const type = (text: string): void => writing.change({ ...writing.note.value, text });
  return { writing, store, log, drafts, saves, clock, type };
}

describe('a draft', () => {
  it('is kept when the reader pauses, and not for every letter', async () => {
    const { type, clock, drafts, log, writing } = begin(NEW);
    for (const text of ['U', 'Un', 'Un mot']) {
      type(text);
      await clock.pass(DRAFT_PAUSE - 1);
    }
    expect([log, writing.draft.value]).toEqual([[], 'waiting']);
    await clock.pass(1);
    expect(drafts.get(idOf(1))?.text).toBe('Un mot');
    expect([log, writing.draft.value]).toEqual([['draft'], 'kept']);
  });

  it('goes at once when the page goes, once', async () => {
    const { type, writing, log, drafts, clock } = begin(NEW);
    type('Un mot');
    const going = writing.keepNow();
    expect([log, drafts.get(idOf(1))?.text]).toEqual([['draft'], 'Un mot']);
    await going;
    await clock.pass(DRAFT_PAUSE);
    expect(log).toEqual(['draft']);
  });

  it('is not needed of a note that is again as it was', async () => {
    const { type, clock, drafts, writing } = begin({ ...NEW, note: KNOWN, stored: KNOWN });
    type('Autre');
    await clock.pass(DRAFT_PAUSE);
    expect(drafts.size).toBe(1);
    type('Déjà là');
    await clock.pass(DRAFT_PAUSE);
    expect([drafts.size, writing.draft.value]).toEqual([0, 'none']);
  });

  it('does not rise again after its note was saved', async () => {
    const { type, writing, clock, drafts } = begin(NEW);
    type('Un mot');
    await writing.save();
    await clock.pass(DRAFT_PAUSE);
    expect([drafts.size, writing.draft.value]).toEqual([0, 'none']);
  });

  it('does not rise again when the page goes while its note is being saved', async () => {
    const { type, writing, log, drafts } = begin(NEW);
    type('Un mot');
    const saved = writing.save();
    // It is sent, and not yet answered.
    await Promise.resolve();
    await Promise.all([saved, writing.keepNow()]);
    expect([log.slice(0, 2), drafts.size]).toEqual([['save', 'draft'], 0]);
  });

  it('keeps the revision under which it was begun', async () => {
    const draft = noteOf({ revision: 3, text: 'Brouillon' });
    const { writing, saves } = begin({ note: draft, stored: KNOWN, isDraft: true });
    expect(writing.draft.value).toBe('kept');
    await writing.save();
    expect([saves[0]?.revision, writing.state.value.kind]).toEqual([3, 'conflict']);
  });
});

describe('saving', () => {
  it('says saved after the store has said so, with the time of the save', async () => {
    const { type, writing, store } = begin(NEW);
    type('Un mot');
    const saving = writing.save();
    await Promise.resolve();
    expect(writing.state.value).toEqual({ kind: 'saving' });
    await saving;
    expect(writing.state.value).toEqual({ kind: 'saved' });
    expect(store.note).toEqual(noteOf({ text: 'Un mot', modified: NOW }));
  });

  it('goes on from one revision to the next', async () => {
    const { type, writing, saves } = begin({ ...NEW, note: KNOWN, stored: KNOWN });
    for (const text of ['a', 'b']) {
      type(text);
      await writing.save();
    }
    expect(saves.map(({ revision, text }) => [revision, text])).toEqual([
      [4, 'a'],
      [5, 'b'],
    ]);
  });

  it('is done once, however often it is asked for', async () => {
    const { type, writing, saves } = begin(NEW);
    type('Un mot');
    await Promise.all([writing.save(), writing.save()]);
    await writing.save();
    expect(saves).toHaveLength(1);
  });

  it('does not say saved of what was typed meanwhile, and saves that next', async () => {
    const { type, writing, store, clock, drafts } = begin(NEW);
    type('Un');
    const saving = writing.save();
    await Promise.resolve();
    type('Un mot');
    await saving;
    expect([writing.state.value.kind, store.note?.text]).toEqual(['writing', 'Un']);
    await clock.pass(DRAFT_PAUSE);
    expect(drafts.get(idOf(1))).toMatchObject({ text: 'Un mot', revision: 2 });
    await writing.save();
    expect(store.note).toMatchObject({ text: 'Un mot', revision: 2 });
  });

  it('keeps a draft when it fails, also of a note without text', async () => {
    const { writing, drafts } = begin(NEW, ['before']);
    await writing.save();
    expect(writing.state.value).toEqual({ kind: 'failed', reason: 'unreachable' });
    expect([drafts.size, writing.draft.value]).toEqual([1, 'kept']);
  });

  it('tries again with the very same save', async () => {
    const { type, writing, saves } = begin(NEW, ['after']);
    type('Un mot');
    await writing.save();
    expect(writing.state.value.kind).toBe('failed');
    await writing.save();
    expect(writing.state.value).toEqual({ kind: 'saved' });
    expect(saves[1]).toEqual(saves[0]);
  });

  it('knows its own earlier save, whose answer was lost, and saves over it', async () => {
    const { type, writing, store } = begin(NEW, ['after']);
    type('Un');
    await writing.save();
    type('Un mot');
    await writing.save();
    expect(writing.state.value).toEqual({ kind: 'saved' });
    expect(store.note).toMatchObject({ text: 'Un mot', revision: 2 });
  });
});

describe('a note that was changed elsewhere', () => {
  const THEIRS = noteOf({ revision: 4, text: 'La leur' });

  async function clash() {
    const begun = begin({ note: KNOWN, stored: KNOWN, isDraft: false });
    begun.store.note = THEIRS;
    begun.type('La mienne');
    await begun.writing.save();
    return begun;
  }

  it('is not overwritten, and what was written stays a draft', async () => {
    const { writing, store, drafts } = await clash();
    expect(writing.state.value).toEqual({ kind: 'conflict', theirs: THEIRS });
    expect([store.note, drafts.get(idOf(1))?.text]).toEqual([THEIRS, 'La mienne']);
  });

  it('gives way when the reader says so', async () => {
    const { writing, store } = await clash();
    await writing.resolve('mine');
    expect(writing.state.value).toEqual({ kind: 'saved' });
    expect(store.note).toMatchObject({ text: 'La mienne', revision: 5 });
  });

  it('stays when the reader says so, and can be changed further', async () => {
    const { writing, store, drafts, type } = await clash();
    await writing.resolve('theirs');
    expect([writing.state.value.kind, writing.note.value.text, drafts.size]).toEqual(['writing', 'La leur', 0]);
    type('La leur, et plus');
    await writing.save();
    expect(store.note).toMatchObject({ text: 'La leur, et plus', revision: 5 });
  });

  it('stays beside mine as a note of its own', async () => {
    const { writing, saves, drafts } = await clash();
    await writing.resolve('both');
    expect(writing.state.value).toEqual({ kind: 'saved' });
    expect(saves.at(-1)).toEqual(noteOf({ id: idOf(101), text: 'La mienne', created: NOW, modified: NOW }));
    expect(drafts.size).toBe(0);
  });

  it('is no trouble when both wrote the same', async () => {
    const begun = begin({ note: KNOWN, stored: KNOWN, isDraft: false });
    begun.store.note = THEIRS;
    begun.type('La leur');
    await begun.writing.save();
    expect([begun.writing.state.value.kind, begun.writing.note.value]).toEqual(['saved', THEIRS]);
  });
});

describe('a note that was deleted meanwhile', () => {
  it('can be saved as a new one', async () => {
    const { writing, store, type, drafts, saves } = begin({ note: KNOWN, stored: KNOWN, isDraft: false });
    store.deleted = true;
    type('Encore');
    await writing.save();
    expect(writing.state.value).toEqual({ kind: 'deleted' });
    expect(drafts.get(idOf(1))?.text).toBe('Encore');
    await writing.saveAsNew();
    await settled();
    expect(writing.state.value).toEqual({ kind: 'saved' });
    expect(saves.at(-1)).toMatchObject({ id: idOf(101), revision: 1, text: 'Encore', created: NOW });
    expect(drafts.size).toBe(0);
  });
});
