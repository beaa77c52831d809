import type { Piece } from '../text/text-walk.ts';

const SHOW_TEXT_AND_CDATA = 4 | 8;
const FOLLOWING = 4;

/** The text of a page's body as anchors count it, as it stood when it was read. What has changed since maps to `null`. */
export interface BodyText {
  /** `document.body.textContent`, scripts and styles included; empty without a body. */
  readonly text: string;
  /**
   * The text from `start` to `end` (UTF-16 offsets, end excluded), beginning in the node of its first unit and ending
   * in that of its last; `null` when it is empty or not in `text`.
   */
  rangeOf(start: number, end: number): StaticRange | null;
  /**
   * Where in `text` a place of the document lies, in an element too: then before the first text after it. `null` in
   * shadow trees and outside the body; a place around the body (all is selected) is its beginning or its end.
   */
  offsetOf(node: Node, offset: number): number | null;
  /** The text node that the unit at `offset` stands in; `null` beyond the text. */
  pieceAt(offset: number): Piece | null;
}

interface Places {
  /** In document order, without empty ones. */
  readonly nodes: readonly Text[];
  readonly starts: readonly number[];
}

function placesIn(body: Element | null): Places {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const walker = body?.ownerDocument.createTreeWalker(body, SHOW_TEXT_AND_CDATA);
  let length = 0;
  for (let node = walker?.nextNode() as Text | null | undefined; node; node = walker?.nextNode() as Text | null) {
    if (node.length === 0) continue;
    nodes.push(node);
    starts.push(length);
    length += node.length;
  }
  return { nodes, starts };
}

/** The first index below `count` of which something is true, when it is true of all that follow; else `count`. */
function firstOf(count: number, isTrue: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Reads the text at once; the way to the nodes is made when it is first asked for. */
export function readBodyText(document: Document): BodyText {
  const body: HTMLElement | null = document.body;
  const text = body?.textContent ?? '';
  let made: Places | undefined;
  let lastIndex = 0;
  const places = (): Places => {
    made ??= placesIn(body);
    return made;
  };

  /** The page may have changed since: only what still reads as it did is vouched for. */
  function placed(index: number): Piece | null {
    const node = places().nodes[index];
    const start = places().starts[index];
    if (!node || start === undefined || !node.isConnected || !text.startsWith(node.data, start)) return null;
    return { node, start };
  }

  function pieceAt(offset: number): Piece | null {
    if (offset < 0 || offset >= text.length) return null;
    const { nodes, starts } = places();
    return placed(firstOf(nodes.length, (index) => (starts[index] ?? 0) > offset) - 1);
  }

  /** Who asks for many asks in document order: from where the last was found it is near. A map would cost 10 ms for 50,000 texts. */
  function indexOf(node: Node): number {
    const nodes: readonly Node[] = places().nodes;
    const ahead = nodes.indexOf(node, lastIndex);
    const index = ahead < 0 ? nodes.indexOf(node) : ahead;
    if (index >= 0) lastIndex = index;
    return index;
  }

  function offsetInText(node: Text, index: number, offset: number): number | null {
    const piece = placed(index);
    return piece?.node === node && offset <= node.length ? piece.start + offset : null;
  }

  /** Before the first text that is not before the place. */
  function offsetInOther(node: Node, offset: number): number {
    const { nodes, starts } = places();
    const child = node.childNodes[offset] ?? null;
    const isAfter = (one: Text): boolean => {
      if (child) return child.contains(one) || (child.compareDocumentPosition(one) & FOLLOWING) !== 0;
      return !node.contains(one) && (node.compareDocumentPosition(one) & FOLLOWING) !== 0;
    };
    const first = firstOf(nodes.length, (index) => {
      const one = nodes[index];
      return one !== undefined && isAfter(one);
    });
    return starts[first] ?? text.length;
  }

  return {
    text,
    pieceAt,
    rangeOf(start, end) {
      const from = start < end ? pieceAt(start) : null;
      const to = from && pieceAt(end - 1);
      if (!from || !to) return null;
      return new StaticRange({
        startContainer: from.node,
        startOffset: start - from.start,
        endContainer: to.node,
        endOffset: end - to.start,
      });
    },
    offsetOf(node, offset) {
      if (!body?.isConnected) return null;
      if (node !== body && node.contains(body)) {
        const child = node.childNodes[offset];
        const isBehind = !child || (body.compareDocumentPosition(child) & FOLLOWING) !== 0;
        return isBehind ? text.length : 0;
      }
      if (!body.contains(node)) return null;
      const index = indexOf(node);
      return index < 0 ? offsetInOther(node, offset) : offsetInText(node as Text, index, offset);
    },
  };
}
