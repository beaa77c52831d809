import { caretAt } from './caret.ts';

/** Where to look for text, as parts of the window's height: bars of the site lie at its edges, pictures between. */
const HEIGHTS = [0.1, 0.25, 0.4, 0.6, 0.8];
/** As parts of the width: most columns of prose hold one of these. */
const WIDTHS = [0.5, 0.3];
/** Text nodes between the first and the last that a look meets: a screen of dense lines has fewer. */
const MOST_BETWEEN = 300;

/** The text that the reader sees. */
export interface InView {
  /** What a few looks from the top of the window down meet; the same set until there is reason to look again. */
  met(): ReadonlySet<Text>;
  /** The page itself has changed: look again when next asked. */
  forget(): void;
}

/**
 * Looks only when asked, and again when something has been scrolled since: a look makes the page do its layout.
 * Stops with `signal`.
 */
export function watchInView(window: Window, signal: AbortSignal): InView {
  let texts: Set<Text> | undefined;
  const forget = (): void => {
    texts = undefined;
  };
  window.addEventListener('scroll', forget, { capture: true, passive: true, signal });
  return {
    met() {
      texts ??= textsInView(window);
      return texts;
    },
    forget,
  };
}

function textsInView({ document, innerHeight, innerWidth }: Window): Set<Text> {
  const texts = new Set<Text>();
  for (const height of HEIGHTS) {
    for (const width of WIDTHS) {
      const caret = caretAt(document, [], { x: innerWidth * width, y: innerHeight * height });
      if (caret) texts.add(caret.node);
    }
  }
  return texts;
}

/** The text nodes from the first of some to the last, in the document's order, as many as a screen may hold. */
export function textsBetween(document: Document, met: ReadonlySet<Text>): readonly Text[] {
  const [first, ...others] = [...met].sort((a, b) =>
    a.compareDocumentPosition(b) & a.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
  );
  const end = others.at(-1);
  if (first === undefined || end === undefined) return [...met];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  walker.currentNode = first;
  const texts = [first];
  while (texts.length < MOST_BETWEEN && texts.at(-1) !== end) {
    const next = walker.nextNode();
    if (next === null) break;
    texts.push(next as Text);
  }
  return texts;
}
