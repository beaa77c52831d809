import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/**
 * When an element goes that has the focus, the focus goes to what can take it back, else to the heading of its section:
 * it would be lost at the top of the panel otherwise.
 */
export function useKeptFocus(element: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const here = element.current;
    const [section, main] = [here?.closest('section'), here?.closest('main')];
    return () => {
      if (!here?.contains(here.ownerDocument.activeElement)) return;
      // After the element is gone: taking the focus from it now would have it taken away again.
      queueMicrotask(() => {
        const undo = main?.querySelector<HTMLElement>('[data-undo]');
        // A section may have gone with the last thing in it.
        const left = section?.isConnected ? section : main;
        (undo ?? left?.querySelector<HTMLElement>('h2'))?.focus();
      });
    };
  }, [element]);
}
