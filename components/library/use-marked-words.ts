import Mark from 'mark.js';
import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** One letter is everywhere. */
const SHORTEST_WORD = 2;

const NOTHING: readonly string[] = [];

/**
 * Marks every word of a search in an element of our own page, whose apostrophes are curled; accents and case aside.
 * @param exclude selectors of elements whose own text is not the note's or the fact's, or is drawn again; the same
 * array at every call
 */
export function useMarkedWords(
  element: RefObject<HTMLElement | null>,
  query: string,
  exclude: readonly string[] = NOTHING,
): void {
  useLayoutEffect(() => {
    if (element.current === null) return;
    const words = query
      .replaceAll("'", '’')
      .split(/\s+/)
      .filter((word) => word.length >= SHORTEST_WORD);
    new Mark(element.current).mark(words, { separateWordSearch: false, diacritics: true, exclude: [...exclude] });
  }, [element, query, exclude]);
}
