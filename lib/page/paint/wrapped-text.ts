import type { Position } from './mark.ts';

/**
 * A text node of the page in which names are wrapped. The page's own node stays where it was and keeps its
 * beginning; `pieces` are ours and follow it: wrappers and the texts between them. The last is always an empty
 * text: when it is gone while others are not, the page has joined its texts (`normalize()`) rather than taken them away.
 */
export interface WrappedText {
  readonly node: Text;
  /** What the page had written. */
  readonly whole: string;
  /** What we left of it in `node`. */
  readonly head: string;
  readonly pieces: readonly (Text | HTMLElement)[];
}

const textOf = (piece: Text | HTMLElement): Node => (piece.nodeType === 3 ? piece : (piece.firstChild ?? piece));

/** A wrapper becomes its text again, where it is: all that can be done when the page has rearranged what we wrote. */
export function unwrapInPlace(wrapper: Element): void {
  wrapper.replaceWith(...wrapper.childNodes);
}

/** True when our pieces still follow the page's node, in order and complete. */
function isInOrder({ node, pieces }: WrappedText): boolean {
  let at: ChildNode = node;
  for (const piece of pieces) {
    if (at.nextSibling !== piece) return false;
    at = piece;
  }
  return true;
}

/**
 * Undo the wrapping: the page's own node, whole, with none of ours beside it. What the page did in the
 * meantime is kept: text it wrote anew stands alone, a node it took out or moved takes its whole text along.
 */
export function restore(wrapped: WrappedText): void {
  const { node, whole, head, pieces } = wrapped;
  const sentinel = pieces.at(-1);
  if (!sentinel) return;
  if (isInOrder(wrapped)) {
    // Ranges and selections in the node survive `appendData`, not an assignment of `data`.
    if (node.data === head) node.appendData(pieces.map((piece) => piece.textContent ?? '').join(''));
    for (const piece of pieces) piece.remove();
  } else if (!sentinel.parentNode && pieces.some((piece) => piece.parentNode)) {
    for (const piece of pieces) if (piece.nodeType === 1 && piece.parentNode) unwrapInPlace(piece as Element);
  } else {
    if (node.data === head) node.appendData(whole.slice(head.length));
    for (const piece of pieces) piece.remove();
  }
}

/** Each text of a wrapped node as it stands, with the offset in `whole` at which it begins. */
export function textsIn({ node, head, pieces }: WrappedText): { readonly text: Node; readonly start: number }[] {
  const texts: { text: Node; start: number }[] = [{ text: node, start: 0 }];
  let start = head.length;
  for (const piece of pieces) {
    texts.push({ text: textOf(piece), start });
    start += piece.textContent?.length ?? 0;
  }
  return texts;
}

/**
 * Where an offset of `whole` stands now. At a seam the text that begins there is meant for `start`, the one that
 * ends there for `end`.
 */
export function standsAt(wrapped: WrappedText, offset: number, side: 'start' | 'end'): Position | null {
  const texts = textsIn(wrapped);
  const found =
    side === 'start'
      ? texts.findLast(({ text, start }) => start <= offset && (text.textContent?.length ?? 0) > 0)
      : texts.findLast(({ start }) => start < offset || offset === 0);
  if (found?.text.nodeType !== 3) return null;
  return { node: found.text as Text, offset: offset - found.start };
}
