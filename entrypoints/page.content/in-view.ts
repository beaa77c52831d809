import { caretAt } from '../../lib/page/caret.ts';
import type { Block } from '../../lib/page/text/blocks.ts';
import type { PageText } from '../../lib/page/text/page-text.ts';

/** Where to look for text, as parts of the window's height: bars of the site lie at its edges, pictures between. */
const HEIGHTS = [0.1, 0.25, 0.4, 0.6, 0.8];
/** As parts of the width: most columns of prose hold one of these. */
const WIDTHS = [0.5, 0.3];

/** The first block that a few looks from the top of the window down meet; `undefined` while none there has been read. */
export type InView = () => Block | undefined;

/**
 * Looks only when first asked, and again when something has been scrolled since: a look makes the page do its layout.
 * Stops with `signal`.
 */
export function watchInView(window: Window, pageText: Pick<PageText, 'blockOf'>, signal: AbortSignal): InView {
  /** The text that was in view at the last look: what is read later finds its place without another one. */
  let texts: Set<Text> | undefined;
  window.addEventListener(
    'scroll',
    () => {
      texts = undefined;
    },
    { capture: true, passive: true, signal },
  );
  return () => {
    texts ??= textsInView(window);
    for (const text of texts) {
      const block = pageText.blockOf(text);
      if (block) return block;
    }
    return undefined;
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
