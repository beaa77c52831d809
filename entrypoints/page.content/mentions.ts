import type { PageReport } from '../../lib/bridge/protocol.ts';
import { choose } from '../../lib/match/choose.ts';
import { countByCategory } from '../../lib/match/count.ts';
import type { InSteps } from '../../lib/match/in-steps.ts';
import { settlingInSteps } from '../../lib/match/settle.ts';
import type { BlockFinds } from '../../lib/model/find.ts';
import type { Mention } from '../../lib/model/mention.ts';
import type { Outline } from '../../lib/model/outline.ts';
import type { PageSettings } from '../../lib/model/page-settings.ts';
import type { Block } from '../../lib/page/text/blocks.ts';
import { atOnce } from '../../lib/steps/at-once.ts';

/** What stands on the page now: every mention, and those the reader wants to see. */
export interface PageMentions {
  readonly all: readonly Mention[];
  readonly shown: readonly Mention[];
}

/** What of the settings says which mentions there are, and which are shown. */
export type MentionSettings = Pick<PageSettings, 'categories' | 'entitiesOff' | 'density' | 'demonyms' | 'unlit'>;

/** Keeps the raw finds of a page's blocks and settles them anew, as a whole, whenever they change. */
export class MentionKeeper {
  /** Of blocks in which something was found. */
  readonly #finds = new Map<number, BlockFinds>();

  take(found: readonly BlockFinds[]): void {
    for (const block of found) {
      if (block.finds.length > 0) this.#finds.set(block.block, block);
      else this.#finds.delete(block.block);
    }
  }

  drop(blocks: ReadonlySet<number>): void {
    for (const block of blocks) this.#finds.delete(block);
  }

  clear(): void {
    this.#finds.clear();
  }

  /** @param order the page's blocks in document order: finds are settled in that order, however they arrived. */
  settle(order: readonly Pick<Block, 'number'>[], settings: MentionSettings): PageMentions {
    return atOnce(this.settling(order, settings));
  }

  /** The same in steps; what is taken or dropped between two of them is of the next settling. */
  *settling(order: readonly Pick<Block, 'number'>[], settings: MentionSettings): InSteps<PageMentions> {
    const finds: BlockFinds[] = [];
    for (const block of order) {
      const known = this.#finds.get(block.number);
      if (known !== undefined) finds.push(known);
    }
    const all = yield* settlingInSteps(finds, settings);
    return { all, shown: choose(all, settings) };
  }
}

/** What the badge and the popup are told. */
export function reportOf(mentions: PageMentions, date: PageReport['date']): PageReport {
  return { found: countByCategory(mentions.all), shown: mentions.shown.length, date };
}

/** What the panel is told: each entity once, in order of first mention. */
export function outlineOf({ all, shown }: PageMentions): Outline['entities'] {
  const lit = Map.groupBy(shown, ({ entity }) => entity);
  return [...Map.groupBy(all, ({ entity }) => entity)].map(([entity, mentions]) => ({
    entity,
    count: mentions.length,
    shown: lit.get(entity)?.length ?? 0,
  }));
}
