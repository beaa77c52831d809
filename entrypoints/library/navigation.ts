import { readRoute, searchHash } from './route.ts';
import { makeVisits } from './visits.ts';

/** Long enough not to search for every letter, short enough to feel immediate. In ms. */
const TYPING_PAUSE = 150;

export interface Navigation {
  /** The reader types a search: it becomes the address when they pause. */
  search(query: string): void;
}

/**
 * Keeps page and address together; back and forward work as anywhere.
 * @param show called with the hash and how far to scroll (CSS px): `null` when the page under the reader's hands only refines
 */
export function startNavigation(window: Window, show: (hash: string, scroll: number | null) => void): Navigation {
  const { history, location } = window;
  const visits = makeVisits({ history, scrollY: () => window.scrollY });
  let typing = 0;

  window.addEventListener('hashchange', () => {
    window.clearTimeout(typing);
    show(location.hash, visits.arrive());
  });
  show(location.hash, null);

  return {
    search(query) {
      window.clearTimeout(typing);
      typing = window.setTimeout(() => {
        const hash = searchHash(query);
        const refining = readRoute(location.hash).kind === 'search';
        if (hash === location.hash || (!refining && query.trim() === '')) return;
        if (!refining) {
          location.hash = hash;
          return;
        }
        history.replaceState(history.state, '', hash);
        show(hash, null);
      }, TYPING_PAUSE);
    },
  };
}
