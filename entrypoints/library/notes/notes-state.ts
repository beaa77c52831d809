import { type ReadonlySignal, signal } from '@preact/signals';
import type { Reason } from '../../../lib/model/answer.ts';
import type { Draft, KeptNote } from '../../../lib/model/kept-note.ts';
import type { Language } from '../../../lib/model/language.ts';
import type { Note } from '../../../lib/model/note.ts';
import { EVERY_NOTE } from '../../../lib/model/note-query.ts';
import { makeLongWork } from '../long-work.ts';
import { readRoute } from '../route.ts';
import { type BinState, makeBin } from './bin.ts';
import { type BulkState, makeBulk } from './bulk.ts';
import { type EditingState, makeEditing } from './editing.ts';
import { askThrough, type NotesHost } from './host.ts';
import { type ImportingState, makeImporting } from './importing.ts';
import { type ListState, makeList } from './list.ts';
import { type KnownNames, makeNames } from './names.ts';
import { makeToast, type ToastState } from './toast.ts';

/** Which of the notes' pages is in front of the reader; `entity` is the corner of a name's page. */
export type NotesPage =
  | { readonly kind: 'none' | 'list' | 'bin' }
  | { readonly kind: 'note'; readonly id: string }
  | { readonly kind: 'entity'; readonly id: string };

/** One note alone; `kept` is `null` when it is not (or no longer) there. */
export interface NoteAlone {
  readonly id: string;
  readonly kept: KeptNote | null;
}

/** The last changed notes on a name, and how many there are. */
export interface NotesOnName {
  readonly entity: string;
  readonly notes: readonly KeptNote[];
  readonly count: number;
}

export interface NotesState {
  readonly page: ReadonlySignal<NotesPage>;
  /** Of all notes; `null` while unknown. */
  readonly count: ReadonlySignal<number | null>;
  readonly names: KnownNames;
  readonly list: ListState;
  readonly bulk: BulkState;
  readonly bin: BinState;
  readonly importing: ImportingState;
  readonly editing: EditingState;
  readonly toast: ToastState;
  readonly drafts: ReadonlySignal<readonly Draft[]>;
  readonly alone: ReadonlySignal<NoteAlone | null>;
  readonly onName: ReadonlySignal<NotesOnName | null>;
  /** Why notes that stand alone are not there. */
  readonly failure: ReadonlySignal<Reason | null>;
  /** Done when all that the page at this address shows is there. */
  go(hash: string): Promise<void>;
  /** Notes changed somewhere: what is shown is asked for again. */
  refresh(): Promise<void>;
  /** The reader's language changed. */
  renamed(): Promise<void>;
  edit(note: Note): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  discard(draft: Draft): Promise<void>;
  showPage(id: string): Promise<void>;
}

/** Shown on a name's page; the rest is one click away. */
const ON_NAME = 3;

