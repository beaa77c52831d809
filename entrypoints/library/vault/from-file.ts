import { type ReadonlySignal, signal } from '@preact/signals';
import type { BackupPreview, FileStep } from '../../../components/library/vault/backups-view.ts';
import type { Backup, PackName } from '../../../lib/model/backup.ts';
import type { BackupRefusal } from '../../../lib/model/backup-refusal.ts';
import { countsOf } from '../../../lib/vault/counts.ts';
import { readTextFile } from '../read-text-file.ts';

/** A text that is a backup, or why it is none. */
export type BackupReading = { readonly ok: true; readonly backup: Backup } | ({ readonly ok: false } & BackupRefusal);

export interface FromFileHost {
  /** Of packs that a backup names, those that are not there. */
  toAdd(packs: readonly PackName[]): Promise<readonly PackName[]>;
  /** Never throws. */
  readBackup(text: string): Promise<BackupReading>;
  /** UTF-16 units of the longest text that is taken. */
  readonly most: number;
  /** Puts a whole backup in the place of the library, and says how that went. Never throws. */
  replace(text: string, preview: BackupPreview): Promise<void>;
}

export interface FromFile {
  readonly step: ReadonlySignal<FileStep>;
  read(files: readonly File[]): Promise<void>;
  replace(): Promise<void>;
  close(): void;
}

const IDLE: FileStep = { kind: 'idle', complaint: null };

/** A file that the reader chose or dropped, on its way to become the library. */
export function makeFromFile({ toAdd, readBackup, most, replace }: FromFileHost): FromFile {
  const step = signal<FileStep>(IDLE);
  let found = '';

  async function readOne(file: File): Promise<FileStep> {
    const content = await readTextFile(file, most);
    if (content.kind === 'not utf-8') return { kind: 'idle', complaint: 'not utf-8' };
    if (content.kind === 'too large') {
      return { kind: 'refused', file: file.name, refusal: { path: '', why: 'too large' } };
    }
    const reading = await readBackup(content.text);
    if (!reading.ok) return { kind: 'refused', file: file.name, refusal: reading };
    found = content.text;
    return { kind: 'preview', file: file.name, preview: await previewOf(reading.backup) };
  }

  /** Counted in what it holds, not as it says of itself. */
  const previewOf = async ({ at, library, packs }: Backup): Promise<BackupPreview> => ({
    at,
    counts: countsOf(library),
    packs: await toAdd(packs),
  });

  return {
    step,
    async read(files) {
      const [file] = files;
      const { kind } = step.value;
      if (file === undefined || kind === 'reading' || kind === 'replacing') return;
      found = '';
      if (files.length > 1) {
        step.value = { kind: 'idle', complaint: 'several' };
        return;
      }
      step.value = { kind: 'reading' };
      step.value = await readOne(file);
    },
    async replace() {
      const { value } = step;
      if (value.kind !== 'preview') return;
      step.value = { ...value, kind: 'replacing' };
      await replace(found, value.preview);
      found = '';
      step.value = IDLE;
    },
    close() {
      if (step.value.kind === 'replacing') return;
      found = '';
      step.value = IDLE;
    },
  };
}
