import type { Page } from 'puppeteer-core';
import type { Note } from '../../lib/model/note.ts';
import { nextRevision } from '../../lib/notes/new-note.ts';
import type { Account } from './account.ts';
import { madeNote } from './made-note.ts';
import type { Random } from './random.ts';
import { pause, save } from './save.ts';

export interface MidSave {
  readonly page: Page;
  readonly account: Account;
  readonly random: Random;
  /** Names the round in the notes' texts. */
  readonly round: number;
  /** Ends the background, or the whole browser. */
  end(): Promise<unknown>;
}

const NEW_NOTES = 4;
const CHANGES = 2;
/** How far apart the saves of a round are asked for. */
const SPREAD_MS = 30;
/** The end comes so long before the first save at most … */
const BEFORE_MS = 40;
/** … and so long after it: a save takes a tenth of this. */
const AFTER_MS = 300;

/**
 * One round: new notes and changes of old ones are sent at once, and at a random moment, from before the first request
 * to long after the last commit, the end comes. What became of each is entered into the account.
 */
export async function midSave({ page, account, random, round, end }: MidSave): Promise<void> {
  const notes = [...newNotes(random, round), ...changes(account, random, round)];
  // Squared: most ends fall where the saves are under way.
  const moment = random.next() ** 2 * (AFTER_MS + BEFORE_MS) - BEFORE_MS;
  const ended = pause(Math.max(0, moment)).then(end);
  await pause(Math.max(0, -moment));
  const asked = notes.map(async (note) => {
    await pause(random.next() * SPREAD_MS);
    account.sent(note);
    return save(page, note);
  });
  for (const saved of await Promise.all(asked)) account.enter(saved);
  await ended;
}

const newNotes = (random: Random, round: number): Note[] =>
  Array.from({ length: NEW_NOTES }, (_, i) => madeNote(random, `Note ${round}.${i}.`));

function changes(account: Account, random: Random, round: number): Note[] {
  const free = [...account.settled()];
  return Array.from({ length: Math.min(CHANGES, free.length) }, (_, i) => {
    const [note] = free.splice(random.below(free.length), 1);
    if (note === undefined) throw new Error('Fewer notes than were counted.');
    return nextRevision(note, { text: `Change ${round}.${i}. ${note.text}` }, new Date().toISOString());
  });
}
