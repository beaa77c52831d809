import { mainThread, type OurCost, ourCost } from '../browser/ours.ts';
import { type Sampled, sampledOf } from '../browser/profile.ts';
import { load, pause, type Stage, whenRead } from '../browser/stage.ts';
import { LostTrace, type Trace, traced, untilTraced } from '../browser/trace.ts';

/** The extension as readers get it, on one freshly loaded page. */
export interface OurSample extends OurCost {
  readonly shown: number;
}

async function reading(stage: Stage, path: string, how: 'times' | 'samples') {
  const address = stage.served.origin + path;
  const tab = await stage.tab();
  try {
    let shown = 0;
    const trace = await traced(tab.page, how, async () => {
      await load(tab, address);
      shown = await whenRead(stage, tab, address);
    });
    const thread = mainThread(trace);
    if (thread === undefined) throw new LostTrace(`No script of ours ran on ${path}.`);
    return { trace, thread, shown };
  } finally {
    await tab.close();
  }
}

/** Loads a page that the extension reads, from an empty tab until it is read and quiet. */
export async function runOurs(stage: Stage, path: string): Promise<OurSample> {
  const { trace, thread, shown } = await untilTraced(() => reading(stage, path, 'times'));
  return { ...ourCost(trace, thread), shown };
}

/** The same with a look at the stacks every 0.1 ms: where the time goes, not how much it is. */
export async function profileOurs(stage: Stage, path: string): Promise<readonly Sampled[]> {
  const { trace, thread } = await untilTraced(() => reading(stage, path, 'samples'));
  return sampledOf(trace, thread);
}

/** One reading of a page by code that has run there before, and taking it away again. Main-thread time in ms. */
export interface WarmSample {
  readonly work: number;
  readonly tasks: readonly number[];
  readonly rendering: number;
  /** Switching off: every mark goes. */
  readonly clear: number;
}

/** So long a page is left alone before it is switched. In ms. */
const STILL_MS = 400;

/** Switches the extension off and on again on one page, as the reader's switch does: the page is read anew each time. */
export const runOursWarm = (stage: Stage, path: string, rounds: number): Promise<readonly WarmSample[]> =>
  untilTraced(() => warmOnce(stage, path, rounds));

async function warmOnce(stage: Stage, path: string, rounds: number): Promise<readonly WarmSample[]> {
  const address = stage.served.origin + path;
  const tab = await stage.tab();
  try {
    await load(tab, address);
    await whenRead(stage, tab, address);
    const samples: WarmSample[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const off = await tracedIn(tab.page, async () => {
        await stage.set({ on: false });
        await pause(STILL_MS);
      });
      const on = await tracedIn(tab.page, async () => {
        await stage.set();
        await whenRead(stage, tab, address);
      });
      const clear = costIn(off);
      const { work, forced, tasks, rendering } = costIn(on);
      samples.push({ work: work + forced, tasks, rendering, clear: clear.work });
    }
    return samples;
  } finally {
    await stage.set();
    await tab.close();
  }
}

const tracedIn = (page: Parameters<typeof traced>[0], work: () => Promise<unknown>): Promise<Trace> =>
  traced(page, 'times', work);

/** In a trace without our script's beginning: its thread is where its functions ran. */
function costIn(trace: Trace): OurCost {
  const call = trace.timed.find(({ args }) => args.data?.url?.endsWith('/content-scripts/page.js'));
  if (call === undefined) throw new LostTrace('The trace tells nothing of ours.');
  return ourCost(trace, call);
}
