import { type Piece, type Sight, walkText } from './text-walk.ts';

export type { Piece } from './text-walk.ts';

/** The text of one line of prose in one block-level element: its nodes' data, unchanged, joined. */
export interface Block {
  readonly number: number;
  readonly element: Element;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** A stretch of text between two text nodes, as `new StaticRange()` takes it. Offsets in UTF-16 units. */
export interface Stretch {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

export interface CutOptions extends Sight {
  /** Number of the first block; the next ones count up from it. */
  readonly firstNumber: number;
}

const DOCUMENT = 9;
const SHADOW_ROOT = 11;

function elementsIn(root: Document | ShadowRoot | Element): readonly Element[] {
  if (root.nodeType === DOCUMENT) {
    const page = root as Document;
    return page.documentElement && page.designMode !== 'on' ? [page.documentElement] : [];
  }
  return root.nodeType === SHADOW_ROOT ? [(root as ShadowRoot).host] : [root as Element];
}

/**
 * Cut what a reader sees below `root` into blocks, in the order of the flat tree. Inline elements join;
 * a block-level element, `<br>` or a thing that is no prose (a field, an image) cuts, so that a name is never read over it.
 * White-space-only blocks are left out. Runs in any DOM (a browser's, linkedom's) and writes nothing.
 */
export function cutBlocks(root: Document | ShadowRoot | Element, options: CutOptions): Block[] {
  const blocks: Block[] = [];
  for (const element of elementsIn(root)) {
    walkText(element, {
      isSeen: (seen) => options.isSeen(seen),
      isTextSeen: (seen) => options.isTextSeen?.(seen) ?? true,
      isBlock: (seen) => options.isBlock?.(seen) ?? false,
      onRun: (owner, text, pieces) => {
        blocks.push({ number: options.firstNumber + blocks.length, element: owner, text, pieces });
      },
    });
  }
  return blocks;
}

/** Index of the last piece that begins at or before `offset`. */
function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Where the text between two offsets of a block (UTF-16 units, end excluded) lies in the page. It begins in the
 * later and ends in the earlier of two nodes that meet, so that it touches no more elements than it must.
 * @throws RangeError when the offsets are not in the block, or the wrong way round
 */
export function rangeOf(block: Block, start: number, end: number): Stretch {
  if (!(start >= 0 && start <= end && end <= block.text.length))
    throw new RangeError(`No ${start}-${end} in a block of ${block.text.length}`);
  const first = block.pieces[pieceAt(block.pieces, start)];
  const last = start === end ? first : block.pieces[pieceAt(block.pieces, end - 1)];
  if (!first || !last) throw new RangeError('A block without text nodes');
  return {
    startContainer: first.node,
    startOffset: start - first.start,
    endContainer: last.node,
    endOffset: end - last.start,
  };
}

/** The offset in the block of a point in one of its text nodes; `undefined` when the node is not in it. */
export function placeIn(block: Block, node: Node, offset: number): number | undefined {
  const piece = block.pieces.find((candidate) => candidate.node === node);
  return piece && piece.start + offset;
}

/** False when the page has changed or taken away a text node since the block was cut: its offsets then lie. */
export const isIntact = (block: Block): boolean =>
  block.pieces.every(({ node, start }, index) => {
    const end = block.pieces[index + 1]?.start ?? block.text.length;
    return node.isConnected && node.length === end - start && block.text.startsWith(node.data, start);
  });
