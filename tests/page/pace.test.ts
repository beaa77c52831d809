import { expect, test } from 'vitest';
import { makeBudget } from '../../lib/page/budget.ts';
import { makePace } from '../../lib/page/text/pace.ts';

/** The browser draws so often, in ms. */
const FRAME_MS = 16;

/** A window whose clock goes only when it is told to: a share of time is then a number, not a race with the machine. */
function windowOfOurs() {
  let now = 0;
  let last = 0;
  const waiting = new Map<number, { readonly at: number; readonly call: () => void }>();
  const at = (when: number, call: () => void): number => {
    last += 1;
    waiting.set(last, { at: when, call });
    return last;
  };
  return {
    performance: { now: () => now },
    document: { hidden: false },
    setTimeout: (call: () => void, ms = 0) => at(now + ms, call),
    clearTimeout: (timer: number) => waiting.delete(timer),
    requestAnimationFrame: (call: () => void) => at((Math.floor(now / FRAME_MS) + 1) * FRAME_MS, call),
    /** Work takes this long, in ms. */
    spend(ms: number) {
      now += ms;
    },
    /** Let the next timer run out, or the next frame come, and what waits for it go on. */
    async tick(): Promise<boolean> {
      const [first] = [...waiting].sort(([, one], [, other]) => one.at - other.at);
      if (first === undefined) return false;
      const [timer, due] = first;
      waiting.delete(timer);
      now = Math.max(now, due.at);
      due.call();
      await Promise.resolve();
      return true;
    },
  };
}

function paced(slicesOfFirstReading: number) {
  const clock = windowOfOurs();
  const stop = new AbortController();
  let slices = 0;
  let worked = 0;
  const work = (isTimeUp: () => boolean): boolean => {
    const began = clock.performance.now();
    while (!isTimeUp()) clock.spend(1);
    worked += clock.performance.now() - began;
    slices += 1;
    return slices !== slicesOfFirstReading;
  };
  const pace = makePace(clock as unknown as Window, stop.signal, work, makeBudget(clock.performance));
  const untilSlices = async (count: number): Promise<void> => {
    while (slices < count) if (!(await clock.tick())) throw new Error(`Nothing is planned after ${slices} slices.`);
  };
  return { clock, stop, pace, slices: () => slices, untilSlices, worked: () => worked };
}

test('the first reading goes on from frame to frame, never within the call', async () => {
  const { clock, pace, slices, worked } = paced(5);
  pace.wake();
  expect(slices()).toBe(0);
  await clock.tick();
  expect(slices()).toBe(1);
  expect(clock.performance.now()).toBe(worked());
  while (await clock.tick());
  expect(slices()).toBe(5);
  expect(clock.performance.now()).toBeLessThan(5 * FRAME_MS);
});

test('later work goes on from frame to frame while something is saved up, then for its share of the time', async () => {
  const { clock, stop, pace, untilSlices, worked } = paced(5);
  pace.wake();
  await untilSlices(5);
  pace.wake();
  const [began, before] = [clock.performance.now(), worked()];
  await untilSlices(15);
  expect(clock.performance.now() - began).toBeLessThan(10 * 2 * FRAME_MS);
  expect(worked() - before).toBeGreaterThanOrEqual(80);
  await untilSlices(20);
  const [later, then] = [clock.performance.now(), worked()];
  await untilSlices(120);
  const share = (worked() - then) / (clock.performance.now() - later);
  // The frame that is waited for after each rest is saved up too.
  expect(share).toBeGreaterThan(0.06);
  expect(share).toBeLessThan(0.07);
  stop.abort();
});

test('nothing runs after the end', async () => {
  const { clock, stop, pace, slices } = paced(5);
  pace.wake();
  await clock.tick();
  stop.abort();
  while (await clock.tick());
  pace.wake();
  while (await clock.tick());
  expect(slices()).toBe(1);
});
