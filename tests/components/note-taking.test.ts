import { describe, expect, it } from 'vitest';
import { answered, refused } from '../../lib/model/answer.ts';
import type { NoteTask } from '../../lib/model/kept-note.ts';
import type { Note } from '../../lib/model/note.ts';
import { settled } from './hand-clock.ts';
import { FULL_NOTE, NOW } from './notes-of-ours.ts';
import { type Answers, openFrame, READ, type Sight, WRITE } from './opened-frame.ts';

describe('taking something away from a kept note', () => {
  const HIDDEN = { isPlain: false };
  const OWN_WINDOW = { isInPage: false };
  const LOSSES: readonly (readonly [string, Partial<Note>])[] = [
    ['a tag', { tags: [] }],
    ['a linked name', { entities: [] }],
    ['the text', { text: '' }],
  ];

  async function change(changes: Partial<Note>, sight: Sight, answers: Answers = {}) {
    const frame = await openFrame(READ, answers, sight);
    await frame.state.edit(FULL_NOTE.id);
    frame.change(changes);
    frame.editing().onSave();
    await settled();
    return frame;
  }

  it.each(LOSSES)('%s: saved in plain sight', async (_, changes) => {
    const { told } = await change(changes, {});
    expect([told('note/save'), told('note/elsewhere')]).toEqual([1, 0]);
  });

  it.each(LOSSES)('%s: out of sight it becomes a draft first, then goes on in a window', async (_, changes) => {
    const { background, told } = await change(changes, HIDDEN);
    expect(told('note/save')).toBe(0);
    expect(background.dataOf('note/elsewhere')).toEqual([{ token: 'token', id: FULL_NOTE.id }]);
    expect(background.dataOf('note/draft').at(-1)).toEqual({
      note: { ...FULL_NOTE, ...changes, revision: 3, modified: NOW },
    });
    const order = background.asked.map(({ type }) => type);
    expect(order.indexOf('note/draft')).toBeLessThan(order.indexOf('note/elsewhere'));
  });

  it.each<[string, Partial<Note>]>([
    ['a word more', { text: `${FULL_NOTE.text} Oui.` }],
    ['a tag more', { tags: [...FULL_NOTE.tags, 'neuf'] }],
    ['another colour', { colour: 'green' }],
  ])('%s takes nothing away, and is saved also out of sight', async (_, changes) => {
    const { told } = await change(changes, HIDDEN);
    expect([told('note/save'), told('note/elsewhere')]).toEqual([1, 0]);
  });

  it('a new note has nothing to lose', async () => {
    const { editing, told, change: changeNew } = await openFrame(WRITE, {}, HIDDEN);
    changeNew({ entities: [], tags: [] });
    editing().onSave();
    await settled();
    expect([told('note/save'), told('note/elsewhere')]).toEqual([1, 0]);
  });

  it('says that it is not saved where no window opens', async () => {
    const { editing, told } = await change({ tags: [] }, HIDDEN, { 'note/elsewhere': () => refused('missing') });
    expect([editing().state, editing().draft, told('note/save')]).toEqual([
      { kind: 'failed', reason: 'forbidden' },
      'kept',
      0,
    ]);
  });

  it.each(['mine', 'theirs'] as const)('nor is it by a choice of two versions: %s', async (choice) => {
    const theirs = { ...FULL_NOTE, revision: 7, tags: ['la leur'] };
    const { editing, told } = await change({ tags: [...FULL_NOTE.tags, 'neuf'] }, HIDDEN, {
      'note/save': () => answered({ kind: 'conflict', theirs }),
    });
    expect(editing().state.kind).toBe('conflict');
    editing().onResolve(choice);
    await settled();
    expect([told('note/save'), told('note/drop-draft'), told('note/elsewhere')]).toEqual([1, 0, 1]);
  });

  it('in the window it is said what would go, with the names of what went', async () => {
    const draft = { ...FULL_NOTE, revision: 3, tags: ['visites'], entities: [] };
    const task: NoteTask = { kind: 'write', note: draft, stored: FULL_NOTE, isDraft: true };
    const { state, editing, told, background } = await openFrame(task, {}, OWN_WINDOW);
    const { value } = state.view;
    expect(value?.kind === 'write' && value.taken).toEqual({
      text: false,
      tags: ['à vérifier'],
      entities: FULL_NOTE.entities,
    });
    expect(background.dataOf('corpus/refs')).toEqual([{ ids: ['country/vietnam', 'leader/a-minister'] }]);
    editing().onSave();
    await settled();
    expect(told('note/save')).toBe(1);
  });

  it('a click that meets the window as it comes does nothing', async () => {
    const task: NoteTask = { kind: 'write', note: { ...FULL_NOTE, tags: [] }, stored: FULL_NOTE, isDraft: true };
    const { editing, told } = await openFrame(task, {}, { isInPage: false, isPlain: false });
    editing().onSave();
    await settled();
    expect([told('note/save'), told('note/elsewhere'), editing().state.kind]).toEqual([0, 0, 'writing']);
  });
});
