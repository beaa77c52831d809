import { describe, expect, it } from 'vitest';
import type { Note } from '../../lib/model/note.ts';
import { nextRevision } from '../../lib/notes/new-note.ts';
import { type Account, makeAccount } from './account.ts';
import { madeNote } from './made-note.ts';
import { randomFrom } from './random.ts';
import type { Verdict } from './row.ts';
import type { Saved } from './save.ts';

const AT = '2026-11-22T07:00:00.000Z';
const first = madeNote(randomFrom(1), 'First');
const second = madeNote(randomFrom(2), 'Second');
const changed = nextRevision(first, { text: 'Changed' }, AT);

const saved = (note: Note, change: Partial<Saved> = {}): Saved => ({
  note,
  outcome: 'saved',
  tries: 1,
  milliseconds: 5,
  ...change,
});

/** Everything sent; what is acknowledged, entered. */
function account(sent: readonly Note[], acknowledged: readonly Note[] = sent): Account {
  const made = makeAccount();
  for (const note of sent) made.sent(note);
  for (const note of acknowledged) made.enter(saved(note));
  return made;
}

const verdict = (made: Account, ...notes: readonly Note[]): Verdict =>
  made.verdict(notes.map((note) => ({ note, found: null })));

const SOUND: Verdict = { lost: [], duplicated: [], wrong: [] };

describe('what is kept, held against what was said of it', () => {
  it('is sound when every acknowledged note is there as it was sent', () => {
    expect(verdict(account([first, second]), second, first)).toEqual(SOUND);
  });

  it('may hold a note that was sent and not acknowledged, or not hold it', () => {
    expect(verdict(account([first, second], [first]), first)).toEqual(SOUND);
    expect(verdict(account([first, second], [first]), first, second)).toEqual(SOUND);
  });

  it('may hold a change that was not acknowledged, or the state before it', () => {
    expect(verdict(account([first, changed], [first]), first)).toEqual(SOUND);
    expect(verdict(account([first, changed], [first]), changed)).toEqual(SOUND);
  });

  it('has lost an acknowledged note that is not there, and an acknowledged change that is not', () => {
    expect(verdict(account([first, second]), second).lost).toHaveLength(1);
    expect(verdict(account([first, changed]), first).lost).toHaveLength(1);
  });

  it('is duplicated when an id, or the words of a note, are there twice', () => {
    expect(verdict(account([first]), first, first).duplicated).toHaveLength(2);
    const twin = { ...first, id: second.id };
    expect(verdict(account([first, twin]), first, twin).duplicated).toHaveLength(1);
  });

  it('is wrong when half a note is there, or one that nobody sent', () => {
    expect(verdict(account([first]), { ...first, text: 'Fir' }).wrong).toHaveLength(1);
    expect(verdict(account([first]), first, second).wrong).toHaveLength(1);
  });

  it('is wrong when a save of what only we write was answered with a conflict', () => {
    const made = account([first]);
    made.enter(saved(first, { outcome: 'conflict', tries: 2 }));
    expect(verdict(made, first).wrong).toHaveLength(1);
  });

  it('goes on with what is acknowledged in its last state only', () => {
    const made = account([first, changed, second], [first, second]);
    expect(made.settled()).toEqual([second]);
    expect(made.unknown()).toEqual([changed]);
  });

  it('counts what was cut off, and what came through when it was asked again', () => {
    const made = account([first, second], []);
    made.enter(saved(first, { tries: 2 }));
    made.enter(saved(second, { outcome: undefined, tries: 2 }));
    expect(made.figures).toEqual({ acknowledged: 1, cut: 2, times: [5] });
    expect(made.again).toBe(1);
  });
});
