import type { EntityRef } from '../../lib/model/card.ts';
import type { Draft, KeptNote } from '../../lib/model/kept-note.ts';
import type { MentionFormat } from '../../lib/model/mention-format.ts';

/** Everything that the panel can ask for. The same object for the panel's whole life, so that rows need not be drawn again. */
export interface PanelActions {
  walk(entity: EntityRef, step: 1 | -1): void;
  /** Saves every mention of the page as a file. */
  takeOut(format: MentionFormat): void;
  /** Shows the note's passage on the page. */
  show(id: string): void;
  notePage(): void;
  edit(kept: KeptNote): void;
  remove(id: string): void;
  /** To what the reader has selected, or to a mention of an entity: the one shown last, else the first. */
  attach(kept: KeptNote, to: 'selection' | EntityRef): void;
  continueDraft(draft: Draft): void;
  discardDraft(draft: Draft): void;
  closeEditor(key: string): void;
  undo(toast: number): void;
  dismiss(toast: number): void;
  readNow(): void;
  /** In the turn of the click. */
  readAlways(): void;
  openEntity(id: string): void;
  searchEntities(query: string): Promise<readonly EntityRef[]>;
}
