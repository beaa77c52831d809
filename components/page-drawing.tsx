import { type ComponentChild, render } from 'preact';
import type { Language } from '../lib/model/language.ts';
import { BUBBLE_WORDS } from '../lib/words/bubble.ts';
import { Bubble, type BubbleView } from './Bubble.tsx';
import bubbleCss from './bubble.css?inline';
import { Card, type CardProps } from './Card.tsx';
import { CardMessage, type CardMessageProps } from './CardMessage.tsx';
import cardCss from './card.css?inline';
import paletteCss from './palette.css?inline';

/** All that draws in pages, with its words, its style and the library that it draws by. */
export interface PageDrawing {
  card(root: ShadowRoot, props: CardProps): void;
  cardMessage(root: ShadowRoot, props: CardMessageProps): void;
  bubble(root: ShadowRoot, view: BubbleView, language: Language): void;
  /** Takes away what was drawn there. */
  clear(root: ShadowRoot): void;
  /** What the frame in which notes are written is called. */
  frameTitle(language: Language): string;
}

const dressed = new WeakSet<ShadowRoot>();

function draw(root: ShadowRoot, css: string, content: ComponentChild): void {
  if (!dressed.has(root)) {
    dressed.add(root);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${paletteCss}\n${css}`);
    // Before the host's own: those place it, whatever is drawn in it.
    root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
  }
  render(content, root);
}

export const pageDrawing: PageDrawing = {
  card: (root, props) => draw(root, cardCss, <Card {...props} />),
  cardMessage: (root, props) => draw(root, cardCss, <CardMessage {...props} />),
  bubble: (root, view, language) => draw(root, bubbleCss, <Bubble view={view} language={language} />),
  clear: (root) => render(null, root),
  frameTitle: (language) => BUBBLE_WORDS[language].frame,
};
