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

/** A mark under a point, and the line of it that holds the point: CSS px of the viewport as it stood. */
export interface Hit {
  readonly mark: Mark;
  readonly line: DOMRect;
}

/**
 * The mark under a point of the viewport (CSS px), if any. The caret is the nearest in the text, also from
 * beyond the end of a line: only a mark one of whose rectangles holds the point is given.
 */
export function markAt(target: Target, point: Point): Hit | undefined {
  const { document, painter } = target;
  const roots = painter.roots();
  const hitAt = (node: Text, letter: number): Hit | undefined => {
    const mark = letter < 0 ? undefined : target.find(node, letter);
    const line = mark && rectsOf(painter, mark).find((rect) => holds(rect, point));
    return mark && line && { mark, line };
  };
  const hitOver = (place: Position | null): Hit | undefined => {
    if (!place) return undefined;
    const { node, offset } = painter.asFound(place);
    return hitAt(node, offset) ?? hitAt(node, offset - 1);
  };
  const caret = caretAt(document, roots, point);
  const hit = hitOver(caret);
  if (hit || (caret && isOver(caret.node, point))) return hit;
  return hitOver(letterBelow(document, roots, point));
}

/**
 * Whether a point is still on the line that was hit, which must not have been scrolled since, and nothing has come
 * over it. Cheaper than to look for the mark again; `false` when in doubt.
 */
export function isStillOn({ document, painter }: Target, { mark, line }: Hit, point: Point): boolean {
  if (!holds(line, point)) return false;
  const caret = caretAt(document, painter.roots(), point);
  const { startContainer, startOffset, endContainer, endOffset } = mark.range;
  if (caret?.node !== startContainer) return false;
  return caret.offset >= startOffset && (startContainer !== endContainer || caret.offset <= endOffset);
}

/** Whether a point is on the lines of a text node, and not beside them. */
export function isOver(node: Text, point: Point): boolean {
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].some((rect) => holds(rect, point));
}
