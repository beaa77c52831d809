import type { Reason } from '../../lib/model/answer.ts';
import type { Brief } from '../../lib/model/brief.ts';
import type { TabOutline, WalkPlace } from '../../lib/model/outline.ts';
import type { LibraryPlace } from '../../lib/model/place.ts';
import type { UnknownName } from '../../lib/model/unknown.ts';
import type { PanelSaid } from '../../lib/words/panel-words.ts';
import type { EditingProps } from '../note/Editor.tsx';
import type { SavingName } from '../own/NameForm.tsx';
import type { FactSource, NameDraft } from '../own/name-draft.ts';

/** What lies beside the panel. */
export type PanelView =
  | { readonly kind: 'loading' }
  /** No extension may read it. */
  | { readonly kind: 'unreadable' }
  /** The browser keeps its address from us, and no session reads it. */
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'unread';
      /** As `https://example.org`. */
      readonly origin: string;
      readonly granted: boolean;
    }
  | { readonly kind: 'page'; readonly tab: number; readonly outline: TabOutline }
  | { readonly kind: 'failed'; readonly reason: Reason };

/** Where the last walk has come to. */
export interface Walked extends WalkPlace {
  readonly entity: string;
  readonly name: string;
}

/** One sentence about what was just done; `canUndo` while it can be taken back. */
export interface PanelToast {
  readonly id: number;
  readonly said: PanelSaid | AddedName;
  readonly canUndo: boolean;
}

/** A name that was added, and where it can be gone on with. */
export interface AddedName {
  readonly name: string;
  readonly place: LibraryPlace;
}

/** A note being written in the panel. The key stays, also when the note is saved under another id. */
export interface PanelEditor {
  readonly key: string;
  /** Begun with nothing stored: it stays where it was begun, also once it is saved and listed. */
  readonly isNew: boolean;
  readonly editing: EditingProps;
}

/** What was asked about the page beside the panel; `null` until there is an answer. */
export type Told<T> =
  | {
      readonly kind: 'told';
      readonly value: T;
      /** The page has not changed since. */
      readonly isFresh: boolean;
    }
  | { readonly kind: 'failed'; readonly reason: Reason }
  | null;

/** A brief; `made` is the day on which it was, `YYYY-MM-DD`. */
export interface PanelBrief {
  readonly brief: Brief;
  readonly made: string;
}

/** A name of the page on its way into the reader's own pack. */
export interface PanelNaming {
  /** Of the page on which it was begun. */
  readonly page: string;
  readonly unknown: UnknownName;
  readonly source: FactSource | null;
  readonly draft: NameDraft;
  readonly saving: SavingName;
}

/** What becomes of the page's unknown names. */
export interface PanelNames {
  readonly told: Told<readonly UnknownName[]>;
  /** Those that are being written down, on whichever page, as they were begun. */
  readonly being: readonly PanelNaming[];
  /** Ids of those that were added, by their text, until the page has read again. */
  readonly added: ReadonlyMap<string, string>;
}
