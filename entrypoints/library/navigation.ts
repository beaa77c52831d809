import { readRoute, searchHash } from './route.ts';
import { makeVisits } from './visits.ts';

/** Long enough not to search for every letter, short enough to feel immediate. In ms. */
const TYPING_PAUSE = 150;

export interface Navigation {
  /** The reader types a search: it becomes the address when they pause. */
  search(query: string): void;
  /** The reader chose a filter: a new address; for the page under their hands, unless it is of another kind. */
  choose(hash: string): void;
  /** The reader types what narrows the page in front of them: its address changes when they pause, and is no new one. */
  refine(hash: string): void;
}

/**
 * Keeps page and address together; back and forward work as anywhere.
 * @param show called with the hash and how far to scroll (CSS px): `null` when the page under the reader's hands only refines
 */
export function startNavigation(window: Window, show: (hash: string, scroll: number | null) => void): Navigation {
  const { history, location } = window;
  const visits = makeVisits({ history, scrollY: () => window.scrollY });
  let typing = 0;
  let chosen: string | null = null;

  window.addEventListener('hashchange', () => {
    window.clearTimeout(typing);
    const scroll = visits.arrive();
    show(location.hash, location.hash === chosen ? null : scroll);
    chosen = null;
  });
  show(location.hash, null);

  function whenPausing(run: () => void): void {
    window.clearTimeout(typing);
    typing = window.setTimeout(run, TYPING_PAUSE);
  }

  function replace(hash: string): void {
    if (hash === location.hash) return;
    history.replaceState(history.state, '', hash);
    show(hash, null);
  }

  return {
    search(query) {
      whenPausing(() => {
        const hash = searchHash(query);
        const refining = readRoute(location.hash).kind === 'search';
        if (refining) replace(hash);
        else if (query.trim() !== '') location.hash = hash;
      });
    },
    choose(hash) {
      if (hash === location.hash) return;
      window.clearTimeout(typing);
      chosen = readRoute(hash).kind === readRoute(location.hash).kind ? hash : null;
      location.hash = hash;
    },
    refine(hash) {
      whenPausing(() => replace(hash));
    },
  };
}
