import { caretAt } from './caret.ts';

/** Where to look for text, as parts of the window's height: bars of the site lie at its edges, pictures between. */
const HEIGHTS = [0.1, 0.25, 0.4, 0.6, 0.8];
/** As parts of the width: most columns of prose hold one of these. */
const WIDTHS = [0.5, 0.3];
/** What was met holds so many times as long as the look took: 10 ms on a page of 50,000 nodes, elsewhere hardly one. */
const HOLDS_PER_LOOK = 30;
/** Text nodes after one that a look meets: of dense lines as many stand between two looks, white space counted. */
const NEXT = 30;

/** The text that the reader sees. */
export interface InView {
  /** What a few looks from the top of the window down meet; the same set until there is reason to look again. */
  met(): ReadonlySet<Text>;
  /** The page itself has changed: look again when next asked. */
  forget(): void;
}

/**
 * Looks only when asked, and again, after a while, when something has been scrolled since: a look makes the page do its
 * layout.
 * Stops with `signal`.
 */
export function watchInView(window: Window, signal: AbortSignal): InView {
  let texts: ReadonlySet<Text> = new Set();
  let isOld = true;
  let holdsUntil = 0;
  const forget = (): void => {
    isOld = true;
  };
  window.addEventListener('scroll', forget, { capture: true, passive: true, signal });
  return {
    met() {
      const now = window.performance.now();
      if (isOld && now >= holdsUntil) {
        isOld = false;
        texts = textsInView(window);
        const ended = window.performance.now();
        holdsUntil = ended + (ended - now) * HOLDS_PER_LOOK;
      }
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

/** Those that were met, each with the text nodes after it, of which many are in view too. */
export function withNext(document: Document, met: ReadonlySet<Text>): ReadonlySet<Text> {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  const texts = new Set<Text>();
  for (const first of met) {
    walker.currentNode = first;
    // At the end of the page it stays where it is.
    for (let left = NEXT; left > 0; left -= 1, walker.nextNode()) texts.add(walker.currentNode as Text);
  }
  return texts;
}
