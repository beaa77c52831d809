import { type Hit, isStillOn, markAt, type Target } from '../../lib/page/hit-test.ts';
import { keyOf, type Mark } from '../../lib/page/paint/mark.ts';
import type { CardBox } from './card-box.ts';
import type { Reading } from './reading.ts';

interface PointerOptions {
  readonly reading: Reading;
  readonly box: CardBox;
  /** Whether an event happened in the bubble of notes: names that lie below it are not meant. */
  isInBubble(event: Event): boolean;
  readonly signal: AbortSignal;
}

type Over = Mark | 'card' | null;

const isSame = (one: Over, other: Over): boolean =>
  one === other ||
  (one !== null && other !== null && one !== 'card' && other !== 'card' && keyOf(one) === keyOf(other));

/**
 * Tells the card what the pointer, the selection and Escape do. Only events that the reader made count:
 * a page can make events of its own (`isTrusted` is false on those).
 */
export function watchPointer(window: Window, { reading, box, isInBubble, signal }: PointerOptions): void {
  const { document } = window;
  let point = { x: -1, y: -1 };
  let over: Over = null;
  let hit: Hit | undefined;
  let frame: number | undefined;
  let isPressed = false;

  const isOnScrollbar = ({ target, clientX, clientY }: PointerEvent): boolean => {
    const { clientWidth, clientHeight } = document.documentElement;
    return target === document.documentElement && (clientX >= clientWidth || clientY >= clientHeight);
  };

  const target: Target = { document, painter: reading.painter, find: reading.markOver };

  const markHere = (): Mark | null => {
    if (hit === undefined || !reading.isLit(hit.mark) || !isStillOn(target, hit, point)) hit = markAt(target, point);
    return hit?.mark ?? null;
  };

  const enter = (next: Over): void => {
    if (isSame(over, next)) return;
    if (over !== null) box.tell({ type: over === 'card' ? 'off card' : 'off mark' });
    over = next;
    reading.painter.emphasise(next === 'card' ? box.mark() : next);
    if (next === 'card') box.tell({ type: 'on card' });
    else if (next !== null) {
      box.pointAt(point);
      box.tell({ type: 'on mark', mention: next.mention });
    }
  };

  function release(): void {
    isPressed = false;
    box.tell({ type: 'release' });
  }

  /** One look a frame: pointers report faster than screens paint. */
  const lookSoon = (): void => {
    frame ??= window.requestAnimationFrame(() => {
      frame = undefined;
      if (!signal.aborted) enter(markHere());
    });
  };

  const listen = <K extends keyof WindowEventMap>(type: K, hear: (event: WindowEventMap[K]) => void): void =>
    window.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) hear(event);
      },
      { capture: true, passive: type !== 'keydown', signal },
    );

  listen('pointermove', (event) => {
    if (event.pointerType === 'touch') return;
    // A button let go outside the window is never told of.
    if (isPressed && event.buttons === 0) release();
    point = { x: event.clientX, y: event.clientY };
    if (!box.holds(event) && !isInBubble(event)) {
      lookSoon();
      return;
    }
    if (frame !== undefined) window.cancelAnimationFrame(frame);
    frame = undefined;
    enter(box.holds(event) ? 'card' : null);
  });
  listen('pointerdown', (event) => {
    if (box.holds(event) || isOnScrollbar(event)) return;
    isPressed = true;
    box.tell({ type: 'press' });
  });
  for (const type of ['pointerup', 'pointercancel', 'dragend'] as const) listen(type, release);
  listen('scroll', () => {
    hit = undefined;
    box.placeAgain();
    if (over !== null && over !== 'card') lookSoon();
  });
  listen('resize', () => {
    hit = undefined;
    box.placeAgain();
  });
  // Captured at the window, it is heard for every field that loses the focus, too.
  listen('blur', ({ target }) => {
    if (target === window) enter(null);
  });
  listen('keydown', (event) => {
    if (event.key !== 'Escape' || !box.isShown()) return;
    // The card lies over everything: Escape is meant for it, not for a dialog of the page below.
    event.preventDefault();
    event.stopImmediatePropagation();
    box.tell({ type: 'escape' });
  });
  listen('pagehide', () => box.tell({ type: 'close' }));
  document.addEventListener('mouseleave', ({ isTrusted }) => isTrusted && enter(null), { signal });
  document.addEventListener('visibilitychange', () => document.hidden && box.tell({ type: 'page hidden' }), { signal });
  document.addEventListener(
    'selectionchange',
    () => {
      const selection = document.getSelection();
      if (selection !== null && !selection.isCollapsed && !box.isAround(selection.anchorNode))
        box.tell({ type: 'select' });
    },
    { signal },
  );
}
