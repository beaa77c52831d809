/** By what a file holds, not by its name. `facet-csv` is the table of Jon Udell's "facet". */
export const FILE_FORMATS = ['reperes', 'w3c', 'hypothesis-json', 'hypothesis-csv', 'facet-csv'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** What an annotation of Hypothesis can become other than a note of its own on its passage or page; in this order said. */
export const READ_OTHERWISE = ['joined', 'loose', 'unquoted', 'cut', 'leftOut'] as const;
export type ReadOtherwise = (typeof READ_OTHERWISE)[number];

/**
 * What a file was taken for, and how many of its annotations were read otherwise. `joined`: replies added to the text of
 * the annotation they answer. `loose`: replies that became notes on the page, because that annotation is not in the file,
 * or cannot be told, or has no room. `unquoted`: about a region without words, now on the page. `cut`: of a passage that
 * is too long, its beginning was kept. `leftOut`: about something that is not of the web, and without any note.
 */
export interface ReadAs extends Readonly<Record<ReadOtherwise, number>> {
  readonly format: FileFormat;
  /** All of them. */
  readonly annotations: number;
}
