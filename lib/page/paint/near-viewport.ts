import { flatParentElement } from '../flat-parent.ts';

/** How far beyond each edge of the viewport an element counts as near: one screen. */
const MARGIN = '100%';

/** Tells which of the watched elements are within a screen of the viewport. The browser tells; layout is never asked. */
export interface NearViewport {
  watch(element: Element): void;
  unwatch(element: Element): void;
  /** `undefined` until the browser has told, some frames after `watch`. */
  isNear(element: Element): boolean | undefined;
  stop(): void;
}

/** @param onMove called when an element is first known, comes near or goes away, also without any scrolling */
export function nearViewport(
  window: Window & typeof globalThis,
  onMove: (element: Element, isNear: boolean) => void,
): NearViewport {
  const known = new Map<Element, boolean>();
  const observer = new window.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (known.get(target) === isIntersecting) continue;
        known.set(target, isIntersecting);
        onMove(target, isIntersecting);
      }
    },
    // The document as root: a margin about the top page's viewport would not reach into a frame. No `scrollMargin`
    // for boxes that scroll by themselves: Chromium applies it to the page too, twice over.
    { root: window.document, rootMargin: MARGIN },
  );
  return {
    watch: (element) => observer.observe(element),
    unwatch(element) {
      observer.unobserve(element);
      known.delete(element);
    },
    isNear: (element) => known.get(element),
    stop: () => observer.disconnect(),
  };
}

/** The element whose box holds a text: one without a box of its own (`display: contents`) is never near anything. */
export function boxAround(text: Node, window: Window): Element | null {
  let at = flatParentElement(text);
  while (at && window.getComputedStyle(at).display === 'contents') at = flatParentElement(at);
  return at;
}
