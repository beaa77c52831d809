import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Headings that take the focus. */
const HEADING = ':is(h1, h2)[tabindex]';

/**
 * When an element goes that has the focus, the focus goes to what can take that back (`[data-undo]`), else to the
 * heading of its section, else of the page: it would be lost at the top of the document otherwise.
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
        const left = section?.isConnected ? section.querySelector<HTMLElement>(HEADING) : null;
        // The reader stays where they were in a long list.
        (undo ?? left ?? main?.querySelector<HTMLElement>(HEADING))?.focus({ preventScroll: true });
      });
    };
  }, [element]);
}
