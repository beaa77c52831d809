import type { Language } from '../lib/model/language.ts';
import { BUBBLE_WORDS, type BubbleMessage, type BubbleWords } from '../lib/words/bubble.ts';

/** What the bubble offers: to write on what is selected, to read what is noted here, or a sentence why not. */
export type BubbleView =
  | { readonly kind: 'selection'; onNote(): void; onHighlight(): void }
  | { readonly kind: 'notes'; readonly count: number; onRead(): void }
  /** `onNotePage` is `null` where that would not help. */
  | { readonly kind: 'message'; readonly message: BubbleMessage; readonly onNotePage: (() => void) | null };

interface BubbleProps {
  readonly view: BubbleView;
  readonly language: Language;
}

/** The small bubble beside a passage: a landmark, so that it can be found from wherever the reader is. */
export function Bubble({ view, language }: BubbleProps) {
  const words = BUBBLE_WORDS[language];
  return (
    <section class={`bubble ${view.kind}`} aria-label={words.labels[view.kind]} lang={language}>
      <Content view={view} words={words} />
    </section>
  );
}

function Content({ view, words }: { readonly view: BubbleView; readonly words: BubbleWords }) {
  switch (view.kind) {
    case 'selection':
      return (
        <>
          <button type="button" onClick={view.onNote}>
            <span aria-hidden="true">✎ </span>
            {words.note}
          </button>
          <button type="button" onClick={view.onHighlight}>
            {words.highlight}
          </button>
        </>
      );
    case 'notes':
      return (
        <button type="button" onClick={view.onRead}>
          {words.noteCount(view.count)}
        </button>
      );
    case 'message':
      return (
        <>
          <p role="alert">{words.messages[view.message]}</p>
          {view.onNotePage !== null && (
            <button type="button" onClick={view.onNotePage}>
              {words.notePage}
            </button>
          )}
        </>
      );
  }
}
