/** The text of a page, and the way back. */
export interface JoinedText {
  readonly text: string;
  readonly nodes: readonly Text[];
  /** Where each node's data begins in the text, in UTF-16 units. */
  readonly starts: readonly number[];
}

/** The least that anybody who reads a page must do: go over its text nodes and join what they hold. */
export function joinText(root: Node): JoinedText {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push(node as Text);
    starts.push(length);
    parts.push((node as Text).data);
    length += (node as Text).length;
  }
  return { text: parts.join(''), nodes, starts };
}

function nodeAt({ starts }: JoinedText, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Lights stretches of a joined text by a CSS highlight, as one who does no more than he must would. */
export function light(
  joined: JoinedText,
  stretches: readonly { readonly start: number; readonly end: number }[],
): void {
  const highlight = new Highlight();
  for (const { start, end } of stretches) {
    const first = nodeAt(joined, start);
    const last = nodeAt(joined, end - 1);
    highlight.add(
      new StaticRange({
        startContainer: joined.nodes[first] as Text,
        startOffset: start - (joined.starts[first] ?? 0),
        endContainer: joined.nodes[last] as Text,
        endOffset: end - (joined.starts[last] ?? 0),
      }),
    );
  }
  CSS.highlights.set('bench', highlight);
}

export const unlight = (): void => void CSS.highlights.delete('bench');
