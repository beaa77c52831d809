import { describe, expect, it } from 'vitest';
import { AFTER_HIGHLIGHT, AFTER_SAVED } from '../../entrypoints/note/leaving.ts';
import { type Answer, answered, refused } from '../../lib/model/answer.ts';
import { settled } from './hand-clock.ts';
import { FULL_NOTE, idOf, kept, NAMES, NOW, noteOf, TAGS } from './notes-of-ours.ts';

import { HIGHLIGHT, openFrame, READ, WRITE } from './opened-frame.ts';

describe('opening', () => {
  it('asks with its token, and learns language, names and tags', async () => {
    const { state, background } = await openFrame(READ);
    expect(background.dataOf('note/open')).toEqual([{ token: 'token' }]);
    expect(background.dataOf('corpus/refs')).toEqual([{ ids: ['country/vietnam', 'leader/a-minister'] }]);
    expect([state.language.value, state.names.value, state.tags.value]).toEqual(['vi', NAMES, TAGS]);
    expect(state.view.value).toEqual(READ);
  });

  it('says so when the token is used up, and tells no one else', async () => {
    const { state, told } = await openFrame(null);
    expect(state.view.value).toEqual({ kind: 'gone', reason: 'missing' });
    expect(told('corpus/refs') + told('notes/tags')).toBe(0);
  });

  it('goes on with a draft under its own revision', async () => {
    const draft = noteOf({ revision: 7, text: 'Commencé' });
    const { editing } = await openFrame({ kind: 'write', note: draft, stored: FULL_NOTE, isDraft: true });
    expect([editing().note, editing().draft]).toEqual([draft, 'kept']);
  });
});

describe('writing', () => {
  it('keeps a draft at a pause, saves, and leaves when the word was read', async () => {
    const { change, clock, told, editing, background, closed } = await openFrame(WRITE);
    change({ text: 'Un mot' });
    await clock.pass(300);
    expect(background.dataOf('note/draft')).toEqual([{ note: noteOf({ text: 'Un mot' }) }]);
    editing().onSave();
    await settled();
    expect(editing().state).toEqual({ kind: 'saved' });
    await clock.pass(AFTER_SAVED - 1);
    expect(told('note/leave')).toBe(0);
    await clock.pass(1);
    expect([background.dataOf('note/leave'), closed()]).toEqual([[{ token: 'token' }], 1]);
  });

  it('stays when the reader types on', async () => {
    const { change, clock, told, editing } = await openFrame(WRITE);
    editing().onSave();
    await settled();
    change({ text: 'Et puis' });
    await clock.pass(AFTER_SAVED);
    expect([told('note/leave'), told('note/draft')]).toEqual([0, 1]);
  });

  it('stays when the note is not saved', async () => {
    const { clock, told, editing } = await openFrame(WRITE, { 'note/save': () => refused('database') });
    editing().onSave();
    await settled();
    await clock.pass(AFTER_HIGHLIGHT);
    expect([editing().state, told('note/leave')]).toEqual([{ kind: 'failed', reason: 'database' }, 0]);
  });

  it('keeps what was typed last when it is left', async () => {
    const { change, state, background } = await openFrame(WRITE);
    change({ text: 'À moitié' });
    await state.leave();
    expect(background.asked.slice(-2).map(({ type }) => type)).toEqual(['note/draft', 'note/leave']);
  });

  it('left while a save waits behind a draft, it goes when the save has come through', async () => {
    const { promise: drafted, resolve } = Promise.withResolvers<Answer<null>>();
    const { change, clock, editing, state, told } = await openFrame(WRITE, { 'note/draft': () => drafted });
    change({ text: 'Un mot' });
    await clock.pass(300);
    editing().onSave();
    const left = state.leave();
    await settled();
    expect([told('note/save'), told('note/leave')]).toEqual([0, 0]);
    resolve(answered(null));
    await left;
    expect([told('note/save'), told('note/leave')]).toEqual([1, 1]);
  });

  it('but waits no longer than a second', async () => {
    const { clock, editing, state, told } = await openFrame(WRITE, { 'note/save': () => new Promise(() => undefined) });
    editing().onSave();
    const left = state.leave();
    await settled();
    expect(told('note/leave')).toBe(0);
    await clock.pass(1000);
    await left;
    expect(told('note/leave')).toBe(1);
  });

  it('keeps it also when the page goes without a word', async () => {
    const { change, state, background } = await openFrame(WRITE);
    change({ text: 'À moitié' });
    void state.keepNow();
    expect(background.dataOf('note/draft')).toEqual([{ note: noteOf({ text: 'À moitié' }) }]);
  });
});

