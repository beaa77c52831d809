import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../lib/model/language.ts';
import { NOTE_WORDS } from '../../lib/words/note.ts';

interface QuoteProps {
  /** As the page had it. */
  readonly text: string;
  readonly language: Language;
  /** Makes it a button that goes to the passage. */
  onGo?: (() => void) | undefined;
}

/** The passage, in four lines unless the reader asks for all of it. */
export function Quote({ text, language, onGo }: QuoteProps) {
  const words = NOTE_WORDS[language];
  const [isWhole, setWhole] = useState(false);
  const shown = text.replaceAll(/\s+/g, ' ').trim();
  const [isCut, setCut] = useState(false);
  const passage = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const { current } = passage;
    if (current === null) return;
    // The browser tells when it has laid the passage out; asking would make it lay out each quote of a list by itself.
    const watcher = new ResizeObserver(() => {
      const isCutNow = current.scrollHeight > current.clientHeight + 1;
      // Drawn in the same turn, the button would change the very sizes that are being told.
      requestAnimationFrame(() => setCut(isCutNow));
    });
    watcher.observe(current);
    return () => watcher.disconnect();
  }, []);
  const clamped = (
    <span ref={passage} class={isWhole ? 'note-passage' : 'note-passage note-clamped'}>
      <span class="note-tinted">{shown}</span>
    </span>
  );
  return (
    <blockquote class="note-quote">
      {onGo === undefined ? (
        <p>{clamped}</p>
      ) : (
        <button type="button" class="note-go" title={words.showPassage} onClick={onGo}>
          {clamped}
        </button>
      )}
      {(isCut || isWhole) && (
        <button type="button" class="note-plain" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.shortQuote : words.wholeQuote}
        </button>
      )}
    </blockquote>
  );
}
