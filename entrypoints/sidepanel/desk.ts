import type { askBackground } from '../../lib/bridge/ask.ts';
import type { EntityRef } from '../../lib/model/card.ts';
import type { Draft, KeptNote } from '../../lib/model/kept-note.ts';
import type { Note } from '../../lib/model/note.ts';
import { nextRevision } from '../../lib/notes/new-note.ts';
import { instantOf, type PanelHost } from './host.ts';
import type { Toasts } from './toasts.ts';

/** What is done to whole notes; each can be taken back. Nothing here throws, a failure is said. */
export interface Desk {
  remove(id: string): Promise<void>;
  discard(draft: Draft): Promise<void>;
  /** @param tab where the passage is that the note is to stand at */
  attach(tab: number, kept: KeptNote, to: 'selection' | EntityRef): Promise<void>;
}

export function makeDesk(ask: typeof askBackground, host: Pick<PanelHost, 'now'>, toasts: Toasts): Desk {
  async function remove(id: string): Promise<void> {
    const answer = await ask('notes/delete', { ids: [id] });
    if (!answer.ok) toasts.failed('notDeleted');
    else toasts.done('deleted', async () => (await ask('notes/restore', { ids: [id] })).ok);
  }

  async function discard({ note }: Draft): Promise<void> {
    const answer = await ask('note/drop-draft', { id: note.id });
    if (!answer.ok) toasts.failed('notDiscarded');
    else toasts.done('discarded', async () => (await ask('note/draft', { note })).ok);
  }

  async function attach(tab: number, { note }: KeptNote, to: 'selection' | EntityRef): Promise<void> {
    const { target } = note;
    if (target.kind !== 'passage') return;
    const passage = to === 'selection' ? await selected(tab) : await mentioned(tab, to.id);
    if (!passage.ok) {
      toasts.failed(
        passage.reason === 'missing' ? (to === 'selection' ? 'nothingSelected' : 'notOnPage') : 'notAttached',
      );
      return;
    }
    const { anchor } = passage.value;
    const saved = await save(nextRevision(note, { target: { ...target, anchor } }, instantOf(host)));
    if (saved === 'changed') toasts.failed('changedElsewhere');
    else if (saved === 'failed') toasts.failed('notAttached');
    else {
      toasts.done('attached', async () => {
        const back = await save(nextRevision(saved, { target }, instantOf(host)));
        return back !== 'changed' && back !== 'failed';
      });
    }
  }

  const selected = (tab: number) => ask('tab/passage', { tab, of: 'selection' });

  /** The page goes there first, so that the reader sees what the note will stand at. */
  async function mentioned(tab: number, entity: string) {
    await ask('tab/walk', { tab, entity, step: 1 });
    return ask('tab/passage', { tab, of: 'mention', entity });
  }

  async function save(note: Note): Promise<Note | 'changed' | 'failed'> {
    const answer = await ask('note/save', { note });
    if (!answer.ok) return 'failed';
    return answer.value.kind === 'saved' ? answer.value.note : 'changed';
  }

  return { remove, discard, attach };
}
