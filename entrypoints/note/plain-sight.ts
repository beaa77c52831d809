/** Long enough for a reader to see what stands under the hand; browsers' own dialogs wait as long. In ms. */
export const LONG_ENOUGH = 500;
/** The least that browsers grant: looking whether something lies over us costs a layout. In ms. */
const LOOK_EVERY = 100;
/** In CSS px. Frames stand between pixels when the page is magnified. */
const ROUNDING = 2;
/** A part that comes or goes is told; what is scrolled within the frame is no part that is hidden. */
const STEPS = 100;

/** What Chromium tells beyond what TypeScript knows; Firefox has none of it, and there nothing is ever in plain sight. */
interface Sighted extends IntersectionObserverEntry {
  readonly isVisible?: boolean;
}
interface SightedInit extends IntersectionObserverInit {
  readonly trackVisibility: true;
  readonly delay: number;
}

/** Whether the reader sees this frame, whole, uncovered, undistorted and at rest under the hand. */
export interface PlainSight {
  /** Without a break for half a second now. */
  holds(): boolean;
}

const isWhole = (seen: Sighted, { innerWidth, innerHeight }: Window): boolean => {
  const { boundingClientRect: all, intersectionRect: shown } = seen;
  const within = (from: number, to: number, most: number): number => Math.min(to, most) - Math.max(from, 0);
  return (
    shown.width >= within(all.left, all.right, innerWidth) - ROUNDING &&
    shown.height >= within(all.top, all.bottom, innerHeight) - ROUNDING
  );
};

const wayOf = (a: 'screenX' | 'clientX', b: 'screenY' | 'clientY', from: PointerEvent, to: PointerEvent): number =>
  Math.max(Math.abs(to[a] - from[a]), Math.abs(to[b] - from[b]));
/** Where a hand at rest is, a frame that stands between pixels is not told quite the same twice. */
const isAtRest = (from: PointerEvent, to: PointerEvent): boolean => wayOf('screenX', 'screenY', from, to) <= ROUNDING;
const isMovedUnder = (from: PointerEvent, to: PointerEvent): boolean =>
  isAtRest(from, to) && wayOf('clientX', 'clientY', from, to) > 2 * ROUNDING;

/**
 * Watches from within, where no page can meddle: the browser tells us whether anything lies over the frame, makes it
 * transparent or distorts it, in any of the pages around. What it does not tell is that we were moved under the hand:
 * the pointer must have been in the frame as long, and the frame must have stayed where it was under a pointer at rest.
 * A finger and a key come from nowhere: for them it is enough to be seen.
 */
export function watchPlainSight(window: Window): PlainSight {
  const { document, performance } = window;
  const root = document.documentElement;
  let seenSince = Number.POSITIVE_INFINITY;
  let stillSince = Number.POSITIVE_INFINITY;
  let byPointer = false;
  let last: PointerEvent | null = null;

  const look = (entries: readonly Sighted[]): void => {
    for (const entry of entries) {
      const isSeen = entry.isVisible === true && isWhole(entry, window);
      if (!isSeen) seenSince = Number.POSITIVE_INFINITY;
      else if (seenSince === Number.POSITIVE_INFINITY) seenSince = performance.now();
    }
  };
  const threshold = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
  const init: SightedInit = { trackVisibility: true, delay: LOOK_EVERY, threshold };
  new IntersectionObserver(look, init).observe(root);
  // Nobody looks while another tab is in front, and nothing is told of that.
  document.addEventListener('visibilitychange', () => {
    if (seenSince < Number.POSITIVE_INFINITY) seenSince = performance.now();
  });

  /** Browsers send a move of their own when something was moved under a pointer at rest. */
  function follow(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const isElsewhere = last !== null && isMovedUnder(last, event);
    if (last === null || isElsewhere) stillSince = performance.now();
    // From where it came to rest: else what drifts little by little would never be elsewhere.
    if (last === null || isElsewhere || !isAtRest(last, event)) last = event;
  }
  for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup'] as const)
    document.addEventListener(type, follow, { capture: true });
  const by = (isPointer: boolean): void => {
    byPointer = isPointer;
  };
  document.addEventListener('pointerdown', ({ pointerType }) => by(pointerType !== 'touch'), { capture: true });
  document.addEventListener('keydown', () => by(false), { capture: true });
  root.addEventListener('pointerleave', () => {
    last = null;
    stillSince = Number.POSITIVE_INFINITY;
  });

  return {
    holds() {
      const now = performance.now();
      return now - seenSince >= LONG_ENOUGH && (!byPointer || now - stillSince >= LONG_ENOUGH);
    },
  };
}

/** A window of its own is reached by no page; but it may come under a hand that was clicking there. */
export function watchOwnWindow({ performance }: Window): PlainSight {
  const since = performance.now();
  return { holds: () => performance.now() - since >= LONG_ENOUGH };
}
