/** A trusted press on the page explains that the focus goes there, for so many ms. */
const PRESS_EXPLAINS_MS = 500;

interface FocusWatch {
  readonly signal: AbortSignal;
  /** The element that the reader's focus is to stay in. */
  readonly host: Element;
  /** Whether an element is ours: the focus may go from one of our nodes to another. */
  isOurs(element: Element): boolean;
  /** The page took the focus from the host, and the reader did not. */
  onTheft(): void;
}

/**
 * A page can take the focus from a frame in which somebody types, and be given the next letters. The reader leaves a
 * frame by a press, by another window, or not at all (Tab goes round in it): all else is the page's doing.
 */
export function watchFocus(window: Window, { signal, host, isOurs, onTheft }: FocusWatch): void {
  const { document } = window;
  let pressedAt = Number.NEGATIVE_INFINITY;

  const look = (): void => {
    const active = document.activeElement;
    const isGone = active !== host && !(active !== null && isOurs(active));
    const isExplained = window.performance.now() - pressedAt < PRESS_EXPLAINS_MS;
    if (!signal.aborted && isGone && !isExplained && document.hasFocus()) onTheft();
  };
  window.addEventListener(
    'pointerdown',
    ({ isTrusted }) => {
      if (isTrusted) pressedAt = window.performance.now();
    },
    { capture: true, passive: true, signal },
  );
  // What comes next in the page's own script must not find the focus where it put it.
  window.addEventListener('focusin', look, { capture: true, signal });
  // `blur()` and a modal dialog move the focus without giving it to anything.
  host.addEventListener('blur', () => window.setTimeout(look, 0), { signal });
}
