import type { PainterName } from '../../model/settings.ts';
import type { Mark, Position } from './mark.ts';

/** What paints names. */
export interface Painter {
  readonly name: PainterName;
  /** The whole set, in document order; what is no longer in it goes. */
  paint(marks: readonly Mark[]): void;
  /**
   * The same in steps of a few µs each; blocks that are dropped between two of them stay dropped.
   * Only one such painting at a time; `paint` cannot come between its steps.
   */
  painting?(marks: readonly Mark[]): Generator<undefined, void, undefined>;
  /** The marks of these blocks go at once, before this returns. */
  drop(blocks: ReadonlySet<number>): void;
  /** Tint the mark under the pointer or the keyboard; `null` takes the tint away. */
  emphasise(mark: Mark | null): void;
  /** Leave the page as it was found. The painter may be used again afterwards. */
  clear(): void;
  /** Where a mark stands in the document now; `null` when the page has taken its text away. */
  rangeOf(mark: Mark): Range | null;
  /** A place in the document as it stands, told in the nodes and offsets that the page wrote. */
  asFound(place: Position): Position;
  /** The shadow roots that hold marks: a hit test must be told of them. */
  roots(): readonly ShadowRoot[];
}

/** Runs a write of ours so that whoever watches the page does not take it for the page's own. */
export type Quietly = (write: () => void) => void;
