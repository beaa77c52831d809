import type { BlockFinds, Find } from '../model/find.ts';
import type { Mention } from '../model/mention.ts';
import type { Unlit } from '../model/settings.ts';
import { atOnce } from '../steps/at-once.ts';
import { gathering } from './evidence.ts';
import { IN_A_STEP, type InSteps } from './in-steps.ts';
import { judge, type Verdict } from './judge.ts';
import { withoutOverlaps } from './overlaps.ts';

interface Believed {
  readonly find: Find;
  readonly verdict: Verdict;
}

/** Of several bearers of the very same letters, the one whose evidence is nearest; nobody when that leaves two. */
function oneBearer(rivals: readonly Believed[]): Believed | undefined {
  const nearest = Math.max(...rivals.map(({ verdict }) => verdict.nearness));
  const left = rivals.filter(({ verdict }) => verdict.nearness === nearest);
  const entities = new Set(left.map(({ find }) => find.entity));
  return entities.size === 1 ? left[0] : undefined;
}

const formOf = (entity: string, alias: string): string => `${entity} ${alias}`;

/** @returns in order of place */
function homonymsSettled(believed: Believed[]): Believed[] {
  believed.sort(({ find: a }, { find: b }) => a.start - b.start || a.end - b.end);
  const settled: Believed[] = [];
  for (let first = 0; first < believed.length; ) {
    const one = believed[first] as Believed;
    const { start, end } = one.find;
    let next = first + 1;
    while (believed[next]?.find.start === start && believed[next]?.find.end === end) next += 1;
    const bearer = next === first + 1 ? one : oneBearer(believed.slice(first, next));
    if (bearer !== undefined) settled.push(bearer);
    first = next;
  }
  return settled;
}

/** What the reader says of names beyond what a page does. */
export interface Settling {
  /** Whether adjectives and inhabitants count as names of their country. */
  readonly demonyms?: boolean;
  /** Forms that do not stand for their entity here: no mentions, and no witnesses for others. */
  readonly unlit?: readonly Unlit[];
}

/**
 * The mentions of a page, from the finds of its blocks. Pure: what matters is which blocks the page has and in
 * what order they stand, not how or when they were asked for.
 * @param blocks in document order; a block given twice counts where it stands last
 * @returns in document order, without overlaps
 */
export function settle(blocks: readonly BlockFinds[], settling: Settling = {}): Mention[] {
  return atOnce(settlingInSteps(blocks, settling));
}

/** @see settle */
export function* settlingInSteps(
  blocks: readonly BlockFinds[],
  { demonyms = false, unlit = [] }: Settling,
): InSteps<Mention[]> {
  const last = new Map(blocks.map((entry, i) => [entry.block, i]));
  const page = last.size === blocks.length ? blocks : blocks.filter((entry, i) => last.get(entry.block) === i);
  const forms = new Set(unlit.map(({ entity, alias }) => formOf(entity, alias)));
  const isLit = ({ entity, alias }: Unlit): boolean => forms.size === 0 || !forms.has(formOf(entity, alias));
  const evidence = yield* gathering(page.map(({ finds }) => (forms.size === 0 ? finds : finds.filter(isLit))));
  const mentions: Mention[] = [];
  let steps = 0;
  for (const [place, { block, finds }] of page.entries()) {
    const believed: Believed[] = [];
    for (const find of finds) {
      const verdict = judge(find, place, evidence, demonyms);
      if (verdict) believed.push({ find, verdict });
    }
    for (const { find, verdict } of withoutOverlaps(homonymsSettled(believed))) {
      // Only now: the words are still that form, and no shorter name within them is meant instead.
      if (!isLit(find)) continue;
      const { start, end, entity, category, alias, kind } = find;
      mentions.push({ block, start, end, entity, category, alias, kind, rule: verdict.rule });
    }
    steps += finds.length;
    if (steps < IN_A_STEP) continue;
    steps = 0;
    yield;
  }
  return mentions;
}
