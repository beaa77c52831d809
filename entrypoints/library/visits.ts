/** What the browser gives for keeping the reader's place on each visited page. */
export interface VisitsHost {
  readonly history: Pick<History, 'state' | 'replaceState'> & { scrollRestoration: ScrollRestoration };
  scrollY(): number;
}

/** The pages of this tab that were visited, and how far down each was read, in CSS px. */
export interface Visits {
  /**
   * Call when the address has changed, before the new page is drawn.
   * @returns where to scroll to: how far the page was read when it was left, 0 for a new visit
   */
  arrive(): number;
}

const visitOf = (state: unknown): number | undefined =>
  typeof state === 'object' && state !== null && 'visit' in state && typeof state.visit === 'number'
    ? state.visit
    : undefined;

/**
 * Browsers restore the place when the address changes, which for us is before the page has its content:
 * so it is done by hand. A visit is known again by the number in its history entry.
 */
export function makeVisits({ history, scrollY }: VisitsHost): Visits {
  history.scrollRestoration = 'manual';
  const read = new Map<number, number>();
  let current = visitOf(history.state) ?? 0;
  let last = current;
  history.replaceState({ visit: current }, '');
  return {
    arrive() {
      read.set(current, scrollY());
      const known = visitOf(history.state);
      current = known ?? last + 1;
      last = Math.max(last, current);
      if (known === undefined) history.replaceState({ visit: current }, '');
      return read.get(current) ?? 0;
    },
  };
}
