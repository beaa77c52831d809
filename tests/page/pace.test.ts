import { expect, test } from 'vitest';
import { makePace } from '../../lib/page/text/pace.ts';

/** A window whose clock goes only when it is told to: a share of time is then a number, not a race with the machine. */
function windowOfOurs() {
  let now = 0;
  let next: { readonly at: number; readonly call: () => void } | undefined;
  return {
    performance: { now: () => now },
    setTimeout(call: () => void, ms: number) {
      next = { at: now + ms, call };
      return 1;
    },
    clearTimeout() {
      next = undefined;
    },
    /** Work takes this long, in ms. */
    spend(ms: number) {
      now += ms;
    },
    /** Let the next timer run out. */
    tick(): boolean {
      const due = next;
      next = undefined;
      if (due === undefined) return false;
      now = Math.max(now, due.at);
      due.call();
      return true;
    },
  };
}

function paced(slicesOfFirstReading: number) {
  const clock = windowOfOurs();
  const stop = new AbortController();
  let slices = 0;
  let worked = 0;
  const pace = makePace(clock as unknown as Window, stop.signal, (isTimeUp) => {
    const began = clock.performance.now();
    while (!isTimeUp()) clock.spend(1);
    worked += clock.performance.now() - began;
    slices += 1;
    return slices !== slicesOfFirstReading;
  });
  return { clock, stop, pace, slices: () => slices, worked: () => worked };
}

test('the first reading goes on slice by slice, none within the call and none after a rest', () => {
  const { clock, pace, slices, worked } = paced(5);
  pace.wake();
  expect(slices()).toBe(0);
  while (clock.tick());
  expect(slices()).toBe(5);
  expect(clock.performance.now()).toBe(worked());
});

test('later work takes a tenth of the time', () => {
  const { clock, pace, worked } = paced(5);
  pace.wake();
  while (clock.tick());
  const [began, before] = [clock.performance.now(), worked()];
  pace.wake();
  for (let slice = 0; slice < 100; slice += 1) clock.tick();
  const share = (worked() - before) / (clock.performance.now() - began);
  expect(share).toBeGreaterThan(0.09);
  expect(share).toBeLessThan(0.11);
});

test('nothing runs after the end', () => {
  const { clock, stop, pace, slices } = paced(5);
  pace.wake();
  clock.tick();
  stop.abort();
  expect(clock.tick()).toBe(false);
  pace.wake();
  expect(clock.tick()).toBe(false);
  expect(slices()).toBe(1);
});
