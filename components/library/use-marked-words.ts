import Mark from 'mark.js';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** One letter is everywhere. */
const SHORTEST_WORD = 2;

/** Marks every word of a search in an element of our own page, whose apostrophes are curled; accents and case aside. */
export function useMarkedWords(element: RefObject<HTMLElement | null>, query: string): void {
  useLayoutEffect(() => {
    if (element.current === null) return;
    const words = query
      .replaceAll("'", '’')
      .split(/\s+/)
      .filter((word) => word.length >= SHORTEST_WORD);
    new Mark(element.current).mark(words, { separateWordSearch: false, diacritics: true });
  }, [element, query]);
}
