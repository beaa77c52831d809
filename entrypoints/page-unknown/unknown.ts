import type { InSteps } from '../../lib/match/in-steps.ts';
import { type BlockUnknown, findingUnknown } from '../../lib/match/unknown.ts';
import { rankingUnknown, settlingUnknown } from '../../lib/match/unknown-page.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { UnknownName } from '../../lib/model/unknown.ts';
import { inSlices } from '../../lib/page/in-slices.ts';
import type { BlockMentions } from '../../lib/page/parts.ts';
import type { Block } from '../../lib/page/text/blocks.ts';

/** More than these nobody looks through. */
const MOST_NAMES = 500;

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
  return (page) => new Promise((done) => inSlices(window, unknownNames(known, page), done));
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
