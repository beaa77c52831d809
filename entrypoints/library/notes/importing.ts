import { type ReadonlySignal, signal } from '@preact/signals';
import type { ImportActions, Importing, ImportPreview } from '../../../components/library/notes/notes-view.ts';
import { type Answer, answered } from '../../../lib/model/answer.ts';
import type { Note } from '../../../lib/model/note.ts';
import {
  type FileReading,
  type Import,
  MAX_IMPORT_UNITS,
  readAnnotations,
  sortOut,
} from '../../../lib/notes/import.ts';
import type { LongWork, Pace } from '../long-work.ts';
import { readTextFile } from '../read-text-file.ts';
import type { Ask } from './host.ts';
import type { KnownNames } from './names.ts';
import { notesById } from './notes-by-id.ts';

export interface ImportingState {
  readonly importing: ReadonlySignal<Importing>;
  /** Ids of the last import of this page. */
  readonly imported: ReadonlySignal<ReadonlySet<string>>;
  /** How far reading and comparing have come, when they take long. */
  readonly progress: LongWork['progress'];
  /** Closing stops what is under way; nothing of it was written then. What is being written is written whole, and closes after. */
  readonly actions: ImportActions & {
    /** Reads one file and says what it would bring; nothing is written. */
    read(files: readonly File[]): Promise<void>;
    /** Writes what the preview told; when the store has changed meanwhile, tells it anew instead. */
    confirm(): Promise<void>;
  };
}

export interface ImportingHost {
  readonly ask: Ask;
  readonly names: KnownNames;
  readonly work: LongWork;
  refresh(): Promise<void>;
}

/** Notes named in a preview. */
const FIRST_FEW = 5;
const MEGABYTE = 1024 * 1024;

export function makeImporting({ ask, names, work, refresh }: ImportingHost): ImportingState {
  const importing = signal<Importing>({ kind: 'closed' });
  const imported = signal<ReadonlySet<string>>(new Set());
  let found: { readonly file: string; readonly reading: FileReading; readonly sorted: Import } | null = null;
  let token = 0;

  const isWriting = (): boolean => importing.value.kind === 'preview' && importing.value.busy === 'writing';

  function begin(): void {
    token += 1;
    found = null;
    work.stop();
  }

  async function read(files: readonly File[]): Promise<void> {
    if (isWriting()) return;
    begin();
    const mine = token;
    const [file] = files;
    if (file === undefined) return;
    if (files.length > 1) {
      importing.value = { kind: 'open', complaint: 'several' };
      return;
    }
    importing.value = { kind: 'reading' };
    const next = await work.run((pace) => readFile(file, pace));
    if (mine === token && next !== null) importing.value = next;
  }

  async function readFile(file: File, pace: Pace): Promise<Importing> {
    const content = await readTextFile(file, MAX_IMPORT_UNITS);
    if (content.kind === 'too large') {
      const why = { kind: 'too large', megabytes: MAX_IMPORT_UNITS / MEGABYTE } as const;
      return { kind: 'refused', file: file.name, refusal: { ok: false, path: '', why } };
    }
    if (content.kind === 'not utf-8') return { kind: 'open', complaint: 'not utf-8' };
    await pace.rest();
    const reading = readAnnotations(content.text);
    if (!reading.ok) return { kind: 'refused', file: file.name, refusal: reading };
    return preview(file.name, reading, await sort(reading.notes, pace));
  }

  async function preview(file: string, reading: FileReading, sorted: Answer<Import>): Promise<Importing> {
    if (!sorted.ok) return { kind: 'failed', reason: sorted.reason };
    found = { file, reading, sorted: sorted.value };
    const coming = [...sorted.value.new, ...sorted.value.newer];
    const first = coming.slice(0, FIRST_FEW);
    await names.findFor(first);
    const { same, newer, older } = sorted.value;
    const counts = {
      fresh: sorted.value.new.length,
      same: same.length,
      newer: newer.length,
      older: older.length,
    };
    const told: ImportPreview = { ...counts, first, readAs: reading.readAs };
    return { kind: 'preview', file, preview: told, busy: null };
  }

  async function sort(notes: readonly Note[], pace: Pace): Promise<Answer<Import>> {
    const here = await notesById(
      notes.map(({ id }) => id),
      ask,
      pace,
    );
    if (!here.ok) return here;
    const known = new Map(here.value.map(({ note }) => [note.id, note]));
    return answered(sortOut(notes, (id) => known.get(id)));
  }

  async function confirm(): Promise<void> {
    const { value } = importing;
    if (value.kind !== 'preview' || value.busy !== null || found === null) return;
    const { file, reading, sorted } = found;
    token += 1;
    const mine = token;
    importing.value = { ...value, busy: 'comparing' };
    const now = await work.run((pace) => sort(reading.notes, pace));
    if (mine !== token || now === null) return;
    if (now.ok && !isSameImport(now.value, sorted)) {
      const next = await preview(file, reading, now);
      if (mine === token) importing.value = next;
      return;
    }
    importing.value = { ...value, busy: 'writing' };
    const coming = [...sorted.new, ...sorted.newer];
    const answer = now.ok ? await ask('notes/import', { notes: coming }) : now;
    if (!answer.ok) {
      importing.value = { kind: 'failed', reason: answer.reason };
      return;
    }
    found = null;
    imported.value = new Set(coming.map(({ id }) => id));
    importing.value = { kind: 'done', ids: [...imported.value] };
    await refresh();
  }

  return {
    importing,
    imported,
    progress: work.progress,
    actions: {
      open() {
        if (isWriting()) return;
        begin();
        importing.value = { kind: 'open', complaint: null };
      },
      close() {
        if (isWriting()) return;
        begin();
        importing.value = { kind: 'closed' };
      },
      read,
      confirm,
    },
  };
}

const KINDS = ['new', 'same', 'newer', 'older'] as const;

const isSameImport = (a: Import, b: Import): boolean =>
  KINDS.every((kind) => a[kind].length === b[kind].length && a[kind].every(({ id }, at) => id === b[kind][at]?.id));
