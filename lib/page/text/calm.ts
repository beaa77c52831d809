/** So long after the reader's last key, wheel or scroll, in ms, they are done with it … */
const CALM_MS = 100;
/** … and so long, in ms, what is to be done waits at most: who scrolls through a page wants its names lit. */
const MOST_MS = 500;

const ACTS = ['keydown', 'input', 'wheel', 'touchmove', 'scroll'] as const;

/** How long work of ours has to wait for the reader, in ms; 0 when nothing is going on. */
export type UntilCalm = () => number;

/** Listens for what the reader does until the signal aborts. */
export function watchCalm(window: Window, signal: AbortSignal): UntilCalm {
  let last = -CALM_MS;
  let waitingSince: number | null = null;
  const hear = (): void => {
    last = window.performance.now();
  };
  for (const type of ACTS) window.addEventListener(type, hear, { capture: true, passive: true, signal });
  return () => {
    const now = window.performance.now();
    const wait = last + CALM_MS - now;
    if (wait <= 0) {
      waitingSince = null;
      return 0;
    }
    waitingSince ??= now;
    // Some pages scroll boxes of their own for ever: then nothing is waited for until they rest.
    return now - waitingSince >= MOST_MS ? 0 : wait;
  };
}
