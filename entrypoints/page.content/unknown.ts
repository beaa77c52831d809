import { type BlockUnknown, findUnknown } from '../../lib/match/unknown.ts';
import { rankUnknown, settleUnknown } from '../../lib/match/unknown-page.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { UnknownName } from '../../lib/model/unknown.ts';
import type { Block } from '../../lib/page/text/blocks.ts';

/** How long the main thread is held at once, in ms: half a frame, as for the reading itself. */
const SLICE_MS = 8;
/** More than these nobody looks through. */
const MOST_NAMES = 500;

/** A block with what the dictionary knows in it. */
export interface BlockMentions {
  readonly block: Block;
  readonly mentions: readonly Mention[];
}

interface Known {
  readonly mentions: string;
  readonly found: BlockUnknown;
}

/**
 * Names on this page that the dictionary lacks. Nothing is looked at before somebody asks; a block is looked at again
 * only when its text or its mentions have changed.
 */
export function makeUnknownNames(window: Window): (page: readonly BlockMentions[]) => Promise<UnknownName[]> {
  const known = new WeakMap<Block, Known>();
  const rest = (): Promise<void> => new Promise((resolve) => void window.setTimeout(resolve));
  return async (page) => {
    const found: BlockUnknown[] = [];
    let began = window.performance.now();
    for (const { block, mentions } of page) {
      if (window.performance.now() - began >= SLICE_MS) {
        await rest();
        began = window.performance.now();
      }
      found.push(look(known, block, mentions));
    }
    if (found.length > 0) await rest();
    const words = new Set(
      page.flatMap(({ block, mentions }) => mentions.map(({ start, end }) => block.text.slice(start, end))),
    );
    return rankUnknown(settleUnknown(found, [...words])).slice(0, MOST_NAMES);
  };
}

function look(known: WeakMap<Block, Known>, block: Block, mentions: readonly Mention[]): BlockUnknown {
  const key = mentions.map(({ start, end }) => `${start}-${end}`).join();
  const before = known.get(block);
  if (before?.mentions === key) return before.found;
  const found = findUnknown(block.text, mentions);
  known.set(block, { mentions: key, found });
  return found;
}
