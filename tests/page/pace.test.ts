import { expect, test } from 'vitest';
import { makePace } from '../../lib/page/pace.ts';

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Hold the main thread until time is up; answers for how long, in ms. */
function toil(isTimeUp: () => boolean): number {
  const began = performance.now();
  while (!isTimeUp());
  return performance.now() - began;
}

test('the first reading goes on slice by slice; later work takes a tenth of the time at most', async () => {
  const stop = new AbortController();
  let slices = 0;
  let worked = 0;
  const pace = makePace(window, stop.signal, (isTimeUp) => {
    worked += toil(isTimeUp);
    slices += 1;
    return slices !== 5;
  });
  pace.wake();
  expect(slices).toBe(0);
  await wait(200);
  expect(slices).toBe(5);
  worked = 0;
  const began = performance.now();
  pace.wake();
  await wait(1000);
  stop.abort();
  const share = worked / (performance.now() - began);
  expect(share).toBeGreaterThan(0.02);
  expect(share).toBeLessThan(0.12);
  const before = slices;
  await wait(150);
  expect(slices).toBe(before);
});
