import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Browsers without `moveBefore` (before Chrome 133, Firefox 144) take the focus from what is moved: rows keep it. */
export function useFocusThroughMoves(list: RefObject<HTMLElement | null>): void {
  const { activeElement } = document;
  const held = activeElement instanceof HTMLElement && list.current?.contains(activeElement) ? activeElement : null;
  useLayoutEffect(() => {
    if (held?.isConnected && document.activeElement !== held) held.focus({ preventScroll: true });
  });
}
