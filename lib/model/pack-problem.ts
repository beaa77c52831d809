/** Why a pack, or a record of it, is not taken. Sentences for each are in lib/words. */
export type PackProblemReason =
  | { readonly kind: 'too large'; readonly megabytes: number }
  | { readonly kind: 'too deep'; readonly levels: number }
  /** `detail` as the browser says it, in its own language. */
  | { readonly kind: 'not JSON'; readonly detail: string }
  | { readonly kind: 'not a pack' }
  | { readonly kind: 'missing'; readonly key: string }
  | { readonly kind: 'given twice'; readonly id: string }
  | { readonly kind: 'leads nowhere'; readonly noun: 'entity' | 'office' | 'document'; readonly id: string }
  | { readonly kind: 'beyond the end'; readonly paragraphs: number }
  /** The ids of the bundled and of the reader's own pack are taken. */
  | { readonly kind: 'id is ours'; readonly id: string }
  /** `detail` as the schema says it, in English. */
  | { readonly kind: 'does not fit'; readonly detail: string };

/** One thing that is wrong with a pack: where (`facts[12].asOf.date`, empty for the whole) and what. */
export interface PackProblem {
  readonly path: string;
  readonly why: PackProblemReason;
}
