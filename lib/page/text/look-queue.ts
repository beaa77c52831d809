/** A class or style that changes often changes in bursts: gather them. */
const FIRST_MS = 100;
/** Each time nothing came of it we wait twice as long: pages animate by style for hours. */
const LONGEST_MS = 5000;

export interface LookQueue {
  ask(element: Element): void;
  isDue(): boolean;
  /** Elements whose time has come, once; empty when there are none. */
  take(): readonly Element[];
  /** What came of the last ones taken: whether any text was new, other or gone. */
  learn(wasWorthIt: boolean): void;
  /** The reader did something: what changes now is likely to matter. */
  hurry(): void;
}

/** Elements to read again in depth because their look changed. `onDue`: some can be taken. Stops with `signal`. */
export function makeLookQueue(window: Window, signal: AbortSignal, onDue: () => void): LookQueue {
  const waiting = new Set<Element>();
  let timer: number | undefined;
  let delay = FIRST_MS;
  let isDue = false;

  function start(): void {
    if (timer !== undefined || isDue || signal.aborted) return;
    timer = window.setTimeout(() => {
      timer = undefined;
      isDue = true;
      onDue();
    }, delay);
  }

  signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });

  return {
    ask(element) {
      waiting.add(element);
      start();
    },
    isDue: () => isDue,
    take() {
      if (!isDue) return [];
      isDue = false;
      const taken = [...waiting];
      waiting.clear();
      return taken;
    },
    learn(wasWorthIt) {
      delay = wasWorthIt ? FIRST_MS : Math.min(delay * 2, LONGEST_MS);
    },
    hurry() {
      delay = FIRST_MS;
      if (timer === undefined) return;
      window.clearTimeout(timer);
      timer = undefined;
      start();
    },
  };
}
