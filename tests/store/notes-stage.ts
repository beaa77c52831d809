import { Dexie } from 'dexie';
import { vi } from 'vitest';
import type { Answer } from '../../lib/model/answer.ts';
import type { Note, NoteTarget } from '../../lib/model/note.ts';
import { closeNotes, type NotesStore, openNotes } from '../../lib/store/notes.ts';

/** What the store reports, and what Dexie says of it on localhost, is expected here. */
export const silence = () => {
  for (const way of ['error', 'warn', 'trace', 'debug'] as const)
    vi.spyOn(console, way).mockImplementation(() => undefined);
};

export const LOST = { ok: false, reason: 'database' };

/** The n-th id. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
/** The n-th instant, a minute after the one before. */
export const at = (n: number): string => new Date(Date.UTC(2026, 0, 1, 0, n)).toISOString();

export const ZENDA = 'https://gazette.example/zenda';
export const HENTZAU = 'https://gazette.example/hentzau';
const page = (address: string) => ({ address, opened: address, title: 'Le prisonnier' });

export const onPassage = (address = ZENDA, exact = 'le pont-levis'): NoteTarget => ({
  kind: 'passage',
  page: page(address),
  anchor: { quote: { exact, prefix: 'On baissa ', suffix: ' à minuit.' }, position: { start: 10, end: 23 } },
});
export const onPage = (address = ZENDA): NoteTarget => ({ kind: 'page', page: page(address) });
export const onEntity = (entity: string, address?: string): NoteTarget =>
  address === undefined ? { kind: 'entity', entity } : { kind: 'entity', entity, page: page(address) };

export const noteOf = (n: number, change: Partial<Note> = {}): Note => ({
  version: 1,
  id: uuid(n),
  revision: 1,
  target: onPassage(),
  text: `Note ${n}`,
  tags: [],
  colour: 'yellow',
  entities: [],
  created: at(0),
  modified: at(0),
  ...change,
});

/** As it would be saved next. */
export const next = (note: Note, change: Partial<Note> = {}): Note => ({
  ...note,
  revision: note.revision + 1,
  modified: at(note.revision),
  ...change,
});

export async function good<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  if (!got.ok) throw new Error(got.reason);
  return got.value;
}

/** Connections to a database of the test's own; `end` closes them and deletes it. */
export function stage(name: string): { open(): Promise<NotesStore>; end(): Promise<void> } {
  const opened: NotesStore[] = [];
  return {
    open: async () => {
      const store = await good(openNotes(name));
      opened.push(store);
      return store;
    },
    end: async () => {
      for (const store of opened.splice(0)) closeNotes(store);
      await Dexie.delete(name);
    },
  };
}

/** All that is in the database, as it lies there. */
export async function contents({
  database,
}: NotesStore): Promise<{ notes: unknown[]; drafts: unknown[]; bin: unknown[] }> {
  const [notes, drafts, bin] = await Promise.all([
    database.notes.toArray(),
    database.drafts.toArray(),
    database.bin.toArray(),
  ]);
  return { notes, drafts, bin };
}
