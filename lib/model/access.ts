/** Where the reader lets names be read: the list of news sites, everywhere, or only after a click. */
export type AccessChoice = 'news' | 'every' | 'click';

export interface AccessState {
  readonly choice: AccessChoice;
  /** Whether names are read, without a click, on the origin that was asked about. */
  readonly granted: boolean;
}
