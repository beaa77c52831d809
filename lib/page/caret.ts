import { toneOf } from './paint/dark-page.ts';
import { isText, type Position } from './paint/mark.ts';

/** A point of the viewport in CSS px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export const holds = (rect: DOMRect, { x, y }: Point): boolean =>
  x >= rect.left && x <= rect.right && y >= rect.top && y <= rect.bottom;

/** The text position nearest to a point, in 0.03 ms; on text it is at one of the two edges of the letter. */
export function caretAt(document: Document, roots: readonly ShadowRoot[], { x, y }: Point): Position | null {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y, { shadowRoots: [...roots] });
    return caret && isText(caret.offsetNode) ? { node: caret.offsetNode, offset: caret.offset } : null;
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range && isText(range.startContainer) ? { node: range.startContainer, offset: range.startOffset } : null;
}

/** Elements that cover what is below them even without a background. */
const SOLID = new Set('audio canvas embed iframe img input object picture select svg textarea video'.split(' '));
/** A veil of a page's own over its text means that the text is not to be used now. */
const VEIL_ALPHA = 0.02;

const isPainted = ({ backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean =>
  backgroundImage !== 'none' || (toneOf(backgroundColor)?.alpha ?? 1) > VEIL_ALPHA;

/** Whether nothing below an element is to be seen at a place that it covers. */
function isOpaque(element: Element, window: Window): boolean {
  if (SOLID.has(element.localName) || isPainted(window.getComputedStyle(element))) return true;
  return ['::before', '::after'].some((pseudo) => {
    const style = window.getComputedStyle(element, pseudo);
    return style.content !== 'none' && style.position === 'absolute' && isPainted(style);
  });
}

/** The elements at a point, topmost first, those in the shadow trees given included. */
function stackAt(tree: Document | ShadowRoot, roots: readonly ShadowRoot[], point: Point): Element[] {
  const own = tree.elementsFromPoint(point.x, point.y).filter((element) => element.getRootNode() === tree);
  return own.flatMap((element) => {
    const root = roots.find(({ host }) => host === element);
    return root ? [...stackAt(root, roots, point), element] : [element];
  });
}

/** The letter of a text node under a point, by halving; `null` when none is. */
function letterAt(node: Text, point: Point): Position | null {
  const range = node.ownerDocument.createRange();
  const isUnder = (start: number, end: number): boolean => {
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].some((rect) => holds(rect, point));
  };
  let [low, high] = [0, node.length];
  if (high === 0 || !isUnder(low, high)) return null;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isUnder(low, middle)) high = middle;
    else low = middle;
  }
  return { node, offset: low };
}

/**
 * The letter under a point that is covered by something transparent: news sites lay the link of a whole
 * teaser over its headline, and the browser's caret then stops at that link.
 */
export function letterBelow(document: Document, roots: readonly ShadowRoot[], point: Point): Position | null {
  const window = document.defaultView;
  if (!window) return null;
  for (const element of stackAt(document, roots, point)) {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      const letter = isText(child) && /\S/.test(child.data) ? letterAt(child, point) : null;
      if (letter) return letter;
    }
    if (isOpaque(element, window)) return null;
  }
  return null;
}
