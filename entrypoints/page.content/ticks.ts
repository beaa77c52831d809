import { rectsOf } from '../../lib/page/hit-test.ts';
import { makeTickStrip, type TickStrip } from '../../lib/page/ticks/tick-strip.ts';
import type { Reading } from './reading.ts';

/** Ticks beside the page's scroll bar, while the reader wants them. */
export interface Ticks {
  switchOn(on: boolean): void;
  /** What is lit on the page, or where it lies, has changed. */
  changed(): void;
}

interface TicksOptions {
  readonly reading: Pick<Reading, 'marks' | 'painter'>;
  readonly shadowMode: 'open' | 'closed';
  readonly signal: AbortSignal;
}

/** Only the window itself has a scroll bar that the reader finds the way by: frames get none. */
export function makeTicks(window: Window & typeof globalThis, { reading, shadowMode, signal }: TicksOptions): Ticks {
  let now: { readonly strip: TickStrip; readonly stop: AbortController } | null = null;
  return {
    switchOn(on) {
      if (on === (now !== null) || window.top !== window) return;
      now?.stop.abort();
      now = null;
      if (!on) return;
      const stop = new AbortController();
      const strip = makeTickStrip(window, {
        shadowMode,
        signal: AbortSignal.any([signal, stop.signal]),
        marks: reading.marks,
        rectsOf: (mark) => rectsOf(reading.painter, mark),
      });
      now = { strip, stop };
      strip.change();
    },
    changed: () => now?.strip.change(),
  };
}
