import { isElement } from '../text/flat-tree.ts';
import { OUR_PREFIX } from '../text/readable.ts';

const isOurs = (node: Node): boolean => isElement(node) && node.localName.startsWith(OUR_PREFIX);

/** Whether a change is of the page's own text: our hosts come and go, and have none. */
export function isOfPage({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (isOurs(target)) return false;
  return type === 'characterData' || ![...addedNodes, ...removedNodes].every(isOurs);
}

/**
 * Tells which ranges would tint other words than before after these changes: those that begin or end in a text that
 * was written anew, taken away or moved. A change within a range leaves its ends where they were.
 */
export function lostBy(records: readonly MutationRecord[]): (range: AbstractRange) => boolean {
  const rewritten = new Set<Node>();
  const moved = new Set<Node>();
  let isAnyGone = false;
  for (const { type, target, removedNodes } of records) {
    if (type === 'characterData') rewritten.add(target);
    for (const node of removedNodes) {
      isAnyGone = true;
      if (node.isConnected) moved.add(node);
    }
  }
  const isLost = (node: Node): boolean =>
    rewritten.has(node) || (isAnyGone && (!node.isConnected || [...moved].some((root) => root.contains(node))));
  return ({ startContainer, endContainer }) => isLost(startContainer) || isLost(endContainer);
}
