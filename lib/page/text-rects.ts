const SHOW_TEXT_AND_CDATA = 4 | 8;
const FOLLOWING = 4;

/** The part of one text node in a range; UTF-16 offsets in its data. */
export interface RangePart {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

const isInOrder = (start: Node, end: Node): boolean =>
  start === end || (start.compareDocumentPosition(end) & FOLLOWING) !== 0;

/** The text of a range, node by node; nothing unless both its ends are in text nodes of one tree, in order. */
export function* partsOf(range: AbstractRange): Generator<RangePart> {
  const { startContainer, endContainer, startOffset, endOffset } = range;
  const root = startContainer.getRootNode();
  if (endContainer.getRootNode() !== root || !isInOrder(startContainer, endContainer)) return;
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, SHOW_TEXT_AND_CDATA);
  walker.currentNode = startContainer;
  for (let node: Node | null = startContainer; node; node = node === endContainer ? null : walker.nextNode()) {
    if (!('data' in node)) return;
    const text = node as Text;
    const start = text === startContainer ? startOffset : 0;
    const end = text === endContainer ? endOffset : text.length;
    if (start < end && end <= text.length) yield { node: text, start, end };
  }
}

/** The rectangles of a part in the viewport, CSS px, one a line. */
export function rectsOfPart({ node, start, end }: RangePart): DOMRect[] {
  const range = node.ownerDocument.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
}

/**
 * The rectangles of a range's text in the viewport, CSS px, one a line and node. The browser's own answer for a
 * longer range has whole paragraphs' boxes in it.
 */
export const textRects = (range: AbstractRange): DOMRect[] => [...partsOf(range)].flatMap(rectsOfPart);
