import type { BlockText } from '../../lib/bridge/protocol.ts';
import { findNames } from '../../lib/match/find.ts';
import { type Answer, answered } from '../../lib/model/answer.ts';
import type { BlockFinds } from '../../lib/model/find.ts';
import type { Corpus } from './corpus.ts';

/** The names in some blocks. Nothing is remembered of a page: whatever a stopped worker forgets, the page still knows. */
export async function findInBlocks(
  corpus: Corpus,
  blocks: readonly BlockText[],
): Promise<Answer<{ readonly lexicon: string; readonly blocks: readonly BlockFinds[] }>> {
  const open = await corpus.open();
  if (!open.ok) return open;
  const { lexicon } = open.value;
  return answered({
    lexicon: lexicon.version,
    blocks: blocks.map(({ block, text }) => ({ block, finds: findNames(lexicon, text) })),
  });
}
