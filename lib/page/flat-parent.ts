import { flatParent, isElement } from './text/flat-tree.ts';

/** The nearest element in which a node is painted. */
export function flatParentElement(node: Node): Element | null {
  let at = flatParent(node);
  while (at && !isElement(at)) at = flatParent(at);
  return at;
}
