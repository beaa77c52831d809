/** Why a file or an annotation of others is not taken. Sentences for each are in lib/words. */
export type RefusalReason =
  | { readonly kind: 'too large'; readonly megabytes: number }
  | { readonly kind: 'too many'; readonly notes: number }
  /** More objects, lists and members than so many notes have. */
  | { readonly kind: 'too many values'; readonly values: number }
  | { readonly kind: 'too deep'; readonly levels: number }
  /** Nor a table that is known. */
  | { readonly kind: 'not JSON' }
  /** A quotation mark within a cell that does not begin with one, or words after the one that ends it. */
  | { readonly kind: 'stray quote' }
  /** The place is where the cell begins. */
  | { readonly kind: 'open quote' }
  /** A row with more or fewer cells than there are columns. */
  | { readonly kind: 'uneven row' }
  /** The table that we write for spreadsheets: it says too little of where a passage stands to be read back. */
  | { readonly kind: 'our table' }
  /** A collection that only says where its annotations are. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'no annotation' }
  /** Written by a later version of ours; `known` is the last that can be read. */
  | { readonly kind: 'later version'; readonly known: number }
  | { readonly kind: 'no target' }
  | { readonly kind: 'no address' }
  /** No http(s) address, a broken one, or one that is too long. */
  | { readonly kind: 'not of the web' }
  | { readonly kind: 'empty quote' }
  | { readonly kind: 'no instant' }
  /** Too long, too many, or none of the values that are allowed there. */
  | { readonly kind: 'does not fit' };

/** A place in a text; both from 1, columns in UTF-16 units. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** `path` is what: `first.items[3].target`, the column of a table, empty for the whole. */
export interface Refusal {
  readonly ok: false;
  readonly path: string;
  /** Where it stands in the text, when that says more than the path. */
  readonly place?: TextPlace;
  readonly why: RefusalReason;
}
