import type { Page } from 'puppeteer-core';
import { ask } from '../../lib/command/our-page.ts';
import type { KeptNote, SaveOutcome } from '../../lib/model/kept-note.ts';
import type { Note } from '../../lib/model/note.ts';
import { nextRevision } from '../../lib/notes/new-note.ts';
import { madeNote } from './made-note.ts';
import type { Random } from './random.ts';
import { type Done, type Span, withToken } from './tab-log.ts';

/** What all tabs share. */
export interface Desk {
  /** Of notes that any tab began. */
  readonly ids: string[];
  readonly log: Done[];
  readonly times: number[];
  /** The next moment of the clock. */
  tick(): number;
}

export interface Tab {
  /** One random operation, with its questions answered. */
  operate(): Promise<void>;
}

/** Most operations meet on the notes that were begun last: tabs that never meet would prove nothing. */
const HOT = 12;
const OF_HOT = 0.7;
/** Notes of one question at most. */
const BATCH = 3;

const now = (): string => new Date().toISOString();

/** @param number the tab's own, which names its tokens */
export function makeTab(number: number, page: Page, random: Random, desk: Desk): Tab {
  /** Versions of notes that this tab has seen, in the order it saw them. */
  const seen = new Map<string, Note[]>();
  const tags: { readonly id: string; readonly tag: string }[] = [];
  let operations = 0;

  const see = (note: Note): void => void seen.set(note.id, [...(seen.get(note.id) ?? []), note]);
  const anyId = (): string => random.pick(random.next() < OF_HOT ? desk.ids.slice(-HOT) : desk.ids);
  const batch = (): string[] => [...new Set(Array.from({ length: 1 + random.below(BATCH) }, anyId))];

  const asked = async <T>(type: string, data: unknown): Promise<Span & { readonly value: T }> => {
    const began = desk.tick();
    const start = performance.now();
    const value = (await ask(page, type, data)) as T;
    desk.times.push(performance.now() - start);
    return { value, began, ended: desk.tick() };
  };

  const send = async (note: Note, token: string): Promise<void> => {
    const { value: outcome, ...span } = await asked<SaveOutcome>('note/save', { note });
    desk.log.push({ ...span, kind: 'save', note, token, outcome });
    if (outcome.kind === 'saved') see(outcome.note);
    if (outcome.kind === 'conflict') see(outcome.theirs);
  };

  const read = async (id: string): Promise<Note | undefined> => {
    const { value } = await asked<readonly KeptNote[]>('notes/get', { ids: [id] });
    const [kept] = value;
    if (kept !== undefined) see(kept.note);
    return kept?.note;
  };

  const changed = (note: Note, token: string): Note => nextRevision(note, { text: withToken(note.text, token) }, now());

  const operation = {
    begin: async (token: string) => {
      const note = madeNote(random, `[${token}]`);
      desk.ids.push(note.id);
      await send(note, token);
    },
    /** Of what is stored now, or was when this tab last looked. */
    edit: async (token: string) => {
      const id = anyId();
      const known = random.next() < 0.5 ? seen.get(id)?.at(-1) : undefined;
      const note = known ?? (await read(id));
      if (note !== undefined) await send(changed(note, token), token);
    },
    /** Of a version that is known to have been followed by others. */
    editStale: async (token: string) => {
      const old = [...seen.values()]
        .filter((versions) => versions.length > 1)
        .flatMap((versions) => versions.slice(0, -1));
      if (old.length > 0) await send(changed(random.pick(old), token), token);
    },
    /** As when the answer to the first was lost. */
    saveTwice: async (token: string) => {
      const note = await read(anyId());
      if (note === undefined) return;
      const next = changed(note, token);
      await Promise.all([send(next, token), send(next, token)]);
    },
    delete: async () => {
      const ids = batch();
      const { began, ended } = await asked<null>('notes/delete', { ids });
      for (const id of ids) desk.log.push({ began, ended, kind: 'delete', id });
    },
    restore: async () => {
      const ids = [...batch(), ...batch()];
      const { began, ended } = await asked<null>('notes/restore', { ids });
      for (const id of new Set(ids)) desk.log.push({ began, ended, kind: 'restore', id });
    },
    /** Each tag is this tab's alone, so that it knows whether the tag should be there. */
    tag: async (token: string) => {
      const mine = random.next() < 0.3 && tags.length > 0 ? random.pick(tags) : undefined;
      const on = mine === undefined;
      const tag = mine?.tag ?? `tag ${token}`;
      const ids = mine === undefined ? batch() : [mine.id];
      const { value, began, ended } = await asked<readonly string[]>('notes/tag', { ids, tag, on });
      for (const id of ids) desk.log.push({ began, ended, kind: 'tag', id, tag, on, changed: value.includes(id) });
      if (on) tags.push(...value.map((id) => ({ id, tag })));
    },
    draft: async (token: string) => {
      const known = seen.get(anyId())?.at(-1) ?? madeNote(random, 'Draft');
      const note = changed(known, token);
      const { began, ended } = await asked<null>('note/draft', { note });
      desk.log.push({ began, ended, kind: 'draft', note });
    },
  };

  /** How often of a hundred. */
  const often: readonly (readonly [keyof typeof operation, number])[] = [
    ['begin', 14],
    ['edit', 34],
    ['editStale', 10],
    ['saveTwice', 6],
    ['delete', 8],
    ['restore', 8],
    ['tag', 12],
    ['draft', 8],
  ];
  const kinds = often.flatMap(([kind, count]) => Array.from({ length: count }, () => kind));

  return {
    operate: async () => {
      const token = `${number}.${operations}`;
      operations += 1;
      await operation[desk.ids.length === 0 ? 'begin' : random.pick(kinds)](token);
    },
  };
}
