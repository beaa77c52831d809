import type { ContestantSample, Outcome } from '../measure/contestants.ts';
import type { Figures } from '../measure/everything.ts';
import { type PageFigures, textToPaint, wholeTime } from '../measure/pages.ts';
import { isLarge } from '../measure/plan.ts';
import { medianOf, quantileOf } from './median.ts';

/** A page's figures as medians, in ms of the main thread. */
export interface PageMedians {
  readonly name: string;
  readonly floor: number;
  readonly textToPaint: number;
  readonly whole: number;
  readonly forced: number;
  readonly longest: number;
  readonly tasks95: number;
  readonly shown: number;
}

export function mediansOf({ page, floor, ours, stacks }: PageFigures): PageMedians {
  const tasks = ours.flatMap((sample) => sample.tasks);
  return {
    name: page.name,
    floor: medianOf(floor.map(({ cold }) => cold)),
    textToPaint: medianOf(ours.map((sample) => textToPaint(sample, stacks))),
    whole: medianOf(ours.map(wholeTime)),
    forced: medianOf(ours.map(({ forced }) => forced)),
    // Of each load its longest, and of those the median: one slow moment of the machine does not decide.
    longest: medianOf(ours.map((sample) => Math.max(0, ...sample.tasks))),
    tasks95: quantileOf(tasks.length === 0 ? [0] : tasks, 0.95),
    shown: medianOf(ours.map(({ shown }) => shown)),
  };
}

export const samplesOf = (outcomes: readonly Outcome[]): readonly ContestantSample[] =>
  outcomes.filter((outcome) => !('failure' in outcome)) as readonly ContestantSample[];

/** What a peer takes on a page, cold, in ms; `undefined` where it was not let or failed. */
export function peerCold({ peers }: PageFigures, script: string): number | undefined {
  const samples = samplesOf(peers[script] ?? []);
  return samples.length === 0 ? undefined : medianOf(samples.map(({ cold }) => cold));
}

/** Our text-to-paint against the floor's on each page: the median over the pages. */
export const coldRatio = (pages: readonly PageFigures[]): number =>
  medianOf(pages.map(mediansOf).map((page) => page.textToPaint / page.floor));

/** Warm on the first article: everything of ours, and the floor's later runs. */
export function warmRatio({ warm, pages }: Figures): number | undefined {
  const there = pages.find(({ page }) => page === warm?.page);
  if (warm === null || there === undefined) return undefined;
  const floor = medianOf(there.floor.flatMap((sample) => sample.warm));
  return medianOf(warm.ours.map(({ work }) => work)) / floor;
}

/** The pages on which no task may be long. */
export const largePages = ({ pages, long }: Figures): readonly PageFigures[] =>
  [...pages, ...long].filter(({ page }) => isLarge(page));

/** How many times a peer's cold time ours takes: the least over the pages on which the peer was let. */
export function timesLess({ pages }: Figures, script: string): number | undefined {
  const ratios = pages.flatMap((figures) => {
    const cold = peerCold(figures, script);
    return cold === undefined ? [] : [cold / mediansOf(figures).textToPaint];
  });
  return ratios.length === 0 ? undefined : medianOf(ratios);
}
