import type { BlockText } from '../../lib/bridge/protocol.ts';
import type { BlockFinds, Find } from '../../lib/model/find.ts';

/** UTF-16 units of text in one request: with three-byte letters it stays below the 64 KB a message may carry. */
export const PIECE_UNITS = 20_000;

/** UTF-16 units that neighbouring cuts of one long block share: longer than any name with its title. */
const OVERLAP_UNITS = 600;

/** A stretch of one block as it is sent: `from` is its UTF-16 offset in the block. */
export interface Piece {
  readonly block: number;
  readonly from: number;
  readonly text: string;
}

/** Cuts blocks that are too long for one request; a short block is one piece. */
export function piecesOf(block: BlockText): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  while (block.text.length - from > PIECE_UNITS) {
    const space = block.text.lastIndexOf(' ', from + PIECE_UNITS);
    const end = space > from + OVERLAP_UNITS ? space : from + PIECE_UNITS;
    pieces.push({ block: block.block, from, text: block.text.slice(from, end) });
    const back = block.text.indexOf(' ', end - OVERLAP_UNITS);
    from = back > from && back < end ? back : end - OVERLAP_UNITS;
  }
  pieces.push({ block: block.block, from, text: block.text.slice(from) });
  return pieces;
}

/**
 * Takes out of `waiting` as many pieces as one request may carry, at least one: what the reader sees first.
 * @param inView the block at the top of the viewport; those after it come first, since numbers follow the document
 */
export function takeRequest(waiting: Piece[], inView: number): Piece[] {
  const first = Math.max(
    0,
    waiting.findIndex((piece) => piece.block >= inView),
  );
  let units = 0;
  let end = first;
  for (; end < waiting.length; end += 1) {
    units += waiting[end]?.text.length ?? 0;
    if (end > first && units > PIECE_UNITS) break;
  }
  return waiting.splice(first, end - first);
}

const keyOf = (find: Find): string => `${find.start} ${find.end} ${find.entity} ${find.alias}`;

/**
 * Puts the finds of a block's pieces back together: offsets become the block's own, and what two
 * overlapping pieces both saw counts once.
 */
export function joinFinds(pieces: readonly Piece[], found: readonly BlockFinds[]): BlockFinds[] {
  const byBlock = new Map<number, Map<string, Find>>();
  pieces.forEach((piece, index) => {
    const finds = byBlock.get(piece.block) ?? new Map<string, Find>();
    byBlock.set(piece.block, finds);
    for (const find of found[index]?.finds ?? []) {
      const moved = piece.from === 0 ? find : { ...find, start: find.start + piece.from, end: find.end + piece.from };
      finds.set(keyOf(moved), moved);
    }
  });
  return [...byBlock].map(([block, finds]) => ({
    block,
    finds: [...finds.values()].sort((a, b) => a.start - b.start || b.end - a.end),
  }));
}
