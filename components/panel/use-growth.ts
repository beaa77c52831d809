import type { RefObject } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** CSS px before the end of what is drawn at which more is drawn: some screens of a panel, so that nobody meets the end. */
const NEAR = '1200px';

/** How much of a long list is drawn: as much as one frame takes, and more, frame by frame, as the reader nears its end. */
export interface Growth {
  /** How many things may be drawn. */
  readonly most: number;
  /** Stands after the last thing that is drawn. */
  readonly end: RefObject<HTMLDivElement | null>;
  /** Draws everything that is left, then does this; what keeps the focus where it is must come before `useGrowth`. */
  drawAll(then: () => void): void;
}

/**
 * @param all how many things there are
 * @param step how many take a frame at most: the first ones, and each time that more are drawn
 * @param of what is listed: of another list the first things are drawn again
 * @param least how many must be drawn whatever was: what has the focus may not go with what is drawn no longer
 */
export function useGrowth(all: number, step: number, of = '', least = 0): Growth {
  const [state, setState] = useState({ of, grown: step });
  const grown = state.of === of ? state.grown : step;
  const growTo = useCallback(
    (next: number) => setState((now) => ({ of, grown: now.of === of ? Math.max(now.grown, next) : next })),
    [of],
  );
  const end = useRef<HTMLDivElement>(null);
  const after = useRef<(() => void) | null>(null);
  const most = Math.max(grown, least);
  useEffect(() => {
    if (most >= all || end.current === null) return;
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) growTo(most + step);
      },
      { root: end.current.ownerDocument, rootMargin: NEAR },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, [most, all, step, growTo]);
  useLayoutEffect(() => {
    const then = after.current;
    after.current = null;
    then?.();
  });
  const drawAll = useCallback(
    (then: () => void) => {
      if (most >= all) return then();
      after.current = then;
      growTo(all);
    },
    [most, all, growTo],
  );
  return { most, end, drawAll };
}
