/** The browser tells nobody that the page emptied the registry or threw a sheet out: how often we look, in ms. */
const LOOK_EVERY_MS = 1000;
/** How often we mend what the page took away before we leave it alone … */
const ROUNDS = 3;
/** … counted over so many ms: a page that empties its registry at each visit of another article does not fight us. */
const ROUNDS_WITHIN_MS = 60_000;

export interface Patience {
  /** Look from time to time, or stop looking. */
  watch(isOn: boolean): void;
  /** True once the page has won; nothing is mended any more. */
  hasGivenUp(): boolean;
  /** Stop looking and forget what was. */
  forgive(): void;
}

/**
 * Mends what the page breaks, never in a loop: at most one look a second, and three repairs in a minute.
 * Nothing is looked at while the document is hidden.
 */
export function patience(window: Window, { isWell, repair }: { isWell(): boolean; repair(): void }): Patience {
  let timer: number | undefined;
  let repairs: number[] = [];
  let isOver = false;

  function stop(): void {
    window.clearInterval(timer);
    timer = undefined;
  }

  function look(): void {
    if (window.document.hidden || isWell()) return;
    const now = window.performance.now();
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
      else if (!isOver) timer ??= window.setInterval(look, LOOK_EVERY_MS);
    },
    hasGivenUp: () => isOver,
    forgive() {
      stop();
      repairs = [];
      isOver = false;
    },
  };
}
