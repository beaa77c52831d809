import type { ReadonlySignal } from '@preact/signals';
import type { askBackground } from '../../lib/bridge/ask.ts';
import type { FileToSave } from '../../lib/model/file-to-save.ts';
import type { Language } from '../../lib/model/language.ts';
import type { VaultState } from '../../lib/model/vault.ts';
import type { Navigation } from './navigation.ts';

/** What the browser gives a page that keeps its own state. */
export interface LiveHost {
  readonly ask: typeof askBackground;
  /** Whether what the reader wrote is whole; `null` until the background has told. */
  readonly vault: ReadonlySignal<VaultState | null>;
  saveFile(file: FileToSave): void;
  now(): Date;
  /** A fresh UUID. */
  newId(): string;
  /** Runs something once after `ms`; the answer takes that back. */
  after(ms: number, run: () => void): () => void;
}

export interface LiveProps {
  readonly language: Language;
  /** The address, from `#` on: what a page shows may depend on its query. */
  readonly hash: string;
  readonly host: LiveHost;
  readonly navigation: Navigation;
}
