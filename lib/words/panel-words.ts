/** What the panel has to say after something was asked of it: first what was done and can be undone, then what was not. */
export type PanelSaid = 'deleted' | 'discarded' | 'attached' | PanelFailure;
export type PanelFailure =
  | 'notDeleted'
  | 'notDiscarded'
  | 'notUndone'
  | 'nothingSelected'
  | 'notOnPage'
  | 'notAttached'
  | 'changedElsewhere'
  | 'notShown'
  | 'notRead'
  | 'notGranted'
  | 'notTakenOut'
  | 'notSwitched';

/** How names follow one another under their categories. */
export type NameOrder = 'page' | 'count' | 'name' | 'lastFact';

export type PanelSection = 'names' | 'notes' | 'orphans' | 'entityNotes' | 'drafts';

/** Every text of the side panel but what popup and notes say too. */
export interface PanelWords {
  readonly inThisPanel: string;
  readonly sections: Readonly<Record<PanelSection, string>>;
  /** As short as four beside one another in a narrow panel must be. */
  readonly tabs: Readonly<Record<'names' | 'brief' | 'notes' | 'unknown', string>>;
  readonly makingBrief: string;
  readonly loading: string;
  /** The browser keeps the address from us: no page of the web, or one that was not opened to us. */
  readonly unknownPage: string;
  readonly sitesToRead: string;

  readonly filter: string;
  noFilterHits(typed: string): string;
  readonly noNames: string;
  readonly litCategories: string;
  /** How many names a category has on the page, and how many mentions these. */
  inCategory(names: number, mentions: number): string;
  /** Of a switch: whether this name is underlined. */
  light(name: string): string;
  /** Beside a name that the reader has switched off. */
  readonly off: string;
  readonly order: string;
  readonly orders: Readonly<Record<NameOrder, string>>;
  lastFact(date: string): string;
  readonly noFact: string;
  mentions(count: number): string;
  next(name: string): string;
  previous(name: string): string;
  /** Spoken: where a walk has come to, and what stands there. */
  place(at: number, of: number, words: string): string;
  gone(name: string): string;
  /** How a list of names is walked by keyboard. */
  readonly keys: string;
  /** Before the formats as which all mentions of the page can be saved. */
  readonly takeOut: string;

  readonly notePage: string;
  readonly noNotes: string;
  readonly writing: string;
  readonly remove: string;

  readonly rule: string;
  ruleIs(address: string): string;
  readonly ruleSteps: string;
  readonly ruleUnchanged: string;

  readonly orphanHelp: string;
  readonly attachToSelection: string;
  attachToName(name: string): string;

  readonly continueDraft: string;
  readonly discardDraft: string;
  readonly emptyDraft: string;
  begun(instant: string): string;

  readonly said: Readonly<Record<PanelSaid, string>>;
  readonly undo: string;
  readonly dismiss: string;
}
