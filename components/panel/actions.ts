import type { EntityRef } from '../../lib/model/card.ts';
import type { Category } from '../../lib/model/category.ts';
import type { Draft, KeptNote } from '../../lib/model/kept-note.ts';
import type { MentionFormat } from '../../lib/model/mention-format.ts';
import type { NewName } from '../../lib/model/own-pack.ts';
import type { UnknownName } from '../../lib/model/unknown.ts';
import type { NameDraft } from '../own/name-draft.ts';
import type { PanelTabName } from './tabs.ts';
import type { PanelBrief } from './view.ts';

/** Everything that the panel can ask for. The same object for the panel's whole life, so that rows need not be drawn again. */
export interface PanelActions {
  showTab(tab: PanelTabName): void;
  walk(entity: EntityRef, step: 1 | -1): void;
  /** Lights a category's names everywhere, or no longer. */
  switchCategory(category: Category, on: boolean): void;
  /** Lights one name everywhere, or no longer. */
  switchName(entity: string, on: boolean): void;
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
  /** The brief as the reader copies it. */
  markdownOf(brief: PanelBrief): string;
  /** Opens the form for a name that the dictionary lacks; one that is being written down is left as it is. */
  beginName(unknown: UnknownName): void;
  /** @param text the name as the page writes it, by which its form is known */
  changeName(text: string, draft: NameDraft): void;
  addName(text: string, name: NewName): void;
  closeName(text: string): void;
  searchEntities(query: string): Promise<readonly EntityRef[]>;
}
