import { pausing } from '../../lib/steps/pausing.ts';
import { atMostEvery } from './notes/at-most-every.ts';

/** How far long work has come; `of` is 0 while that is not known. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** Long work as it sees itself. */
export interface Job {
  /** The reader wants no more of it. */
  isStopped(): boolean;
  tell(progress: Progress): void;
}

/** Of work that nobody waits for, or stops. */
export const UNWATCHED = { isStopped: () => false, tell: () => undefined };

/** Long work that a page of ours asked for, under a UUID of the page's, so that it can be stopped. */
export interface Works {
  run<T>(work: string, does: (job: Job) => Promise<T>): Promise<T>;
  /** Without effect on what is not running. */
  stop(work: string): void;
}

/** A bar moves no faster than this. In ms. */
const TOLD_EVERY = 100;

export function makeWorks(tell: (told: Progress & { readonly work: string }) => void): Works {
  const running = new Map<string, { stopped: boolean }>();
  return {
    run: async (work, does) => {
      const state = { stopped: false };
      let now: Progress = { done: 0, of: 0 };
      const tellSoon = atMostEvery<string>(TOLD_EVERY, () => {
        // What is told late must not come after the answer.
        if (running.get(work) === state) tell({ work, ...now });
      });
      running.set(work, state);
      try {
        return await does({
          isStopped: () => state.stopped,
          tell: (progress) => {
            now = progress;
            tellSoon(work);
          },
        });
      } finally {
        if (running.get(work) === state) running.delete(work);
      }
    },
    stop: (work) => {
      const state = running.get(work);
      if (state !== undefined) state.stopped = true;
    },
  };
}

/**
 * Does work that comes in short steps, with pauses in which the worker can answer others. `stopped` when the reader stopped it.
 * @param pause awaited between two steps
 */
export async function inSlices<S, T>(
  steps: Generator<S, T>,
  { isStopped, tell }: { isStopped(): boolean; tell(step: S): void },
  pause: () => Promise<void> = pausing(),
): Promise<{ readonly kind: 'done'; readonly value: T } | { readonly kind: 'stopped' }> {
  for (;;) {
    const step = steps.next();
    if (isStopped()) return { kind: 'stopped' };
    if (step.done === true) return { kind: 'done', value: step.value };
    tell(step.value);
    await pause();
  }
}
