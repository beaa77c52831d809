/** Names of pages, and the reader's input, wait no longer than this, with what is done in one piece within it. In ms. */
const SLICE_MS = 25;

/**
 * For long work: to be awaited between two steps; lets others have their turn when it is time.
 * @param now in ms, from any beginning
 */
export function pausing(now: () => number = () => performance.now()): () => Promise<void> {
  let began = now();
  return async () => {
    if (now() - began < SLICE_MS) return;
    await new Promise((resolve) => setTimeout(resolve));
    began = now();
  };
}
