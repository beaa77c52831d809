import type { Mention } from '../../model/mention.ts';

/** A mention and where the page had it when its block was cut: nodes and UTF-16 offsets as the page wrote them. */
export interface Mark {
  readonly mention: Mention;
  readonly range: AbstractRange;
}

/** A place in a text node; offset in UTF-16 units. */
export interface Position {
  readonly node: Text;
  readonly offset: number;
}

/** Two marks are the same when this is: numbers of blocks are never given twice. */
export const keyOf = ({ mention }: Mark): string =>
  `${mention.block}:${mention.start}:${mention.end}:${mention.category}`;

/** The same without making a key: thousands are compared at each painting. */
export const isSame = ({ mention: one }: Mark, other: Mark | undefined): boolean =>
  one.block === other?.mention.block &&
  one.start === other.mention.start &&
  one.end === other.mention.end &&
  one.category === other.mention.category;

/** A real Range between two places; `null` when the text has become shorter or the two no longer share a tree. */
export function rangeBetween(start: Position, end: Position): Range | null {
  const document = start.node.ownerDocument;
  if (!document || start.node.getRootNode() !== end.node.getRootNode()) return null;
  if (start.offset > start.node.length || end.offset > end.node.length) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

/** The two ends of a mark; `null` unless both are in text nodes. */
export function endsOf({ range }: Mark): { readonly start: Position; readonly end: Position } | null {
  const { startContainer, endContainer } = range;
  if (!isText(startContainer) || !isText(endContainer)) return null;
  return {
    start: { node: startContainer, offset: range.startOffset },
    end: { node: endContainer, offset: range.endOffset },
  };
}

export const isText = (node: Node): node is Text => node.nodeType === 3;
