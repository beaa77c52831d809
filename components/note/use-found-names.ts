import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntityRef } from '../../lib/model/card.ts';

/** As fast as a reader sees letters come, as slow as not to ask for every one of them. In ms. */
const SEARCH_PAUSE = 120;

/**
 * Names of the dictionary that answer what is typed, asked for when the reader pauses; what comes late is dropped.
 * @returns `null` while nothing is asked, or nothing has come yet; and what hides the names that came
 */
export function useFoundNames(
  text: string,
  search: (query: string) => Promise<readonly EntityRef[]>,
): readonly [readonly EntityRef[] | null, () => void] {
  const [found, setFound] = useState<readonly EntityRef[] | null>(null);
  const latest = useRef(search);
  latest.current = search;
  useEffect(() => {
    setFound(null);
    if (text.trim() === '') return;
    let isLate = false;
    const timer = setTimeout(async () => {
      const refs = await latest.current(text);
      if (!isLate) setFound(refs);
    }, SEARCH_PAUSE);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [text]);
  return [found, () => setFound(null)];
}
