import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * Brings an element that the address asks for into sight, with the focus. While the page is drawn, so that a reader
 * who comes back can still be brought to where they were.
 */
export function useArrivalAt(element: RefObject<HTMLElement | null>, asked: boolean): void {
  useLayoutEffect(() => {
    if (!asked) return;
    element.current?.scrollIntoView({ block: 'start' });
    element.current?.focus({ preventScroll: true });
  }, [element, asked]);
}
