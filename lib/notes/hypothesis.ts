import type { Anchor } from '../model/anchor.ts';
import type { Refusal } from '../model/refusal.ts';
import type { PlainKind } from './refusal.ts';

/** Parts of an annotation that a refusal can name; a file has its own names for them. */
export type HypothesisPart = 'uri' | 'quote' | 'text' | 'tags' | 'created' | 'updated';

/** An annotation of Hypothesis as its JSON and its tables alike have it, checked but for the note it becomes. */
export interface HypothesisAnnotation {
  /** Empty when the file does not say: tables of the client. */
  readonly id: string;
  /** As the file has it: `acct:jane@hypothes.is`, `jane`, a display name. */
  readonly user: string;
  readonly uri: string;
  readonly title: string;
  readonly text: string;
  readonly tags: readonly string[];
  /** As `Date.prototype.toISOString` writes it. */
  readonly created: string;
  readonly modified: string;
  readonly isReply: boolean;
  /** What a reply answers: ids from the first annotation of the thread to the one before it. */
  readonly references: readonly string[];
  readonly anchor?: Anchor;
  /** The passage was longer than a quote can be. */
  readonly isCut: boolean;
  /** About a region of a page that has no words. */
  readonly isUnquoted: boolean;
  /** What was written beside such a region to say what it shows. */
  readonly description: string;
  /** Of a paginated document, as printed: `iii`, `23`. */
  readonly pageLabel: string;
  refuse(part: HypothesisPart, why: PlainKind): Refusal;
}

/** `acct:jane@hypothes.is` as people know her. */
export const nameOf = (user: string): string => user.replace(/^acct:/, '').replace(/@[^@]*$/, '');
