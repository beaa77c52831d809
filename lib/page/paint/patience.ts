/** How often we look at most, in ms. */
const LOOK_EVERY_MS = 1000;
/** How often we mend what the page took away before we leave it alone … */
const ROUNDS = 3;
/** … counted over so many ms: a page that empties its registry at each visit of another article does not fight us. */
const ROUNDS_WITHIN_MS = 60_000;

/** What a reader does who looks at the page. */
const ACTS = ['pointermove', 'scroll', 'keydown'] as const;

export interface Patience {
  /** Look when there is reason to, or stop looking. */
  watch(isOn: boolean): void;
  /** True once the page has won; nothing is mended any more. */
  hasGivenUp(): boolean;
  /** Stop looking and forget what was. */
  forgive(): void;
}

/**
 * Mends what the page breaks, never in a loop: at most one look a second, and three repairs in a minute. The browser
 * tells nobody that a page emptied the registry or threw a sheet out. So we look when the reader does something, and
 * when the page changes what its theme hangs on: where nothing happens nothing runs, and nothing while it is hidden.
 */
export function patience(window: Window, { isWell, repair }: { isWell(): boolean; repair(): void }): Patience {
  const { document } = window;
  let watching: AbortController | null = null;
  let timer: number | undefined;
  let looked = -LOOK_EVERY_MS;
  let repairs: number[] = [];
  let isOver = false;

  function stop(): void {
    watching?.abort();
    watching = null;
    window.clearTimeout(timer);
    timer = undefined;
  }

  function start(): void {
    watching = new AbortController();
    const { signal } = watching;
    for (const act of ACTS) window.addEventListener(act, lookSoon, { capture: true, passive: true, signal });
    document.addEventListener('visibilitychange', lookSoon, { signal });
    const theme = new MutationObserver(lookSoon);
    theme.observe(document.documentElement, { attributes: true });
    if (document.body) theme.observe(document.body, { attributes: true });
    if (document.head) theme.observe(document.head, { childList: true });
    signal.addEventListener('abort', () => theme.disconnect());
  }

  function lookSoon(): void {
    timer ??= window.setTimeout(look, Math.max(0, looked + LOOK_EVERY_MS - window.performance.now()));
  }

  function look(): void {
    timer = undefined;
    if (document.hidden) return;
    const now = window.performance.now();
    looked = now;
    if (isWell()) return;
    repairs = repairs.filter((time) => now - time < ROUNDS_WITHIN_MS);
    if (repairs.length >= ROUNDS) {
      isOver = true;
      stop();
      return;
    }
    repairs.push(now);
    repair();
  }

  return {
    watch(isOn) {
      if (!isOn) stop();
      else if (!isOver && watching === null) start();
    },
    hasGivenUp: () => isOver,
    forgive() {
      stop();
      repairs = [];
      isOver = false;
    },
  };
}
