import type { Reason } from '../../lib/model/answer.ts';
import type { TabOutline, WalkPlace } from '../../lib/model/outline.ts';
import type { PanelSaid } from '../../lib/words/panel.ts';
import type { EditingProps } from '../note/Editor.tsx';

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
  readonly said: PanelSaid;
  readonly canUndo: boolean;
}

/** A note being written in the panel. The key stays, also when the note is saved under another id. */
export interface PanelEditor {
  readonly key: string;
  /** Begun with nothing stored: it stays where it was begun, also once it is saved and listed. */
  readonly isNew: boolean;
  readonly editing: EditingProps;
}
