import { type ReadonlySignal, signal } from '@preact/signals';
import type { Progress } from '../../components/library/ProgressLine.tsx';

/** What is over sooner is not shown: it would only flicker. In ms. */
const UNSEEN_FOR = 300;

/** What long work is given to say how far it has come, and to learn that it is not wanted any more. */
export interface Pace {
  /** Aborted when the reader stops the work. */
  readonly signal: AbortSignal;
  /** So many of so many parts are done. */
  reach(done: number, of: number): void;
  /** Lets the page draw and hear the reader, before a part that holds it up; rejects when the work was stopped. */
  rest(): Promise<void>;
}

/** Work that the reader may have to wait for: one at a time, another one stops it. */
export interface LongWork {
  /** `null` while there is none, or it has only just begun. */
  readonly progress: ReadonlySignal<Progress | null>;
  /** @returns `null` when it was stopped, at once: what the work still brings is dropped, so only the caller may keep anything */
  run<T>(work: (pace: Pace) => Promise<T>): Promise<T | null>;
  stop(): void;
}

export interface LongWorkHost {
  /** Runs something once after `ms`; the answer takes that back. */
  after(ms: number, run: () => void): () => void;
}

export function makeLongWork({ after }: LongWorkHost): LongWork {
  const progress = signal<Progress | null>(null);
  let current: AbortController | null = null;

  async function run<T>(work: (pace: Pace) => Promise<T>): Promise<T | null> {
    current?.abort();
    const mine = new AbortController();
    current = mine;
    progress.value = null;
    let reached: Progress = { done: 0, of: 0 };
    let isSeen = false;
    const show = (): void => {
      if (isSeen && current === mine) progress.value = reached;
    };
    const stayUnseen = after(UNSEEN_FOR, () => {
      isSeen = true;
      show();
    });
    const { signal: ending } = mine;
    const stopped = new Promise<null>((resolve) => {
      ending.addEventListener('abort', () => resolve(null), { once: true });
    });
    const pace: Pace = {
      signal: ending,
      reach(done, of) {
        reached = { done, of };
        show();
      },
      async rest() {
        // A turn of the event loop, not a time.
        await new Promise<void>((resolve) => setTimeout(resolve));
        ending.throwIfAborted();
      },
    };
    try {
      return await Promise.race([work(pace), stopped]);
    } finally {
      stayUnseen();
      if (current === mine) {
        current = null;
        progress.value = null;
      }
    }
  }

  return { progress, run, stop: () => current?.abort() };
}
