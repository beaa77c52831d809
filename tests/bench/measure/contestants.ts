import { besidePage, FLOOR, type Peer, scriptOf } from '../browser/contestants.ts';
import { load, type Stage } from '../browser/stage.ts';
import { LostTrace, type Timed, type Trace, traced, untilTraced } from '../browser/trace.ts';

/** One contestant on one freshly loaded page: main-thread time in ms. */
export interface ContestantSample {
  readonly cold: number;
  /** Runs after the first on the same page, each after what the one before did was taken away. */
  readonly warm: readonly number[];
  readonly found: number;
  /** Rendering that came of the warm runs, each. */
  readonly rendering: number;
}

export type Outcome = ContestantSample | { readonly failure: string };

const RENDERING = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize', 'Commit']);
/** The browser renders what a task did within a few of its frames. */
const FRAMES_MS = 60;

/**
 * Loads a page where the extension may not read and lets one contestant at it: once cold, then `warmRuns` times warm.
 * A contestant that throws has not passed; with what, is told.
 */
export const runContestant = (
  stage: Stage,
  path: string,
  peer: Peer,
  names: readonly string[],
  warmRuns: number,
): Promise<Outcome> => untilTraced(() => runOnce(stage, path, peer, names, warmRuns));

async function runOnce(
  stage: Stage,
  path: string,
  { script }: Peer,
  names: readonly string[],
  warmRuns: number,
): Promise<Outcome> {
  const code = await scriptOf(script);
  const tab = await stage.tab();
  try {
    await load(tab, stage.served.unread + path);
    const beside = await besidePage(tab);
    await beside.run(code);
    let found = 0;
    const trace = await traced(tab.page, 'times', async () => {
      found = (await beside.run(`begun.cold(${JSON.stringify(names)})`)) as number;
      for (let run = 0; run < warmRuns; run += 1) {
        await beside.run('begun.undo()');
        await new Promise((done) => setTimeout(done, FRAMES_MS));
        await beside.run('begun.warm()');
        await new Promise((done) => setTimeout(done, FRAMES_MS));
      }
    });
    const [cold] = tasksNamed(trace, 'benchCold');
    if (cold === undefined) throw new LostTrace(`The trace does not tell of ${script}.`);
    const warm = tasksNamed(trace, 'benchWarm');
    return { cold: timeOf(cold), warm: warm.map(timeOf), found, rendering: renderingAfter(trace, warm) };
  } catch (error) {
    if (error instanceof LostTrace) throw error;
    return { failure: error instanceof Error ? error.message : String(error) };
  } finally {
    await tab.close();
  }
}

export const runFloor = async (stage: Stage, path: string, warmRuns: number): Promise<ContestantSample> => {
  const outcome = await runContestant(stage, path, FLOOR, [], warmRuns);
  if ('failure' in outcome) throw new Error(`The floor failed on ${path}: ${outcome.failure}`);
  return outcome;
};

/** The calls of a function that a trace tells by its name, in order. */
export const tasksNamed = ({ timed }: Trace, name: string): Timed[] =>
  timed.filter((event) => event.name === 'FunctionCall' && event.args.data?.functionName === name);

/** Thread time in ms. */
export const timeOf = ({ tdur }: Timed): number => tdur / 1000;

/** Thread time of rendering between each of these tasks and the end of its frames, in ms a task. */
function renderingAfter({ timed }: Trace, tasks: readonly Timed[]): number {
  if (tasks.length === 0) return 0;
  let sum = 0;
  for (const { pid, tid, ts, dur } of tasks) {
    const until = ts + dur + FRAMES_MS * 1000;
    let outerEnd = 0;
    for (const event of timed) {
      if (event.pid !== pid || event.tid !== tid || event.ts < ts + dur || event.ts > until) continue;
      if (!RENDERING.has(event.name) || event.ts < outerEnd) continue;
      outerEnd = event.ts + event.dur;
      sum += event.tdur;
    }
  }
  return sum / 1000 / tasks.length;
}
