import type { Find } from '../model/find.ts';
import { each, type InSteps } from './in-steps.ts';
import { withoutOverlaps } from './overlaps.ts';

const CERTAIN_KINDS: ReadonlySet<string> = new Set(['full', 'variant', 'misprint', 'acronym']);

/** Whether a find is its entity's name whatever else the page holds. */
export const isCertain = (find: Find): boolean => isCertainUnglued(find) && find.glued !== 'asks';

const isCertainUnglued = (find: Find): boolean =>
  CERTAIN_KINDS.has(find.kind) && !find.needs && !find.parties && !find.other && !find.shouted;

/** What the page as a whole says, read from every block before any doubtful find is judged. */
export interface Evidence {
  /** Entities mentioned by a certain name, on the page and in each block (by its place in the page). */
  readonly page: ReadonlySet<string>;
  readonly blocks: readonly ReadonlySet<string>[];
  /** In how many blocks each entity is mentioned so. */
  readonly spread: ReadonlyMap<string, number>;
  /** Entities, and `nameOf` finds, that are printed certain and un-glued somewhere, even within a longer name. */
  readonly printed: ReadonlySet<string>;
  /** Entities whose short name may be believed: a full or sole name, initials or an office stand with it somewhere. */
  readonly licensed: ReadonlySet<string>;
  /** `nameOf` finds whose name somebody else bears on this page. */
  readonly borne: ReadonlySet<string>;
}

/** Entity and alias: two spellings of a short name (Lam, Lâm) are judged apart. */
export const nameOf = (find: Find): string => `${find.entity} ${find.alias}`;

/** @param blocks the finds of each block, in document order */
export function* gathering(blocks: readonly (readonly Find[])[]): InSteps<Evidence> {
  const page = new Set<string>();
  const printed = new Set<string>();
  const licensed = new Set<string>();
  const borne = new Set<string>();
  const inBlocks = yield* each(blocks, (finds) => {
    const here = new Set<string>();
    for (const { find } of withoutOverlaps(finds.filter(isCertain).map((find) => ({ find })))) {
      here.add(find.entity);
      page.add(find.entity);
      licensed.add(find.entity);
    }
    for (const find of finds) {
      if (isCertain(find) && !find.glued) printed.add(find.entity).add(nameOf(find));
      if (find.other) borne.add(nameOf(find));
      else if (find.before === 'initials' || (find.before === 'office' && find.kind === 'short'))
        licensed.add(find.entity);
    }
    return here;
  });
  // A sole name is certain too, unless another bearer is all that the page shows of it.
  yield* each(blocks.entries(), ([i, finds]) => {
    for (const find of finds) {
      // "Vietnamconsistant" names Vietnam in its paragraph too, once the page prints it apart.
      if (find.glued === 'asks' && isCertainUnglued(find) && printed.has(find.entity)) inBlocks[i]?.add(find.entity);
      if (find.kind !== 'sole' || find.needs || find.other || find.glued === 'asks') continue;
      if (borne.has(nameOf(find)) && !licensed.has(find.entity)) continue;
      page.add(find.entity);
      inBlocks[i]?.add(find.entity);
    }
  });
  for (const entity of page) licensed.add(entity);
  // A name that others bear too says who is in its paragraph, and licenses, once the page shows whose it is.
  yield* each(blocks.entries(), ([i, finds]) => {
    for (const find of finds) {
      if (!CERTAIN_KINDS.has(find.kind) || !find.needs?.some((id) => page.has(id))) continue;
      if (find.other || find.shouted || find.glued === 'asks' || borne.has(nameOf(find))) continue;
      inBlocks[i]?.add(find.entity);
      licensed.add(find.entity);
    }
  });
  const spread = new Map<string, number>();
  for (const here of inBlocks) for (const id of here) spread.set(id, (spread.get(id) ?? 0) + 1);
  return { page, blocks: inBlocks, spread, printed, licensed, borne };
}
