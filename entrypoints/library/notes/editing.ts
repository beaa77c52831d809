import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { NoteBeingEdited } from '../../../components/library/notes/notes-view.ts';
import { type Begun, openWriting, type WritingHost } from '../../../components/note/writing.ts';
import { findEntities } from '../../../lib/bridge/find-entities.ts';
import type { EntityRef } from '../../../lib/model/card.ts';
import type { Draft } from '../../../lib/model/kept-note.ts';
import type { Note } from '../../../lib/model/note.ts';
import type { Ask, NotesHost } from './host.ts';
import type { KnownNames } from './names.ts';

export interface EditingState {
  /** One at a time. */
  readonly editing: ReadonlySignal<NoteBeingEdited | null>;
  /** Changes a stored note; goes on with its draft when there is one. */
  edit(note: Note, draft: Draft | undefined): Promise<void>;
  /** Goes on with a draft at its place among the drafts. */
  goOn(draft: Draft): Promise<void>;
  close(): Promise<void>;
  /** The page goes: what was typed must reach the store now. */
  keepDraft(): Promise<void>;
  searchEntities(query: string): Promise<readonly EntityRef[]>;
}

export interface EditingHost extends Pick<NotesHost, 'now' | 'newId' | 'after'> {
  readonly ask: Ask;
  readonly names: KnownNames;
  /** After the commit, while the editor is still there. */
  saved(): Promise<void>;
  /** The editor is gone; what was written may be a draft now. */
  left(): Promise<void>;
}

export function makeEditing({ ask, names, now, newId, after, saved, left }: EditingHost): EditingState {
  const editing = signal<NoteBeingEdited | null>(null);
  let stopWatching = (): void => undefined;
  let wishes = 0;

  const host: WritingHost = {
    save: (note) => ask('note/save', { note }),
    keepDraft: (note) => ask('note/draft', { note }),
    dropDraft: (id) => ask('note/drop-draft', { id }),
    now: () => now().toISOString(),
    newId,
    after,
  };

  async function begin(id: string, place: NoteBeingEdited['in'], find: () => Promise<Begun>): Promise<void> {
    wishes += 1;
    const mine = wishes;
    await keepDraft();
    const [begun, known] = await Promise.all([find(), ask('notes/tags', null)]);
    if (mine !== wishes) return;
    const writing = openWriting(begun, host);
    stopWatching();
    editing.value = { id, in: place, writing, tags: known.ok ? known.value : [] };
    stopWatching = effect(() => {
      // In a turn of its own: what is read on the way there must not run this again.
      if (writing.state.value.kind === 'saved') void Promise.resolve().then(() => finish(writing));
    });
  }

  async function finish(writing: NoteBeingEdited['writing']): Promise<void> {
    await saved();
    // Typed on while the list came: then the editor stays.
    if (editing.value?.writing === writing && writing.state.value.kind === 'saved') leave();
  }

  function leave(): void {
    wishes += 1;
    stopWatching();
    editing.value = null;
  }

  async function keepDraft(): Promise<void> {
    await editing.value?.writing.keepNow();
  }

  return {
    editing,
    edit: (note, draft) =>
      begin(note.id, 'row', async () => ({
        note: draft?.note ?? note,
        stored: note,
        isDraft: draft !== undefined,
      })),
    goOn: ({ note }) =>
      begin(note.id, 'drafts', async () => {
        const answer = await ask('notes/get', { ids: [note.id] });
        return { note, stored: (answer.ok && answer.value[0]?.note) || null, isDraft: true };
      }),
    async close() {
      await keepDraft();
      leave();
      await left();
    },
    keepDraft,
    async searchEntities(query) {
      const found = await findEntities(query, ask);
      names.learn(found);
      return found;
    },
  };
}
