import { ourCost } from '../browser/ours.ts';
import { load, pause, type Stage, whenRead } from '../browser/stage.ts';
import { endOf, LostTrace, type Trace, traced, untilTraced } from '../browser/trace.ts';
import { CROWDED } from '../pages/pages.ts';
import { tasksNamed, timeOf } from './contestants.ts';

/** A page that keeps changing, for a while. Thread time in ms a second. */
export interface LivingSample {
  /** Everything on the main thread. */
  readonly all: number;
  readonly ours: number;
  readonly tasks: readonly number[];
}

const BEFORE_MS = 1500;
const FOR_MS = 4000;
const SCROLL_EVERY_MS = 50;
const SCROLL_PX = 240;

export interface Living {
  /** The reader scrolls down all the time. */
  readonly isScrolled: boolean;
  /** Whether the extension may read it. */
  readonly isRead: boolean;
}

export const runLiving = (stage: Stage, path: string, how: Living): Promise<LivingSample> =>
  untilTraced(() => runOnce(stage, path, how));

async function runOnce(stage: Stage, path: string, { isScrolled, isRead }: Living): Promise<LivingSample> {
  const tab = await stage.tab();
  try {
    await load(tab, (isRead ? stage.served.origin : stage.served.unread) + path);
    await tab.page.mouse.move(400, 400);
    await pause(BEFORE_MS);
    const trace = await traced(tab.page, 'times', async () => {
      const end = Date.now() + FOR_MS;
      while (Date.now() < end) {
        if (isScrolled) await tab.page.mouse.wheel({ deltaY: SCROLL_PX });
        await pause(SCROLL_EVERY_MS);
      }
    });
    return livingOf(trace, path);
  } finally {
    await tab.close();
  }
}

function livingOf(trace: Trace, path: string): LivingSample {
  const page = trace.timed.find(({ args }) => args.data?.url?.endsWith(path));
  if (page === undefined) throw new LostTrace(`The trace tells nothing of ${path}.`);
  const tasks = trace.timed.filter(({ name, pid, tid }) => name === 'RunTask' && pid === page.pid && tid === page.tid);
  const last = tasks.at(-1);
  const seconds = last === undefined ? 1 : (endOf(last) - (tasks[0]?.ts ?? 0)) / 1_000_000;
  const { work, forced, tasks: ours } = ourCost(trace, page);
  return {
    all: tasks.reduce((sum, { tdur }) => sum + tdur, 0) / 1000 / seconds,
    ours: (work + forced) / seconds,
    tasks: ours,
  };
}

/** What the page's own changes cost it, with ten thousand names lit or none. Thread time in ms a round of changes. */
export const runChanges = (stage: Stage, isRead: boolean, rounds: number): Promise<readonly number[]> =>
  untilTraced(() => changesOnce(stage, isRead, rounds));

async function changesOnce(stage: Stage, isRead: boolean, rounds: number): Promise<readonly number[]> {
  const address = (isRead ? stage.served.origin : stage.served.unread) + CROWDED;
  const tab = await stage.tab();
  try {
    await load(tab, address);
    if (isRead) await whenRead(stage, tab, address);
    const trace = await traced(tab.page, 'times', async () => {
      for (let round = 0; round < rounds; round += 1) {
        await tab.page.evaluate(() => dispatchEvent(new Event('bench-change')));
        await pause(FOR_MS / 10);
      }
    });
    const changes = tasksNamed(trace, 'benchChange').map(timeOf);
    if (changes.length === 0) throw new LostTrace('The trace tells of no change.');
    return changes;
  } finally {
    await tab.close();
  }
}
