const ELEMENT = 1;
const SHADOW_ROOT = 11;

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;

/** The slot a node is shown in, if the slot is in an open shadow tree. */
const slotOf = (node: Node): Element | null => ('assignedSlot' in node ? (node as Element | Text).assignedSlot : null);

/** The node in which this one is painted: its slot, or its parent, or the host of its shadow tree. */
export function flatParent(node: Node): Node | null {
  return slotOf(node) ?? (node.nodeType === SHADOW_ROOT ? (node as ShadowRoot).host : node.parentNode);
}

/** A child of a shadow host that no slot shows is not painted at all. */
export const isLeftOut = (node: Node): boolean =>
  node.parentNode !== null &&
  isElement(node.parentNode) &&
  node.parentNode.shadowRoot !== null &&
  slotOf(node) === null;

function pathTo(node: Node): Node[] {
  const path: Node[] = [];
  for (let at: Node | null = node; at; at = flatParent(at)) path.push(at);
  return path.reverse();
}

const order = (a: Node, b: Node): number => (a.compareDocumentPosition(b) & a.DOCUMENT_POSITION_FOLLOWING ? -1 : 1);

/** Order of two nodes as a reader meets them: below 0 when `a` comes first. Exact over shadow trees and slots. */
export function compareFlat(a: Node, b: Node): number {
  if (a === b) return 0;
  const pathA = pathTo(a);
  const pathB = pathTo(b);
  const fork = pathA.findIndex((node, index) => node !== pathB[index]);
  const sideA = pathA[fork];
  const sideB = pathB[fork];
  if (!sideA) return -1;
  return sideB ? order(sideA, sideB) : 1;
}

/** The same for two nodes of a page without shadow trees, where the browser knows it at once. */
export const compareLight = (a: Node, b: Node): number => (a === b ? 0 : order(a, b));

/**
 * Visit a node and all below it, shadow trees included, painted or not. Walks with a list of its own and not by
 * recursion: a script may nest as deep as it likes.
 */
export function visitAll(node: Node, visit: (node: Node) => void): void {
  const waiting: Node[] = [node];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    visit(at);
    for (let child = at.lastChild; child; child = child.previousSibling) waiting.push(child);
    if (isElement(at) && at.shadowRoot) waiting.push(at.shadowRoot);
  }
}
