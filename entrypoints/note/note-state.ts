import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { editing } from '../../components/note/Editor.tsx';
import type { FrameView } from '../../components/note/Frame.tsx';
import { type Begun, openWriting, type Writing } from '../../components/note/writing.ts';
import { askBackground, type Carry } from '../../lib/bridge/ask.ts';
import { findEntities } from '../../lib/bridge/find-entities.ts';
import { type Reason, refused } from '../../lib/model/answer.ts';
import type { EntityRef } from '../../lib/model/card.ts';
import type { KeptNote, NoteTask } from '../../lib/model/kept-note.ts';
import type { Language } from '../../lib/model/language.ts';
import type { Note } from '../../lib/model/note.ts';
import { entitiesOf } from '../../lib/model/note-entities.ts';
import type { Tally } from '../../lib/model/note-query.ts';
import { FIRST_SETTINGS } from '../../lib/model/settings.ts';
import { type TakenAway, takenAway } from '../../lib/model/taken-away.ts';
import { readerLanguage } from '../../lib/settings/language.ts';
import { guarded } from './guarded.ts';
import { makeLeaving } from './leaving.ts';

/** What the browser gives the frame. */
export interface NoteHost {
  readonly carry?: Carry;
  /** Told to whoever opened the frame; works once. */
  readonly token: string;
  /** As BCP 47. */
  readonly uiLanguage: string;
  /** ISO 8601 in UTC. */
  now(): string;
  newId(): string;
  /** Runs something once after `ms`; the answer takes that back. */
  after(ms: number, run: () => void): () => void;
  /** Ends a small window of ours; a frame is taken away by its page. */
  close(): void;
  /** A frame in a page, not a small window of ours. */
  readonly isInPage: boolean;
  /** Whether the reader sees it whole, and where it was, at this moment. */
  isPlain(): boolean;
}

export interface NoteState {
  readonly language: ReadonlySignal<Language>;
  /** `null` until the task is there. */
  readonly view: ReadonlySignal<FrameView | null>;
  readonly names: ReadonlySignal<readonly EntityRef[]>;
  readonly tags: ReadonlySignal<readonly Tally<string>[]>;
  open(): Promise<void>;
  /** Changes one of the notes that are read. */
  edit(id: string): Promise<void>;
  /** A highlight becomes a note with a text. */
  addText(): Promise<void>;
  searchEntities(query: string): Promise<readonly EntityRef[]>;
  /** Notes changed somewhere: those being read are asked for again. */
  refresh(): Promise<void>;
  /** The page goes, perhaps for ever: what is being written is kept now. */
  keepNow(): Promise<void>;
  /** Pointer or focus came in (`true`) or went: a highlight waits for them. */
  attend(isThere: boolean): void;
  /** @param height what the frame shows, in CSS px */
  size(height: number): Promise<void>;
  leave(): Promise<void>;
}

type Shown =
  | { readonly kind: 'write'; readonly writing: Writing; readonly taken: TakenAway | null }
  | { readonly kind: 'highlight'; readonly writing: Writing }
  | { readonly kind: 'read'; readonly notes: readonly KeptNote[] }
  | { readonly kind: 'gone'; readonly reason: Reason };

/** The longest that a frame which is left stays for its last save. In ms. */
const LEAVES_WITHIN = 1000;

