/** CSS px; below this a frame is an advertisement, a counter or a share button. */
const LEAST_WIDTH = 200;
const LEAST_HEIGHT = 100;

/** A frame made from `srcdoc` has no address of its own yet shares its parent's origin: try the door, not the name on it. */
function isOfTopOrigin(window: Window): boolean {
  try {
    return window.top?.document !== undefined;
  } catch {
    return false;
  }
}

/**
 * Whether a reading session may run in this window: the top one, or a frame of the top's own origin of at least
 * 200 × 100 px. Never throws. A frame may grow: ask again on `resize`.
 */
export function isReadableFrame(window: Window): boolean {
  if (window.top === window) return true;
  return isOfTopOrigin(window) && window.innerWidth >= LEAST_WIDTH && window.innerHeight >= LEAST_HEIGHT;
}
