import { caretAt, holds, letterBelow, type Point } from './caret.ts';
import type { Mark, Position } from './paint/mark.ts';
import type { Painter } from './paint/painter.ts';

/** What a hit test needs of a page. */
export interface Target {
  readonly document: Document;
  readonly painter: Pick<Painter, 'rangeOf' | 'asFound' | 'roots'>;
  /** The mark over a letter, in the page's own nodes; `offset` is the letter's (UTF-16 units). */
  find(node: Text, offset: number): Mark | undefined;
}

/** A mark's rectangles in the viewport, CSS px, one a line and node; empty when it is not on the screen's layout. */
export function rectsOf(painter: Pick<Painter, 'rangeOf'>, mark: Mark): DOMRect[] {
  const rects = painter.rangeOf(mark)?.getClientRects() ?? [];
  return [...rects].filter(({ width, height }) => width > 0 && height > 0);
}

/** The rectangle of a mark that holds a point: the line of the name under the pointer. */
export const rectAt = (painter: Pick<Painter, 'rangeOf'>, mark: Mark, point: Point): DOMRect | undefined =>
  rectsOf(painter, mark).find((rect) => holds(rect, point));

/**
 * The mark under a point of the viewport (CSS px), if any. The caret is the nearest in the text, also from
 * beyond the end of a line: only a mark one of whose rectangles holds the point is given.
 */
export function markAt(target: Target, point: Point): Mark | undefined {
  const { document, painter } = target;
  const roots = painter.roots();
  const markOver = (place: Position | null): Mark | undefined => {
    if (!place) return undefined;
    const { node, offset } = painter.asFound(place);
    for (const letter of [offset, offset - 1]) {
      const mark = letter < 0 ? undefined : target.find(node, letter);
      if (mark && rectAt(painter, mark, point)) return mark;
    }
    return undefined;
  };
  const caret = caretAt(document, roots, point);
  const mark = markOver(caret);
  if (mark || (caret && isOver(caret.node, point))) return mark;
  return markOver(letterBelow(document, roots, point));
}

/** Whether a point is on the lines of a text node, and not beside them. */
export function isOver(node: Text, point: Point): boolean {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].some((rect) => holds(rect, point));
}
