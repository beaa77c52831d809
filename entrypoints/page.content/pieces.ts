import type { BlockText } from '../../lib/bridge/protocol.ts';
import type { BlockFinds, Find } from '../../lib/model/find.ts';

/** Bytes of text in one request. */
export const REQUEST_BYTES = 64 * 1024;

/** No letter takes more bytes for each of its UTF-16 units. */
const MOST_BYTES_OF_UNIT = 3;

/** UTF-16 units of one piece: whatever its letters, it fits in a request. */
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
  const texts: string[] = [];
  let units = 0;
  for (let at = first; at < waiting.length && units < REQUEST_BYTES; at += 1) {
    const { text } = waiting[at] as Piece;
    texts.push(text);
    units += text.length;
  }
  const fits = units * MOST_BYTES_OF_UNIT <= REQUEST_BYTES ? texts.length : fitting(texts);
  return waiting.splice(first, Math.max(1, fits));
}

/** How many of these texts, from the first on, one request can carry. One call for them all, since each costs as much as a text. */
function fitting(texts: readonly string[]): number {
  let left = new TextEncoder().encodeInto(texts.join(''), new Uint8Array(REQUEST_BYTES)).read;
  const tooLong = texts.findIndex((text) => {
    left -= text.length;
    return left < 0;
  });
  return tooLong < 0 ? texts.length : tooLong;
}

const keyOf = (find: Find): string => `${find.start} ${find.end} ${find.entity} ${find.alias}`;

/** Puts the finds of one block's pieces back together: offsets become the block's own, and what two overlapping pieces both saw counts once. */
export function joinFinds(pieces: readonly Piece[], found: readonly BlockFinds[]): BlockFinds {
  const finds = new Map<string, Find>();
  pieces.forEach(({ from }, index) => {
    for (const find of found[index]?.finds ?? []) {
      const moved = from === 0 ? find : { ...find, start: find.start + from, end: find.end + from };
      finds.set(keyOf(moved), moved);
    }
  });
  return {
    block: pieces[0]?.block ?? 0,
    finds: [...finds.values()].sort((a, b) => a.start - b.start || b.end - a.end),
  };
}
