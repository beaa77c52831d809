import { type ReadonlySignal, signal } from '@preact/signals';
import { type NotesAsked, notesPlace } from '../../../components/library/notes/notes-place.ts';
import type { NotesList } from '../../../components/library/notes/notes-view.ts';
import type { Reason } from '../../../lib/model/answer.ts';
import type { KeptNote } from '../../../lib/model/kept-note.ts';
import type { NoteQuery } from '../../../lib/model/note-query.ts';
import type { Ask } from './host.ts';
import type { KnownNames } from './names.ts';
import { notesById } from './notes-by-id.ts';
import { holdingOn, withKnown } from './same-rows.ts';

/** Notes drawn at once, some screens full; more come as the reader goes on. A hundred take 100 ms to draw. */
const WINDOW = 30;
/** As many as one query gives. */
const MOST_AT_ONCE = 200;

export interface ListState {
  /** `null` until the first answer, and after a failure. */
  readonly list: ReadonlySignal<NotesList | null>;
  readonly failure: ReadonlySignal<Reason | null>;
  show(asked: NotesAsked): Promise<void>;
  more(): Promise<void>;
  /** The same again, as far down as it was shown. */
  refresh(): Promise<void>;
}

export interface ListHost {
  readonly ask: Ask;
  readonly names: KnownNames;
  /** The row that must stay, because somebody is writing in it. */
  rowInUse(): string | null;
  /** Ids of the last import. */
  imported(): ReadonlySet<string>;
}

type Loaded = { readonly ok: true; readonly list: NotesList } | { readonly ok: false; readonly reason: Reason };

export function makeList({ ask, names, rowInUse, imported }: ListHost): ListState {
  const list = signal<NotesList | null>(null);
  const failure = signal<Reason | null>(null);
  /** How many were shown at each address, so that going back finds the reader's place. */
  const depths = new Map<string, number>();
  let asked: NotesAsked | null = null;
  let token = 0;
  let latest: Promise<void> = Promise.resolve();

  const depth = (of: NotesAsked): number => depths.get(notesPlace(of)) ?? WINDOW;

  function load(): Promise<void> {
    token += 1;
    latest = run(token);
    return latest;
  }

  async function run(mine: number): Promise<void> {
    if (asked === null) return;
    const loaded = await fetchList(asked, depth(asked));
    // Another load has begun meanwhile: whoever waits for this one waits for that.
    if (mine !== token) return latest;
    failure.value = loaded.ok ? null : loaded.reason;
    if (!loaded.ok) {
      list.value = null;
      return;
    }
    const before = list.value?.notes ?? [];
    const notes = holdingOn(withKnown(loaded.list.notes, before), before, rowInUse());
    list.value = { ...loaded.list, notes };
  }

  async function fetchList(of: NotesAsked, wanted: number): Promise<Loaded> {
    const { imported: onlyImported, ...query } = of;
    return onlyImported ? fetchImported(of, query, wanted) : fetchWindows(of, query, wanted);
  }

  async function fetchWindows(of: NotesAsked, query: NoteQuery, wanted: number): Promise<Loaded> {
    const notes = new Map<string, KeptNote>();
    for (;;) {
      const limit = Math.min(wanted - notes.size, MOST_AT_ONCE);
      const answer = await ask('notes/query', { query, offset: notes.size, limit });
      if (!answer.ok) return answer;
      const { ids, facets } = answer.value;
      names.learn(answer.value.names);
      const before = notes.size;
      for (const kept of answer.value.notes) notes.set(kept.note.id, kept);
      const isAll = notes.size >= Math.min(wanted, ids.length) || notes.size === before;
      if (isAll) return { ok: true, list: { asked: of, ids, notes: [...notes.values()], facets } };
    }
  }

  async function fetchImported(of: NotesAsked, query: NoteQuery, wanted: number): Promise<Loaded> {
    const answer = await ask('notes/query', { query, offset: 0, limit: 0 });
    if (!answer.ok) return answer;
    const those = imported();
    const ids = answer.value.ids.filter((id) => those.has(id));
    const notes = await notesById(ids.slice(0, wanted), ask);
    if (!notes.ok) return notes;
    await names.findFor(notes.value.map(({ note }) => note));
    return { ok: true, list: { asked: of, ids, notes: notes.value, facets: answer.value.facets } };
  }

  let going: Promise<void> | null = null;

  async function goOn(): Promise<void> {
    const shown = list.value;
    if (asked === null || shown === null || shown.asked !== asked) return;
    depths.set(notesPlace(asked), depth(asked) + WINDOW);
    const { imported: onlyImported, ...query } = asked;
    // A row that is only held does not count among those that answer.
    if (onlyImported || rowInUse() !== null) return load();
    token += 1;
    const mine = token;
    latest = appendWindow(shown, query, () => mine === token);
    return latest;
  }

  async function appendWindow(shown: NotesList, query: NoteQuery, isWanted: () => boolean): Promise<void> {
    const answer = await ask('notes/query', { query, offset: shown.notes.length, limit: WINDOW });
    if (!isWanted()) return latest;
    const fits = answer.ok && list.value === shown && sameIds(answer.value.ids, shown.ids);
    // Notes came or went meanwhile: a window would begin at another place.
    if (!fits) return load();
    names.learn(answer.value.names);
    const there = new Set(shown.notes.map(({ note }) => note.id));
    const coming = answer.value.notes.filter(({ note }) => !there.has(note.id));
    list.value = { ...shown, notes: [...shown.notes, ...coming] };
  }

  /** Many changes at once are one look. */
  let refreshing: Promise<void> | null = null;
  let again = false;

  async function refreshUntilQuiet(): Promise<void> {
    do {
      again = false;
      await load();
    } while (again);
    refreshing = null;
  }

  return {
    list,
    failure,
    show(next) {
      asked = next;
      return load();
    },
    more() {
      going ??= goOn().finally(() => {
        going = null;
      });
      return going;
    },
    refresh() {
      if (refreshing !== null) again = true;
      refreshing ??= refreshUntilQuiet();
      return refreshing;
    },
  };
}

const sameIds = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, at) => id === b[at]);
