import type { Budget } from '../budget.ts';
import { drawn } from '../drawn.ts';
import { SLICE_MS } from '../in-slices.ts';
import type { UntilCalm } from './calm.ts';

export interface Pace {
  /** There is work: a slice will come as soon as the budget allows, never within this call. */
  wake(): void;
}

/**
 * Run `work` in slices. It must stop soon after `isTimeUp()` turns true, and answers whether more is left.
 * Each slice but the first comes right after the page was drawn: styles are known then, and asking for them is cheap.
 * The first reading rests no longer than that; everything later is paid from the budget. Stops with `signal`.
 */
export function makePace(
  window: Window,
  signal: AbortSignal,
  work: (isTimeUp: () => boolean) => boolean,
  budget: Budget,
  untilCalm: UntilCalm = () => 0,
): Pace {
  const now = (): number => window.performance.now();
  let timer: number | undefined;
  let hasBegun = false;
  let isFirst = true;

  function wake(): void {
    if (timer !== undefined || signal.aborted) return;
    timer = window.setTimeout(begin, isFirst ? 0 : budget.left());
  }

  function begin(): void {
    if (hasBegun) void drawn(window).then(slice);
    else slice();
  }

  function slice(): void {
    if (signal.aborted) return;
    const wait = untilCalm();
    if (wait > 0) {
      timer = window.setTimeout(begin, wait);
      return;
    }
    timer = undefined;
    hasBegun = true;
    const began = now();
    const isMore = work(() => now() - began >= SLICE_MS);
    if (!isFirst) budget.spend(now() - began);
    if (isMore) wake();
    else isFirst = false;
  }

  signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });
  return { wake };
}
