import { parseHTML } from 'linkedom';
import { Marked, type Token } from 'marked';

/** What a program makes of a piece of Markdown. */
export interface Read {
  /** The words that are seen, one space for all that separates them. */
  readonly shown: string;
  /** Kinds of tokens but paragraphs and words, in order. */
  readonly kinds: readonly string[];
  /** Where links lead and images come from. */
  readonly targets: readonly string[];
}

const WORDS: ReadonlySet<string> = new Set(['paragraph', 'text', 'escape', 'space']);

/** Markdown as marked reads it, with GFM. @param breaks a line feed in a paragraph is shown as one */
export function readMarkdown(markdown: string, breaks = false): Read {
  const marked = new Marked({ gfm: true, breaks });
  const tokens = marked.lexer(markdown);
  const kinds: string[] = [];
  marked.walkTokens(tokens, ({ type }: Token) => {
    if (!WORDS.has(type)) kinds.push(type);
  });
  // Tokens keep entities as they are written: a browser decodes them.
  const { document } = parseHTML(`<!doctype html><html><body>${marked.parser(tokens)}</body></html>`);
  for (const lineEnd of document.querySelectorAll('br')) lineEnd.replaceWith(' ');
  return {
    shown: document.body.textContent.replaceAll(/\s+/g, ' ').trim(),
    kinds,
    targets: [...document.querySelectorAll('[href], [src]')].map(
      (each) => each.getAttribute('href') ?? each.getAttribute('src') ?? '',
    ),
  };
}
