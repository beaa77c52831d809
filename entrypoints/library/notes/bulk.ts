import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { ExportFormat, NotesList } from '../../../components/library/notes/notes-view.ts';
import { answered } from '../../../lib/model/answer.ts';
import type { Language } from '../../../lib/model/language.ts';
import type { LongWork } from '../long-work.ts';
import { exportedFiles } from './exported-files.ts';
import type { Ask, NotesHost } from './host.ts';
import type { KnownNames } from './names.ts';
import { notesById } from './notes-by-id.ts';
import type { ToastState } from './toast.ts';

/** What is done to many notes at once. */
export interface BulkState {
  /** Always among those that answer: nothing out of sight is deleted. */
  readonly selected: ReadonlySignal<ReadonlySet<string>>;
  select(ids: readonly string[], on: boolean): void;
  /** The selected notes. */
  tag(tag: string, on: boolean): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** The selected notes; all that answer when none is. Saves every file of it, or none when it is stopped. */
  exportAs(format: ExportFormat): Promise<void>;
  /** How far that has come, when it takes long. */
  readonly exporting: LongWork['progress'];
  stopExport(): void;
}

export interface BulkHost extends Pick<NotesHost, 'now' | 'saveFile'> {
  readonly ask: Ask;
  readonly names: KnownNames;
  readonly list: ReadonlySignal<NotesList | null>;
  readonly toast: ToastState;
  readonly work: LongWork;
  language(): Language;
  refresh(): Promise<void>;
}

export function makeBulk({ ask, names, list, toast, work, language, refresh, now, saveFile }: BulkHost): BulkState {
  const chosen = signal<ReadonlySet<string>>(new Set());
  const selected = computed<ReadonlySet<string>>(
    () => new Set(chosen.value.size === 0 ? [] : (list.value?.ids ?? []).filter((id) => chosen.value.has(id))),
  );

  function select(ids: readonly string[], on: boolean): void {
    const next = new Set(selected.value);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    chosen.value = next;
  }

  async function tag(name: string, on: boolean): Promise<void> {
    const trimmed = name.trim();
    if (trimmed === '' || selected.value.size === 0) return;
    const answer = await ask('notes/tag', { ids: [...selected.value], tag: trimmed, on });
    if (!answer.ok) return toast.say({ kind: 'failed', reason: answer.reason });
    const changed = answer.value;
    await refresh();
    const done = { kind: on ? 'tagged' : 'untagged', count: changed.length, tag: trimmed } as const;
    if (changed.length === 0) return toast.say(done);
    toast.say(done, () => ask('notes/tag', { ids: changed, tag: trimmed, on: !on }));
  }

  async function remove(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const answer = await ask('notes/delete', { ids });
    if (!answer.ok) return toast.say({ kind: 'failed', reason: answer.reason });
    // Said before the rows go: the focus that was in one of them goes to the way back.
    toast.say({ kind: 'deleted', count: ids.length }, () => ask('notes/restore', { ids }));
    await refresh();
  }

  async function exportAs(format: ExportFormat): Promise<void> {
    const ids = selected.value.size > 0 ? [...selected.value] : (list.value?.ids ?? []);
    const made = await work.run(async (pace) => {
      const answer = await notesById(ids, ask, pace);
      if (!answer.ok) return answer;
      const notes = answer.value.map(({ note }) => note);
      if (format === 'markdown') await names.findFor(notes);
      pace.reach(ids.length, ids.length);
      await pace.rest();
      const files = exportedFiles(notes, format, { language: language(), names: names.names.value, on: now() });
      return answered({ count: notes.length, files });
    });
    if (made === null) return toast.say({ kind: 'stopped' });
    if (!made.ok) return toast.say({ kind: 'failed', reason: made.reason });
    const { count, files } = made.value;
    for (const file of files) saveFile(file);
    toast.say({ kind: 'exported', count, files: files.length });
  }

  return { selected, select, tag, remove, exportAs, exporting: work.progress, stopExport: work.stop };
}
