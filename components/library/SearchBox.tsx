import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import { LIBRARY_WORDS } from '../../lib/words/library.ts';

interface SearchBoxProps {
  /** What the page shown answers. */
  readonly query: string;
  readonly language: Language;
  onSearch(query: string): void;
}

/** As long as the background takes. */
const LONGEST_QUERY = 300;

/** One box for names, facts, documents and notes; it answers while the reader types, and the arrow down leads to the first hit. */
export function SearchBox({ query, language, onSearch }: SearchBoxProps) {
  const words = LIBRARY_WORDS[language];
  const [text, setText] = useState(query);
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // While the reader types, an answer is always late: it must not take back the letters typed since.
    if (document.activeElement !== box.current) setText(query);
  }, [query]);
  return (
    <search>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(text);
        }}
      >
        <input
          ref={box}
          type="search"
          aria-label={words.search}
          placeholder={words.search}
          maxLength={LONGEST_QUERY}
          value={text}
          onKeyDown={(event) => {
            const first = document.querySelector<HTMLElement>('main .hits a');
            if (event.key !== 'ArrowDown' || first === null) return;
            event.preventDefault();
            first.focus();
          }}
          onInput={({ currentTarget: { value } }) => {
            setText(value);
            onSearch(value);
          }}
        />
        <button type="submit">{words.searchButton}</button>
      </form>
    </search>
  );
}
