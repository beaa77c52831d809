/** Why a file or an annotation of others is not taken. Sentences for each are in lib/words. */
export type RefusalReason =
  | { readonly kind: 'too large'; readonly megabytes: number }
  | { readonly kind: 'too many'; readonly notes: number }
  | { readonly kind: 'too deep'; readonly levels: number }
  /** `detail` as the browser says it, in its own language; it may hold words of the file. */
  | { readonly kind: 'not JSON'; readonly detail: string }
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

/** `path` is where: `first.items[3].target`, empty for the whole. */
export interface Refusal {
  readonly ok: false;
  readonly path: string;
  readonly why: RefusalReason;
}
