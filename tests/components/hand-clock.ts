/** A clock that goes on only when a test says so. */
export interface HandClock {
  after(ms: number, run: () => void): () => void;
  /** Lets so many ms pass, and what was waiting for them run. */
  pass(ms: number): Promise<void>;
}

export function makeHandClock(): HandClock {
  let now = 0;
  let waiting: readonly { readonly at: number; readonly run: () => void }[] = [];
  return {
    after(ms, run) {
      const entry = { at: now + ms, run };
      waiting = [...waiting, entry];
      return () => {
        waiting = waiting.filter((one) => one !== entry);
      };
    },
    async pass(ms) {
      now += ms;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      for (const { run } of due) run();
      await settled();
    },
  };
}

/** Lets answers that are already there arrive. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
