import type { InSteps } from '../../lib/match/in-steps.ts';
import { type BlockUnknown, findingUnknown } from '../../lib/match/unknown.ts';
import { rankingUnknown, settlingUnknown } from '../../lib/match/unknown-page.ts';
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
  return (page) => inSlices(window, unknownNames(known, page));
}

/** Does the work, and gives the main thread back after each slice. */
async function inSlices<T>(window: Window, steps: InSteps<T>): Promise<T> {
  let began = window.performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (window.performance.now() - began < SLICE_MS) continue;
    await new Promise<void>((resolve) => void window.setTimeout(resolve));
    began = window.performance.now();
  }
}

function* unknownNames(known: WeakMap<Block, Known>, page: readonly BlockMentions[]): InSteps<UnknownName[]> {
  const found: BlockUnknown[] = [];
  const words = new Set<string>();
  for (const { block, mentions } of page) {
    found.push(yield* look(known, block, mentions));
    for (const { start, end } of mentions) words.add(block.text.slice(start, end));
    yield;
  }
  return yield* rankingUnknown(yield* settlingUnknown(found, words), MOST_NAMES);
}

function* look(known: WeakMap<Block, Known>, block: Block, mentions: readonly Mention[]): InSteps<BlockUnknown> {
  const key = mentions.map(({ start, end }) => `${start}-${end}`).join();
  const before = known.get(block);
  if (before?.mentions === key) return before.found;
  const found = yield* findingUnknown(block.text, mentions);
  known.set(block, { mentions: key, found });
  return found;
}
