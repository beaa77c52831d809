import { askBackground, type Carry } from '../../../lib/bridge/ask.ts';
import type { FileToSave } from '../../../lib/model/file-to-save.ts';

/** What the browser gives the library's notes. */
export interface NotesHost {
  readonly carry?: Carry;
  now(): Date;
  /** A fresh UUID. */
  newId(): string;
  /** Runs something once after `ms`; the answer takes that back. */
  after(ms: number, run: () => void): () => void;
  /** Hands a file to the reader. */
  saveFile(file: FileToSave): void;
  /** Shows an entity's page without leaving what is being written. */
  openEntity(id: string): void;
}

export type Ask = typeof askBackground;

export const askThrough =
  (carry: Carry | undefined): Ask =>
  (type, data) =>
    askBackground(type, data, carry);
