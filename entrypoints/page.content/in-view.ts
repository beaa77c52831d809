import { caretAt } from '../../lib/page/caret.ts';
import type { Block } from '../../lib/page/text/blocks.ts';
import type { PageText } from '../../lib/page/text/page-text.ts';

/** Where to look for text, as parts of the window's height: bars of the site lie at its edges, pictures between. */
const HEIGHTS = [0.1, 0.25, 0.4, 0.6, 0.8];
/** As parts of the width: most columns of prose hold one of these. */
const WIDTHS = [0.5, 0.3];

/** The first block that a few looks from the top of the window down meet. */
export function blockInView(document: Document, pageText: Pick<PageText, 'blockOf'>): Block | undefined {
  const { innerHeight, innerWidth } = document.defaultView ?? { innerHeight: 0, innerWidth: 0 };
  for (const height of HEIGHTS) {
    for (const width of WIDTHS) {
      const caret = caretAt(document, [], { x: innerWidth * width, y: innerHeight * height });
      const block = caret && pageText.blockOf(caret.node);
      if (block) return block;
    }
  }
  return undefined;
}
