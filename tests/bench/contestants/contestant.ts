/** Somebody who lights names in a page, or the floor beneath all who do. */
export interface Contestant {
  /** Builds whatever it needs to look for these names. */
  make(names: readonly string[]): Run;
}

export interface Run {
  /** Reads `document.body` and lights what it finds. @returns how many it found */
  once(): number;
  /** Takes away what `once` did. */
  undo(): void;
}

/** What the bench calls in the page. Each is a task of its own, which a trace tells by these names. */
export interface Begun {
  /** Resolved with the number found when the task is over; rejects with what was thrown in it. */
  cold(names: readonly string[]): Promise<number>;
  warm(): Promise<number>;
  undo(): Promise<number>;
}

/** To be called in each contestant's script: makes it the page's. */
export function enter(contestant: Contestant): void {
  let run: Run | undefined;
  let given: readonly string[] = [];
  let settle: { done(found: number): void; failed(error: unknown): void };
  const attempt = (work: () => number): void => {
    try {
      settle.done(work());
    } catch (error) {
      settle.failed(error);
    }
  };
  const tasks = {
    benchCold() {
      attempt(() => {
        run = contestant.make(given);
        return run.once();
      });
    },
    benchWarm() {
      attempt(() => run?.once() ?? 0);
    },
    benchUndo() {
      attempt(() => {
        run?.undo();
        return 0;
      });
    },
  };
  const soon = (task: () => void): Promise<number> =>
    new Promise((done, failed) => {
      settle = { done, failed };
      setTimeout(task);
    });
  const begun: Begun = {
    cold(names) {
      given = names;
      return soon(tasks.benchCold);
    },
    warm: () => soon(tasks.benchWarm),
    undo: () => soon(tasks.benchUndo),
  };
  Object.assign(globalThis, { begun });
}