/** What the library knows of notes and does with them. Nothing here throws, a failure becomes a value. */
export function makeNotesState(host: NotesHost, language: () => Language): NotesState {
  const ask = askThrough(host.carry);
  const names = makeNames(ask);
  const page = signal<NotesPage>({ kind: 'none' });
  const count = signal<number | null>(null);
  const drafts = signal<readonly Draft[]>([]);
  const alone = signal<NoteAlone | null>(null);
  const onName = signal<NotesOnName | null>(null);
  const failure = signal<Reason | null>(null);

  const toast = makeToast(refresh);
  const importing = makeImporting({ ask, names, work: makeLongWork(host), refresh });
  const editing = makeEditing({
    ask,
    names,
    now: host.now,
    newId: host.newId,
    after: host.after,
    async saved() {
      await refresh();
      toast.say({ kind: 'saved' });
    },
    left: refresh,
  });
  const list = makeList({
    ask,
    names,
    rowInUse: () => (editing.editing.value?.in === 'row' ? editing.editing.value.id : null),
    imported: () => importing.imported.value,
  });
  const bulk = makeBulk({
    ask,
    names,
    list: list.list,
    toast,
    work: makeLongWork(host),
    language,
    refresh,
    now: host.now,
    saveFile: host.saveFile,
  });
  const bin = makeBin({ ask, names, toast, refresh });

  async function go(hash: string): Promise<void> {
    const route = readRoute(hash);
    toast.leave();
    switch (route.kind) {
      case 'notes':
        page.value = { kind: 'list' };
        await Promise.all([list.show(route.asked), loadDrafts()]);
        countAll();
        break;
      case 'bin':
        page.value = { kind: 'bin' };
        break;
      case 'note':
        page.value = { kind: 'note', id: route.id };
        break;
      case 'entity':
        page.value = { kind: 'entity', id: route.id };
        break;
      default:
        page.value = { kind: 'none' };
    }
    if (route.kind === 'notes') return;
    // Left after its page has gone: nothing of that is to stand beside the next one while a draft is kept.
    if (editing.editing.value !== null) await editing.close();
    else await load();
  }

  /** What the page in front of the reader shows. */
  async function load(): Promise<void> {
    const { value } = page;
    switch (value.kind) {
      case 'list':
        await Promise.all([list.refresh(), loadDrafts()]);
        return countAll();
      case 'bin':
        await Promise.all([bin.load(), loadCount()]);
        return;
      case 'note':
        await Promise.all([loadAlone(value.id), loadDrafts(), loadCount()]);
        return;
      case 'entity':
        return loadOnName(value.id);
      case 'none':
        return loadCount();
    }
  }

  function countAll(): void {
    count.value = list.list.value?.facets.all ?? count.value;
  }

  async function loadCount(): Promise<void> {
    const answer = await ask('notes/query', { query: EVERY_NOTE, offset: 0, limit: 0 });
    if (answer.ok) count.value = answer.value.facets.all;
  }

  async function loadDrafts(): Promise<void> {
    const answer = await ask('notes/drafts', null);
    if (!answer.ok) return;
    await names.findFor(answer.value.map(({ note }) => note));
    drafts.value = answer.value;
  }

  async function loadAlone(id: string): Promise<void> {
    const answer = await ask('notes/get', { ids: [id] });
    if (isPage('note', id)) failure.value = answer.ok ? null : answer.reason;
    if (!answer.ok) return;
    const kept = answer.value[0] ?? null;
    if (kept !== null) await names.findFor([kept.note]);
    if (!isPage('note', id)) return;
    // Somebody writes in it: deleted elsewhere, it is still to be saved as a new one.
    if (kept === null && editing.editing.value?.id === id && alone.value?.id === id) return;
    alone.value = { id, kept };
  }

  async function loadOnName(id: string): Promise<void> {
    const answer = await ask('notes/query', { query: { ...EVERY_NOTE, entity: id }, offset: 0, limit: ON_NAME });
    if (!answer.ok) return;
    names.learn(answer.value.names);
    count.value = answer.value.facets.all;
    if (isPage('entity', id)) {
      onName.value = { entity: id, notes: answer.value.notes, count: answer.value.ids.length };
    }
  }

  const isPage = (kind: 'note' | 'entity', id: string): boolean => page.value.kind === kind && page.value.id === id;

  function refresh(): Promise<void> {
    return load();
  }

  async function remove(ids: readonly string[]): Promise<void> {
    if (editing.editing.value !== null && ids.includes(editing.editing.value.id)) await editing.close();
    await bulk.remove(ids);
  }

  return {
    page,
    count,
    names,
    list,
    bulk,
    bin,
    importing,
    editing,
    toast,
    drafts,
    alone,
    onName,
    failure,
    go,
    refresh,
    async renamed() {
      names.forget();
      await load();
    },
    edit: (note) =>
      editing.edit(
        note,
        drafts.value.find((draft) => draft.note.id === note.id),
      ),
    remove,
    async discard({ note }) {
      const answer = await ask('note/drop-draft', { id: note.id });
      if (answer.ok) toast.say({ kind: 'discarded' }, () => ask('note/draft', { note }));
      else toast.say({ kind: 'failed', reason: answer.reason });
      await loadDrafts();
    },
    async showPage(id) {
      const answer = await ask('notes/show', { id });
      if (!answer.ok) toast.say({ kind: 'failed', reason: answer.reason });
    },
  };
}
