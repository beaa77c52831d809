import type { Lexicon } from '../../lib/lexicon/open.ts';
import { findNames } from '../../lib/match/find.ts';
import { settle } from '../../lib/match/settle.ts';
import type { TextParagraph } from '../../lib/model/attached-text.ts';
import type { BlockFinds } from '../../lib/model/find.ts';

/** Names of pages must not wait longer for a long text. In ms. */
const SLICE = 50;

/**
 * The paragraphs of a text with every name in them, of all six categories, settled over the whole text. Pauses between
 * paragraphs whenever it has worked for 50 ms.
 * @param lines the paragraphs, each a block of its own
 */
export async function readNames(lexicon: Lexicon, lines: readonly string[]): Promise<TextParagraph[]> {
  const found: BlockFinds[] = [];
  let rested = performance.now();
  for (const [block, line] of lines.entries()) {
    if (performance.now() - rested > SLICE) {
      await new Promise((resolve) => setTimeout(resolve));
      rested = performance.now();
    }
    found.push({ block, finds: findNames(lexicon, line) });
  }
  const mentions = Map.groupBy(settle(found), ({ block }) => block);
  return lines.map((text, block) => ({
    number: block + 1,
    text,
    mentions: (mentions.get(block) ?? []).map(({ start, end, entity, category }) => ({ start, end, entity, category })),
  }));
}
