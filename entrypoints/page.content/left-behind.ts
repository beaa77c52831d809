/** How often it is looked, in ms. Hidden tabs are asked once a second by the browser, later still less. */
const LOOK_EVERY_MS = 400;

interface LeftBehind {
  readonly signal: AbortSignal;
  /** Whether the extension that this script came from is still there. */
  isAlive(): boolean;
  end(): void;
}

/**
 * Ends this script once its extension was updated, switched off or removed: nobody tells it, and no answer comes any
 * more. A port would be told, but would also be closed whenever the worker goes to sleep.
 * @returns begins to look, once: as long as nothing of ours is on the page, it may stay there
 */
export function makeLeftBehind(window: Window, { signal, isAlive, end }: LeftBehind): () => void {
  let timer: number | undefined;
  signal.addEventListener('abort', () => window.clearInterval(timer), { once: true });
  return () => {
    if (signal.aborted) return;
    timer ??= window.setInterval(() => {
      if (!isAlive()) end();
    }, LOOK_EVERY_MS);
  };
}
