import { PEERS, type Peer } from '../browser/contestants.ts';
import { type Stage as ReadingStage, type Sampled, STAGES, stageOf, TEXT_TO_PAINT } from '../browser/profile.ts';
import type { Stage } from '../browser/stage.ts';
import { spread } from '../packs/dictionaries.ts';
import type { BenchPage } from '../pages/pages.ts';
import { type ContestantSample, type Outcome, runContestant, runFloor } from './contestants.ts';
import { type OurSample, profileOurs, runOurs } from './ours.ts';
import type { Plan } from './plan.ts';

/** Everything measured on one page, loaded afresh each time. */
export interface PageFigures {
  readonly page: BenchPage;
  readonly floor: readonly ContestantSample[];
  readonly ours: readonly OurSample[];
  readonly stacks: readonly Sampled[];
  /** By the peer's script. A peer that failed is not let at the page again. */
  readonly peers: Readonly<Record<string, readonly Outcome[]>>;
}

/** Of each contestant after its cold run, on the same page; none where only growth is looked at. */
export const WARM_RUNS = 3;

export interface Wish {
  readonly stage: Stage;
  readonly plan: Plan;
  readonly names: readonly string[];
  tell(what: string): void;
}

/** Rounds over all pages; in each every contestant once, one after the other, so that a slow minute is everybody's. */
export async function measurePages(
  { stage, plan, names, tell }: Wish,
  pages: readonly BenchPage[],
  peersOf: (page: BenchPage) => readonly Peer[],
  warmRuns: number,
): Promise<readonly PageFigures[]> {
  const figures = pages.map((page) => ({
    page,
    floor: [] as ContestantSample[],
    ours: [] as OurSample[],
    stacks: [] as Sampled[],
    peers: {} as Record<string, Outcome[]>,
  }));
  for (let round = 0; round < plan.samples; round += 1) {
    tell(`pages, round ${round + 1} of ${plan.samples}`);
    for (const { page, floor, ours, stacks, peers } of figures) {
      floor.push(await runFloor(stage, page.path, warmRuns));
      ours.push(await runOurs(stage, page.path));
      if (round < plan.profiles) stacks.push(...(await profileOurs(stage, page.path)));
      for (const peer of peersOf(page)) {
        const outcomes = peers[peer.script] ?? [];
        peers[peer.script] = outcomes;
        if (outcomes.some((outcome) => 'failure' in outcome)) continue;
        outcomes.push(
          await runContestant(
            stage,
            page.path,
            peer,
            spread(names, peer.most),
            peer.isSlow ? Math.min(1, warmRuns) : warmRuns,
          ),
        );
      }
    }
  }
  return figures;
}

/** Every peer on the pages of the plan; the slow ones on the first. */
export const peersFor =
  ({ peerPages }: Plan) =>
  (page: BenchPage): readonly Peer[] =>
    peerPages.includes(page) ? PEERS.filter(({ isSlow }) => !isSlow || page === peerPages[0]) : [];

/** Those of the peers whose growth with the page's size is drawn. */
export const drawnPeers = (): readonly Peer[] =>
  PEERS.filter(({ script }) => script === 'one-trie-regex' || script === 'advanced-mark');

/** Which share of what was sampled each stage has; all 0 when nothing was. */
export function sharesOf(stacks: readonly Sampled[]): Readonly<Record<ReadingStage, number>> {
  const counts = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<ReadingStage, number>;
  let all = 0;
  for (const sampled of stacks) {
    counts[stageOf(sampled)] += sampled.count;
    all += sampled.count;
  }
  for (const stage of STAGES) counts[stage] /= Math.max(1, all);
  return counts;
}

/** What was sampled, in ms of the main thread: all that ran, but for compiling the script as a whole. */
export const sampledTime = ({ evaluate, work, forced }: OurSample): number => evaluate + work + forced;

/** Everything that the extension cost the main thread until the page was read and quiet, in ms. */
export const wholeTime = (sample: OurSample): number => sample.compile + sampledTime(sample);

/** From having the page's text to having painted its names: main-thread time in ms. */
export function textToPaint(sample: OurSample, stacks: readonly Sampled[]): number {
  const shares = sharesOf(stacks);
  return sampledTime(sample) * TEXT_TO_PAINT.reduce((sum, stage) => sum + shares[stage], 0);
}
