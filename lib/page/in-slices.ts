/** How long the main thread is held at once, in ms: half a frame, so that the page keeps the other half. */
export const SLICE_MS = 8;

interface SlicesOptions {
  readonly signal?: AbortSignal;
  /** How long the next slice has to wait, in ms; 0 for no longer than the page needs. */
  readonly wait?: () => number;
}

/** Our turn comes before new work of the page's own, and after the reader's input. */
type Scheduler = { readonly yield?: () => Promise<void> };

const breathe = (window: Window, ms: number): Promise<void> => {
  const { scheduler } = window as Window & { readonly scheduler?: Scheduler };
  if (ms === 0 && scheduler?.yield !== undefined) return scheduler.yield();
  return new Promise((done) => void window.setTimeout(done, ms));
};

/**
 * Does work in slices, the first of them before this returns. Short work is done then, and `onDone` was called,
 * which is also told how long the work took without the rests, in ms.
 * Nothing more is done, or told, once the signal aborts. Errors of the work's are thrown to whoever runs that slice.
 */
export function inSlices<T>(
  window: Window,
  work: Generator<undefined, T, undefined>,
  onDone: (result: T, spent: number) => void,
  { signal, wait = () => 0 }: SlicesOptions = {},
): void {
  let spent = 0;
  const slice = (): boolean => {
    const began = window.performance.now();
    for (;;) {
      const step = work.next();
      const took = window.performance.now() - began;
      if (step.done !== true && took < SLICE_MS) continue;
      spent += took;
      if (step.done === true) onDone(step.value, spent);
      return step.done === true;
    }
  };
  const goOn = async (): Promise<void> => {
    for (;;) {
      await breathe(window, wait());
      if (signal?.aborted || slice()) return;
    }
  };
  if (!slice()) void goOn();
}
