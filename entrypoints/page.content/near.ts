import type { Box } from '../../lib/page/card/card-place.ts';

/** What a bubble or a frame of ours stays beside. */
export interface Near {
  /** Something of it, as it stands in the page. */
  readonly node: Node;
  /** Its lines in the viewport now, in CSS px, the one to be near first; empty when it is nowhere. */
  boxes(): readonly Box[];
}

/** Boxes with the one first that another place of the same thing was near. */
export const nearestFirst = (boxes: readonly Box[], first: Box | undefined): readonly Box[] =>
  first === undefined ? boxes : [first, ...boxes.filter((box) => box !== first)];

export const isInView = (box: Box, viewport: Box): boolean =>
  box.y + box.height > viewport.y &&
  box.y < viewport.y + viewport.height &&
  box.x + box.width > viewport.x &&
  box.x < viewport.x + viewport.width;
