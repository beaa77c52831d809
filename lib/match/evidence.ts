import type { Find } from '../model/find.ts';
import { IN_A_STEP, type InSteps } from './in-steps.ts';
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
  /** Entities that are printed certain and un-glued somewhere, even within a longer name, each with those aliases. */
  readonly printed: ReadonlyMap<string, ReadonlySet<string>>;
  /** Entities whose short name may be believed: a full or sole name, initials or an office stand with it somewhere. */
  readonly licensed: ReadonlySet<string>;
  /** `nameOf` finds whose name somebody else bears on this page. */
  readonly borne: ReadonlySet<string>;
}

/** Entity and alias: two spellings of a short name (Lam, Lâm) are judged apart. */
const nameOf = (find: Find): string => `${find.entity} ${find.alias}`;

/** Whether somebody else bears a find's name on this page. */
export const isBorne = (find: Find, { borne }: Pick<Evidence, 'borne'>): boolean =>
  borne.size > 0 && borne.has(nameOf(find));

/** A find that says more once every certain name is known, and what its block names. */
interface Doubtful {
  readonly find: Find;
  readonly here: Set<string>;
}

/** @param blocks the finds of each block, in document order */
export function* gathering(blocks: readonly (readonly Find[])[]): InSteps<Evidence> {
  const page = new Set<string>();
  const printed = new Map<string, Set<string>>();
  const licensed = new Set<string>();
  const borne = new Set<string>();
  const inBlocks: Set<string>[] = [];
  const doubtful: Doubtful[] = [];
  let steps = 0;
  for (const finds of blocks) {
    const here = new Set<string>();
    inBlocks.push(here);
    const certain: { find: Find }[] = [];
    for (const find of finds) {
      if (isCertain(find)) {
        certain.push({ find });
        if (!find.glued) {
          const aliases = printed.get(find.entity);
          if (aliases === undefined) printed.set(find.entity, new Set([find.alias]));
          else aliases.add(find.alias);
        }
      } else if (find.kind === 'sole' || find.glued === 'asks' || find.needs) doubtful.push({ find, here });
      if (find.other) borne.add(nameOf(find));
      else if (find.before === 'initials' || (find.before === 'office' && find.kind === 'short'))
        licensed.add(find.entity);
    }
    for (const { find } of withoutOverlaps(certain)) here.add(find.entity);
    for (const entity of here) {
      page.add(entity);
      licensed.add(entity);
    }
    steps += finds.length;
    if (steps < IN_A_STEP) continue;
    steps = 0;
    yield;
  }
  // A sole name is certain too, unless another bearer is all that the page shows of it.
  for (const { find, here } of doubtful) {
    // "Vietnamconsistant" names Vietnam in its paragraph too, once the page prints it apart.
    if (find.glued === 'asks' && isCertainUnglued(find) && printed.has(find.entity)) here.add(find.entity);
    if (find.kind !== 'sole' || find.needs || find.other || find.glued === 'asks') continue;
    if (isBorne(find, { borne }) && !licensed.has(find.entity)) continue;
    page.add(find.entity);
    here.add(find.entity);
  }
  yield;
  for (const entity of page) licensed.add(entity);
  // A name that others bear too says who is in its paragraph, and licenses, once the page shows whose it is.
  for (const { find, here } of doubtful) {
    if (!CERTAIN_KINDS.has(find.kind) || !find.needs?.some((id) => page.has(id))) continue;
    if (find.other || find.shouted || find.glued === 'asks' || isBorne(find, { borne })) continue;
    here.add(find.entity);
    licensed.add(find.entity);
  }
  yield;
  const spread = new Map<string, number>();
  for (const here of inBlocks) for (const id of here) spread.set(id, (spread.get(id) ?? 0) + 1);
  return { page, blocks: inBlocks, spread, printed, licensed, borne };
}
