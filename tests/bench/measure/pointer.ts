import { paintedIn } from '../../../lib/command/painted.ts';
import { until } from '../../../lib/command/until.ts';
import { DWELL_MS } from '../../../lib/page/card/card-effects.ts';
import { load, pause, type Stage, type Tab, whenRead } from '../browser/stage.ts';
import { endOf, LostTrace, type Trace, traced, untilTraced } from '../browser/trace.ts';

export interface PointerFigures {
  /** Thread time in ms of a look under a pointer that moves within one name: what it is over is found, and nothing new. */
  readonly hover: readonly number[];
  /** The same where the pointer comes to another name: it is tinted, and its card is asked for. */
  readonly enter: readonly number[];
  /** Wall time in ms from the end of the pointer's rest to the card's first frame, warm. */
  readonly card: readonly number[];
  /** The same in thread time of the main thread: what it was busy, on whatever machine. */
  readonly cardWork: readonly number[];
}

const HOVERS = 60;
const SETTLE_MS = 60;
const READ_MS = 700;

interface Middle {
  readonly x: number;
  readonly y: number;
}

/** The middles of the marks that can be seen, in the order of the page. */
async function middles({ page }: Tab): Promise<readonly Middle[]> {
  const painted = await paintedIn(page.mainFrame());
  return painted
    .map(({ box }) => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 }))
    .filter(({ x, y }) => x > 0 && y > 0 && y < 800);
}

export const measurePointer = (stage: Stage, path: string, cards: number): Promise<PointerFigures> =>
  untilTraced(() => pointerOnce(stage, path, cards));

async function pointerOnce(stage: Stage, path: string, cards: number): Promise<PointerFigures> {
  const address = stage.served.origin + path;
  const tab = await stage.tab();
  try {
    await load(tab, address);
    await whenRead(stage, tab, address);
    const marks = await until('marks to hover over', async () => {
      const all = await middles(tab);
      return all.length >= 4 && all;
    });
    const hover = await hovering(tab, marks.slice(0, 1));
    const enter = await hovering(tab, marks);
    const shown = await cardsShown(tab, marks, cards);
    return { hover, enter, card: shown.map(({ wall }) => wall), cardWork: shown.map(({ work }) => work) };
  } finally {
    await tab.close();
  }
}

async function hovering({ page }: Tab, marks: readonly Middle[]): Promise<readonly number[]> {
  const trace = await traced(page, 'times', async () => {
    for (let move = 0; move < HOVERS; move += 1) {
      const { x, y } = marks[move % marks.length] as Middle;
      await page.mouse.move(x + (move % 3), y);
      await pause(SETTLE_MS);
    }
  });
  const thread = ourThread(trace);
  const callbacks = trace.timed.filter(
    ({ name, pid, tid }) => name === 'FireAnimationFrame' && pid === thread.pid && tid === thread.tid,
  );
  // Names and notes are looked for in the same frame, each in a callback of its own.
  const frames = Map.groupBy(callbacks, ({ ts }) => Math.round(ts / (SETTLE_MS * 500)));
  return [...frames.values()].map((some) => some.reduce((sum, { tdur }) => sum + tdur, 0) / 1000);
}

async function cardsShown({ page }: Tab, marks: readonly Middle[], count: number) {
  const shown: { wall: number; work: number }[] = [];
  // The first cards warm what draws them.
  for (let at = 0; at < count + 3; at += 1) {
    const { x, y } = marks[(at * 2) % marks.length] as Middle;
    await page.mouse.move(2, 2);
    await pause(READ_MS);
    const trace = await traced(page, 'times', async () => {
      await page.mouse.move(x, y);
      await pause(DWELL_MS + READ_MS);
    });
    const one = cardIn(trace);
    if (at >= 3 && one !== undefined) shown.push(one);
  }
  return shown;
}

/** From the timer that ends the rest to the end of the next frame that is painted. */
function cardIn(trace: Trace): { wall: number; work: number } | undefined {
  const thread = ourThread(trace);
  const dwell = trace.raw.findLast(
    ({ name, pid, args }) => name === 'TimerInstall' && pid === thread.pid && args?.data?.timeout === DWELL_MS,
  );
  const onThread = trace.timed.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid);
  const fired = onThread.find(
    ({ name, args }) => name === 'TimerFire' && args.data?.timerId === dwell?.args?.data?.timerId,
  );
  if (fired === undefined) return undefined;
  const painted = onThread.find(({ name, ts }) => name === 'Commit' && ts > fired.ts);
  if (painted === undefined) return undefined;
  const tasks = onThread.filter(({ name, ts }) => name === 'RunTask' && ts >= fired.ts - 1000 && ts <= endOf(painted));
  return {
    wall: (endOf(painted) - fired.ts) / 1000,
    work: tasks.reduce((sum, { tdur }) => sum + tdur, 0) / 1000,
  };
}

function ourThread(trace: Trace) {
  const call = trace.timed.find(({ args }) => args.data?.url?.endsWith('/content-scripts/page.js'));
  if (call === undefined) throw new LostTrace('Nothing of ours ran under the pointer.');
  return call;
}
