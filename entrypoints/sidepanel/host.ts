import type { Carry } from '../../lib/bridge/ask.ts';
import type { FileToSave } from '../../lib/model/file-to-save.ts';
import type { LibraryPlace } from '../../lib/model/place.ts';

/** What the browser gives the panel. */
export interface PanelHost {
  readonly carry?: Carry;
  /** The browser's own, as BCP 47 ("en-GB"). */
  readonly uiLanguage: string;
  /** The one in front in the panel's own window. */
  activeTab(): Promise<PanelTab | undefined>;
  /** Must be called in the turn of the reader's click. */
  request(pattern: string): Promise<boolean>;
  openLibrary(place: LibraryPlace): void;
  /** Hands a file to the reader. */
  saveFile(file: FileToSave): void;
  /** Whether nobody can see the panel. */
  isHidden(): boolean;
  /** In ms. */
  now(): number;
  /** Runs something once after `ms`; the answer takes that back. */
  after(ms: number, run: () => void): () => void;
  /** A fresh UUID. */
  newId(): string;
}

export interface PanelTab {
  readonly id?: number | undefined;
  /** Kept from us on pages that we may not read. */
  readonly url?: string | undefined;
  readonly status?: string | undefined;
}

/** Now, as notes write it. */
export const instantOf = (host: Pick<PanelHost, 'now'>): string => new Date(host.now()).toISOString();