/** What the frame knows and does; nothing here throws, a failure becomes a view or a state of the editor. */
export function makeNoteState(host: NoteHost): NoteState {
  const language = signal(readerLanguage(FIRST_SETTINGS, host.uiLanguage));
  const shown = signal<Shown | null>(null);
  const names = signal<readonly EntityRef[]>([]);
  const tags = signal<readonly Tally<string>[]>([]);
  const ask: typeof askBackground = (type, data) => askBackground(type, data, host.carry);
  const view = computed(() => viewOf(shown.value));
  const leaving = makeLeaving(shown, host.after, leave);

  async function open(): Promise<void> {
    const [task, settings] = await Promise.all([ask('note/open', { token: host.token }), ask('settings/get', null)]);
    if (settings.ok) language.value = readerLanguage(settings.value, host.uiLanguage);
    if (!task.ok) {
      shown.value = { kind: 'gone', reason: task.reason };
      return;
    }
    begin(task.value);
    await Promise.all([learnNames(notesOf(task.value)), learnTags()]);
  }

  function begin(task: NoteTask): void {
    if (task.kind === 'read') {
      shown.value = task.notes.length > 0 ? task : { kind: 'gone', reason: 'missing' };
    } else if (task.kind === 'write') {
      const { note, stored } = task;
      // In a window of ours with such a draft, the page's frame was not allowed to save it.
      write(task, host.isInPage || stored === null ? null : takenAway(stored, note));
    } else {
      const writing = startWriting({ note: task.note, stored: null, isDraft: false });
      shown.value = { kind: 'highlight', writing };
      void writing.save();
    }
  }

  function write(begun: Begun, taken: TakenAway | null = null): void {
    shown.value = { kind: 'write', writing: startWriting(begun), taken };
  }

  function startWriting(begun: Begun): Writing {
    let isBarred = false;
    const writing = openWriting(begun, {
      save: async (note) => (isBarred ? refused('forbidden') : ask('note/save', { note })),
      keepDraft: (note) => ask('note/draft', { note }),
      dropDraft: (id) => ask('note/drop-draft', { id }),
      now: host.now,
      newId: host.newId,
      after: host.after,
    });
    return guarded(writing, {
      bar(is) {
        isBarred = is;
      },
      isInPage: host.isInPage,
      isPlain: host.isPlain,
      goOnElsewhere: async ({ id }) => void (await ask('note/elsewhere', { token: host.token, id })),
    });
  }

  async function edit(id: string): Promise<void> {
    const { value } = shown;
    const kept = value?.kind === 'read' ? value.notes.find(({ note }) => note.id === id) : undefined;
    if (kept === undefined) return;
    const drafts = await ask('notes/drafts', null);
    const draft = drafts.ok ? drafts.value.find(({ note }) => note.id === id) : undefined;
    write({ note: draft?.note ?? kept.note, stored: kept.note, isDraft: draft !== undefined });
  }

  async function addText(): Promise<void> {
    const { value } = shown;
    if (value?.kind !== 'highlight') return;
    const { writing } = value;
    if (writing.state.value.kind === 'saving') await writing.save();
    const saved = writing.state.value.kind === 'saved' ? writing.stored.value : null;
    // Begun anew, since what is saved would leave by itself.
    if (saved === null) shown.value = { kind: 'write', writing, taken: null };
    else write({ note: saved, stored: saved, isDraft: false });
  }

  async function learnNames(notes: readonly Note[]): Promise<void> {
    const ids = [...new Set(notes.flatMap(entitiesOf))];
    if (ids.length === 0) return;
    const answer = await ask('corpus/refs', { ids });
    if (answer.ok) names.value = answer.value;
  }

  async function learnTags(): Promise<void> {
    const answer = await ask('notes/tags', null);
    if (answer.ok) tags.value = answer.value;
  }

  async function refresh(): Promise<void> {
    const before = shown.value;
    if (before?.kind !== 'read') return;
    const answer = await ask('notes/get', { ids: before.notes.map(({ note }) => note.id) });
    if (!answer.ok || shown.value !== before) return;
    begin({ kind: 'read', notes: answer.value });
    await learnNames(answer.value.map(({ note }) => note));
  }

  async function keepNow(): Promise<void> {
    const { value } = shown;
    if (value?.kind === 'write' || value?.kind === 'highlight') await value.writing.keepNow();
  }

  async function size(height: number): Promise<void> {
    await ask('note/size', { token: host.token, height: Math.ceil(height) });
  }

  /** A save that waits behind a draft on its way would go with the frame; a background that is silent holds nobody. */
  async function lastSave(): Promise<void> {
    const { value } = shown;
    if (value?.kind !== 'write' && value?.kind !== 'highlight') return;
    const { promise: patience, resolve } = Promise.withResolvers<void>();
    const stop = host.after(LEAVES_WITHIN, resolve);
    await Promise.race([value.writing.done(), patience]);
    stop();
  }

  async function leave(): Promise<void> {
    leaving.stop();
    await keepNow();
    await lastSave();
    await ask('note/leave', { token: host.token });
    host.close();
  }

  return {
    language,
    view,
    names,
    tags,
    open,
    edit,
    addText,
    searchEntities: (query) => findEntities(query, ask),
    refresh,
    keepNow,
    attend: leaving.attend,
    size,
    leave,
  };
}

function notesOf(task: NoteTask): readonly Note[] {
  if (task.kind === 'read') return task.notes.map(({ note }) => note);
  // Names that a draft has no more are still spoken of.
  return task.kind === 'write' && task.stored !== null ? [task.note, task.stored] : [task.note];
}

function viewOf(shown: Shown | null): FrameView | null {
  if (shown === null || shown.kind === 'read' || shown.kind === 'gone') return shown;
  const { writing } = shown;
  // Two versions to choose between need the whole editor.
  if (shown.kind === 'highlight' && writing.state.value.kind !== 'conflict')
    return { kind: 'highlight', editing: editing(writing) };
  return { kind: 'write', editing: editing(writing), taken: shown.kind === 'write' ? shown.taken : null };
}
