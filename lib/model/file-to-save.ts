/** A file as it is handed to the reader. */
export interface FileToSave {
  readonly name: string;
  /** As a MIME type. */
  readonly type: string;
  readonly text: string;
}

/** A day of the reader's own calendar, as names of files have it: `2026-11-22`. */
export const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