describe('a highlight', () => {
  it('is saved at once and leaves by itself', async () => {
    const { background, clock, editing, told } = await openFrame(HIGHLIGHT);
    expect(background.dataOf('note/save')).toEqual([{ note: noteOf({ modified: NOW }) }]);
    expect(editing().state).toEqual({ kind: 'saved' });
    await clock.pass(AFTER_HIGHLIGHT - 1);
    expect(told('note/leave')).toBe(0);
    await clock.pass(1);
    expect(told('note/leave')).toBe(1);
  });

  it('waits while the pointer or the focus is there, then as long again', async () => {
    const { clock, state, told } = await openFrame(HIGHLIGHT);
    state.attend(true);
    await clock.pass(AFTER_HIGHLIGHT);
    state.attend(false);
    await clock.pass(AFTER_HIGHLIGHT - 1);
    expect(told('note/leave')).toBe(0);
    await clock.pass(1);
    expect(told('note/leave')).toBe(1);
  });

  it('takes another colour as the next revision', async () => {
    const { change, editing, background } = await openFrame(HIGHLIGHT);
    change({ colour: 'green' });
    editing().onSave();
    await settled();
    expect(background.dataOf('note/save').at(-1)).toEqual({
      note: noteOf({ colour: 'green', revision: 2, modified: NOW }),
    });
  });

  it('turns into the editor, which does not leave at once', async () => {
    const { state, clock, told, change, editing, background } = await openFrame(HIGHLIGHT);
    await state.addText();
    expect(state.view.value?.kind).toBe('write');
    await clock.pass(AFTER_HIGHLIGHT);
    expect(told('note/leave')).toBe(0);
    change({ text: 'Un mot' });
    editing().onSave();
    await settled();
    expect(background.dataOf('note/save').at(-1)).toEqual({
      note: noteOf({ text: 'Un mot', revision: 2, modified: NOW }),
    });
  });

  it('that is not saved stays and says why', async () => {
    const { clock, told, editing } = await openFrame(HIGHLIGHT, { 'note/save': () => refused('database') });
    await clock.pass(AFTER_HIGHLIGHT);
    expect([editing().state.kind, told('note/draft'), told('note/leave')]).toEqual(['failed', 1, 0]);
  });

  it('shows two versions in the whole editor', async () => {
    const theirs = noteOf({ revision: 5, text: 'La leur' });
    const { state } = await openFrame(HIGHLIGHT, { 'note/save': () => answered({ kind: 'conflict', theirs }) });
    expect(state.view.value?.kind).toBe('write');
  });
});

describe('reading', () => {
  it('changes a note', async () => {
    const { state, editing } = await openFrame(READ);
    await state.edit(FULL_NOTE.id);
    expect([editing().note, editing().stored]).toEqual([{ ...FULL_NOTE, revision: 3 }, FULL_NOTE]);
  });

  it('goes on with the draft of that note', async () => {
    const draft = { note: { ...FULL_NOTE, revision: 3, text: 'Commencé' }, at: NOW };
    const { state, editing } = await openFrame(READ, { 'notes/drafts': () => answered([draft]) });
    await state.edit(FULL_NOTE.id);
    expect([editing().note.text, editing().draft]).toEqual(['Commencé', 'kept']);
  });

  it('shows what became of the notes elsewhere', async () => {
    const changed = kept({ ...FULL_NOTE, text: 'Autrement' });
    const { state, background } = await openFrame(READ, { 'notes/get': () => answered([changed]) });
    await state.refresh();
    expect(background.dataOf('notes/get')).toEqual([{ ids: [FULL_NOTE.id, idOf(2)] }]);
    expect(state.view.value).toEqual({ kind: 'read', notes: [changed] });
  });

  it('says so when all of them are gone', async () => {
    const { state } = await openFrame(READ, { 'notes/get': () => answered([]) });
    await state.refresh();
    expect(state.view.value).toEqual({ kind: 'gone', reason: 'missing' });
  });

  it('does not disturb what is being written', async () => {
    const { state, told, change, editing } = await openFrame(WRITE, { 'notes/get': () => answered([]) });
    change({ text: 'Un mot' });
    await state.refresh();
    expect([told('notes/get'), editing().note.text]).toEqual([0, 'Un mot']);
  });
});

describe('names to link', () => {
  it('are the names among the hits of a search', async () => {
    const { state } = await openFrame(WRITE, {
      'corpus/search': () =>
        answered([
          { kind: 'fact', id: '002/3/1', title: 'Un fait', place: '/document/002?p=3' },
          { kind: 'entity', id: 'place/hanoi', title: 'Hanoï', place: '/entity/place/hanoi', category: 'place' },
        ]),
    });
    expect(await state.searchEntities('hanoi')).toEqual([{ id: 'place/hanoi', name: 'Hanoï', category: 'place' }]);
  });

  it('are none when the corpus does not answer', async () => {
    const { state } = await openFrame(WRITE, { 'corpus/search': () => refused('database') });
    expect(await state.searchEntities('hanoi')).toEqual([]);
  });
});

describe('its height', () => {
  it('is told in whole px', async () => {
    const { state, background } = await openFrame(WRITE);
    await state.size(240.3);
    expect(background.dataOf('note/size')).toEqual([{ token: 'token', height: 241 }]);
  });
});
