import { type ReadonlySignal, signal } from '@preact/signals';
import type { Adding, AddingStep } from '../../../components/library/packs/packs-view.ts';
import type { HandedFiles } from '../../../lib/bridge/handed-files.ts';
import { MAX_PACK_UNITS } from '../../../lib/bridge/limits.ts';
import { type Answer, answered } from '../../../lib/model/answer.ts';
import type { ImportOutcome, InstalledPack, PackPreview } from '../../../lib/model/installed-pack.ts';
import type { LiveHost } from '../live-host.ts';
import { readTextFile } from '../read-text-file.ts';
import { isLargeFile, type LaidReady, layReady } from './large-file.ts';

export interface AddingState {
  readonly adding: ReadonlySignal<Adding>;
  readonly actions: {
    /** Reads one file and says what it would bring; nothing is written. */
    read(files: readonly File[]): Promise<void>;
    /** Makes live what the preview told. */
    confirm(): Promise<void>;
    stop(): Promise<void>;
    close(): void;
  };
  /** Long work has come this far; that of others is not heard. */
  heard(progress: { readonly work: string; readonly done: number; readonly of: number }): void;
}

export interface AddingHost extends Pick<LiveHost, 'ask' | 'newId'> {
  readonly files: HandedFiles;
  /** @param before the text of the version that was replaced; `null` when there was none, or it could not be read */
  installed(pack: InstalledPack, preview: PackPreview, before: string | null): Promise<void>;
}

const MEGABYTE = 1024 * 1024;

const IDLE: Adding = { kind: 'idle', complaint: null };

const tooLarge = (file: string): Adding => ({
  kind: 'refused',
  file,
  problems: [{ path: '', why: { kind: 'too large', megabytes: MAX_PACK_UNITS / MEGABYTE } }],
});

/** What a file holds, as it is sent; that of a large one lies ready. */
type Content = { readonly text: string } | LaidReady;

/** One file on its way. */
interface Job {
  readonly file: string;
  /** The reader wants it no more: nothing further is sent. */
  stopped: boolean;
  /** What it is known by while it is away; empty before. */
  work: string;
}

export function makeAdding({ ask, newId, files, installed }: AddingHost): AddingState {
  const adding = signal<Adding>(IDLE);
  let found: { readonly content: Content; readonly preview: PackPreview } | null = null;
  let job: Job = { file: '', stopped: false, work: '' };

  const step = (now: AddingStep): void => {
    adding.value = { kind: 'working', file: job.file, step: now, done: 0, of: 0, stopping: job.stopped };
  };

  async function send(content: Content, dry: boolean): Promise<Answer<ImportOutcome>> {
    if (job.stopped) return answered({ kind: 'stopped' });
    job.work = 'work' in content ? content.work : newId();
    const { work } = job;
    return 'work' in content
      ? ask('packs/import-file', { work, dry })
      : ask('packs/import', { work, text: content.text, dry });
  }

  /** What was read and is not wanted any more. */
  async function letGo(content: Content | undefined = found?.content): Promise<void> {
    found = null;
    if (content !== undefined && 'work' in content) await content.done();
  }

  async function read(chosen: readonly File[]): Promise<void> {
    const [file] = chosen;
    // What is under way is stopped first, by the reader.
    if (file === undefined || adding.value.kind === 'working') return;
    void letGo();
    if (chosen.length > 1) {
      adding.value = { kind: 'idle', complaint: 'several' };
      return;
    }
    job = { file: file.name, stopped: false, work: '' };
    step('reading');
    adding.value = isLargeFile(file) ? await copyFile(file) : await readFile(file);
  }

  async function copyFile(file: File): Promise<Adding> {
    const laid = await layReady(file, newId(), files, (done) => {
      if (adding.value.kind === 'working') adding.value = { ...adding.value, done, of: file.size };
      return !job.stopped;
    });
    if (laid === 'stopped') return { kind: 'stopped', file: file.name };
    return typeof laid === 'string' ? { kind: 'failed', file: file.name, reason: laid } : check(file, laid);
  }

  async function readFile(file: File): Promise<Adding> {
    const content = await readTextFile(file, MAX_PACK_UNITS);
    if (content.kind === 'too large') return tooLarge(file.name);
    if (content.kind === 'not utf-8') return { kind: 'idle', complaint: 'not utf-8' };
    return check(file, content);
  }

  async function check({ name }: File, content: Content): Promise<Adding> {
    step('checking');
    const answer = await send(content, true);
    const isRead = !job.stopped && answer.ok && answer.value.kind === 'read';
    if (isRead) found = { content, preview: answer.value.preview };
    else await letGo(content);
    // Read to its end before it heard of that: for the reader it was stopped all the same.
    return job.stopped ? { kind: 'stopped', file: name } : resultOf(name, answer);
  }

  async function confirm(): Promise<void> {
    if (adding.value.kind !== 'preview' || found === null) return;
    const { content, preview } = found;
    found = null;
    job = { file: adding.value.file, stopped: false, work: '' };
    step('installing');
    const { installed: there } = preview;
    const before = there === null || there.isLarge ? null : await ask('packs/export', { id: preview.pack.id });
    const answer = await send(content, false);
    await letGo(content);
    adding.value = resultOf(job.file, answer);
    if (answer.ok && answer.value.kind === 'installed') {
      await installed(answer.value.pack, preview, before?.ok ? before.value.text : null);
    }
  }

  return {
    adding,
    heard(progress) {
      const { value } = adding;
      if (value.kind !== 'working' || progress.work !== job.work) return;
      adding.value = { ...value, done: progress.done, of: progress.of };
    },
    actions: {
      read,
      confirm,
      async stop() {
        const { value } = adding;
        if (value.kind !== 'working' || job.stopped) return;
        job.stopped = true;
        adding.value = { ...value, stopping: true };
        if (job.work !== '') await ask('work/stop', { work: job.work });
      },
      close() {
        if (adding.value.kind === 'working') return;
        void letGo();
        adding.value = IDLE;
      },
    },
  };
}

function resultOf(file: string, answer: Answer<ImportOutcome>): Adding {
  if (!answer.ok) return { kind: 'failed', file, reason: answer.reason };
  const outcome = answer.value;
  switch (outcome.kind) {
    case 'read':
      return { kind: 'preview', file, preview: outcome.preview };
    case 'refused':
      return { kind: 'refused', file, problems: outcome.problems };
    case 'stopped':
      return { kind: 'stopped', file };
    case 'installed':
      return IDLE;
  }
}
