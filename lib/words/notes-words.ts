/** Every text of the library's notes but what `note-terms`, `refusal` and the editor's own words say. */
export interface NotesWords {
  readonly notes: string;
  readonly note: string;
  readonly loading: string;
  notesCount(count: number): string;
  /** How many of all answer, for those who hear the page. */
  answers(count: number, all: number): string;
  readonly search: string;
  readonly noneYet: string;
  readonly howToBegin: readonly string[];
  readonly noAnswer: string;
  more(left: number): string;

  readonly filters: string;
  readonly allFilters: string;
  readonly tag: string;
  readonly entity: string;
  readonly category: string;
  readonly site: string;
  readonly colour: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  orphans(count: number): string;
  readonly onlyOrphans: string;
  readonly imported: string;
  since(day: string): string;
  until(day: string): string;
  /** A button beside a filter that is on. */
  dropFilter(filter: string): string;
  readonly dropAll: string;

  readonly untitled: string;
  readonly whole: string;
  readonly alone: string;
  readonly showPage: string;
  readonly edit: string;
  readonly remove: string;
  select(title: string): string;

  selectAll(count: number): string;
  selected(count: number): string;
  readonly withSelected: string;
  readonly addTag: string;
  readonly takeTag: string;
  readonly exportAs: string;
  exported(count: number): string;
  /** While notes are being read for an export. */
  readonly gathering: string;
  /** Title of an exported collection. */
  readonly collection: string;

  readonly importing: string;
  readonly importHow: string;
  readonly chooseFile: string;
  readonly oneFile: string;
  readonly reading: string;
  readonly comparing: string;
  /** In one step, which cannot be stopped. */
  writing(count: number): string;
  readonly notUtf8: string;
  refused(file: string): string;
  readonly nothingChanged: string;
  preview(file: string): string;
  fresh(count: number): string;
  same(count: number): string;
  newer(count: number): string;
  older(count: number): string;
  andMore(count: number): string;
  importNow(count: number): string;
  readonly nothingToImport: string;
  readonly cancel: string;
  importDone(count: number): string;
  seeImported(count: number): string;
  readonly close: string;

  readonly bin: string;
  readonly binHow: string;
  readonly binEmpty: string;
  deletedOn(day: string): string;
  daysLeft(days: number): string;
  readonly restore: string;
  readonly destroy: string;
  readonly destroySure: string;
  readonly emptyBin: string;
  emptyBinSure(count: number): string;
  readonly backToNotes: string;

  readonly drafts: string;
  draftOf(when: string): string;
  readonly goOn: string;
  readonly discard: string;

  readonly aboutName: string;
  allAboutName(count: number): string;
  readonly unknownNote: string;
  readonly unknownNoteHow: string;
  /** Instead of what `reason` says, which speaks of the corpus. */
  readonly broken: string;
  readonly gone: string;

  /** What was just done, for the line that offers to undo it. */
  readonly done: {
    deleted(count: number): string;
    restored(count: number): string;
    destroyed(count: number): string;
    tagged(count: number, tag: string): string;
    untagged(count: number, tag: string): string;
    exported(count: number, files: number): string;
    readonly saved: string;
    readonly discarded: string;
    readonly undone: string;
    /** An export was. */
    readonly stopped: string;
  };
}
