import { makeNoteState } from '../../entrypoints/note/note-state.ts';
import type { AskedType } from '../../lib/bridge/envelope.ts';
import { answered, refused } from '../../lib/model/answer.ts';
import type { NoteTask } from '../../lib/model/kept-note.ts';
import type { Note } from '../../lib/model/note.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { makeBackground } from './background.ts';
import { makeHandClock, settled } from './hand-clock.ts';
import { FULL_NOTE, idOf, kept, NAMES, NOW, noteOf, ON_NAME, TAGS } from './notes-of-ours.ts';

export type Answers = Parameters<typeof makeBackground>[0];

export const WRITE: NoteTask = { kind: 'write', note: noteOf(), stored: null, isDraft: false };
export const HIGHLIGHT: NoteTask = { kind: 'highlight', note: noteOf() };
export const READ: NoteTask = {
  kind: 'read',
  notes: [kept(FULL_NOTE), kept(noteOf({ id: idOf(2), target: ON_NAME }), null)],
};

/** What the reader sees of the frame: in a page, all of it, unless it is said otherwise. */
export type Sight = { isInPage?: boolean; isPlain?: boolean };

/** A frame that is open for this task, with a background that answers as it is told. */
export async function openFrame(task: NoteTask | null, answers: Answers = {}, sight: Sight = {}) {
  const clock = makeHandClock();
  const background = makeBackground({
    'note/open': () => (task === null ? refused('missing') : answered(task)),
    'settings/get': () => answered({ ...FIRST_SETTINGS, language: 'vi' }),
    'corpus/refs': () => answered(NAMES),
    'notes/tags': () => answered(TAGS),
    'notes/drafts': () => answered([]),
    'note/draft': () => answered(null),
    'note/drop-draft': () => answered(null),
    'note/save': ({ note }) => answered({ kind: 'saved', note }),
    'note/size': () => answered(null),
    'note/leave': () => answered(null),
    'note/elsewhere': () => answered(null),
    ...answers,
  });
  let closed = 0;
  const state = makeNoteState({
    carry: background.carry,
    token: 'token',
    uiLanguage: 'en-GB',
    now: () => NOW,
    newId: () => idOf(99),
    after: clock.after,
    close: () => {
      closed += 1;
    },
    isInPage: sight.isInPage ?? true,
    isPlain: () => sight.isPlain ?? true,
  });
  await state.open();
  await settled();
  const told = (type: AskedType): number => background.dataOf(type).length;
  const editing = () => {
    const { value } = state.view;
    if (value?.kind !== 'write' && value?.kind !== 'highlight') throw new Error(`Nothing is written: ${value?.kind}`);
    return value.editing;
  };
  const change = (changes: Partial<Note>): void => editing().onChange({ ...editing().note, ...changes });
  return { state, background, clock, told, editing, change, closed: () => closed };
}
