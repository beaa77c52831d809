import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Keeps the focus in a list while its rows move and go. Browsers without `moveBefore` (before Chrome 133, Firefox 144)
 * take it from what is moved; from a row that goes it passes to the row at which Tab stops, else to the heading.
 */
export function useFocusThroughMoves(list: RefObject<HTMLElement | null>): void {
  const { activeElement } = document;
  const held = activeElement instanceof HTMLElement && list.current?.contains(activeElement) ? activeElement : null;
  const section = held?.closest('section');
  useLayoutEffect(() => {
    if (held === null || document.activeElement === held) return;
    if (held.isConnected) return held.focus({ preventScroll: true });
    // Whoever knows of a better place goes first.
    queueMicrotask(() => {
      if (document.activeElement !== document.body) return;
      const stop = list.current?.querySelector<HTMLElement>('li [tabindex="0"]');
      (stop ?? section?.querySelector<HTMLElement>('h2[tabindex]'))?.focus({ preventScroll: true });
    });
  });
}
