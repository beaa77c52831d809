import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface TypedWords {
  /** What stands in the box: what is shown follows this, at every letter. */
  readonly words: string;
  readonly box: RefObject<HTMLInputElement | null>;
  type(words: string): void;
}

/**
 * Words that the reader types and that become the address when they pause.
 * @param asked as the address has them
 * @param onType called with every change
 */
export function useTypedWords(asked: string, onType: (words: string) => void): TypedWords {
  const [words, setWords] = useState(asked);
  const box = useRef<HTMLInputElement>(null);
  const last = useRef(asked);
  useEffect(() => {
    if (last.current === asked) return;
    last.current = asked;
    // While the reader types, the address is always late: it must not take back the letters typed since.
    if (document.activeElement !== box.current) setWords(asked);
  }, [asked]);
  return {
    words,
    box,
    type(next) {
      setWords(next);
      onType(next);
    },
  };
}
