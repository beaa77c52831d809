/** Time that passes only when it is told to. In ms. */
export interface Clock {
  now(): number;
  after(ms: number, run: () => void): () => void;
  /** Lets time pass, and everything that was waiting for it be done. */
  pass(ms: number): Promise<void>;
  /** Lets time pass until something is done. */
  run(work: Promise<unknown>): Promise<void>;
}

/** Every answer of a test's background has come after one turn of the real event loop. */
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const STEP = 50;

export function makeClock(start = Date.UTC(2026, 10, 21)): Clock {
  let time = start;
  let timers: { readonly at: number; readonly run: () => void }[] = [];

  async function reach(end: number): Promise<void> {
    await settled();
    for (;;) {
      const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (next === undefined) break;
      timers = timers.filter((timer) => timer !== next);
      time = Math.max(time, next.at);
      next.run();
      await settled();
    }
    time = end;
  }

  return {
    now: () => time,
    after: (ms, run) => {
      const timer = { at: time + ms, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass: (ms) => reach(time + ms),
    run: async (work) => {
      let isDone = false;
      void work.finally(() => {
        isDone = true;
      });
      while (!isDone) await reach(time + STEP);
    },
  };
}
