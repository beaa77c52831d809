import type { Sight } from './text-walk.ts';

/** Displays within which a word may go on; any other ends the line of text. */
const INLINE_DISPLAYS: ReadonlySet<string> = new Set(['inline', 'inline-block', 'contents', 'ruby', 'ruby-base']);

/** A drop cap floats, which makes it a block by computed style, yet it is the first letter of its word. */
const DROP_CAP_LENGTH = 2;

/** The ways in which sites keep text for screen readers alone; to read widths as well would force layout. */
const CLIPPED_AWAY = /^rect\(([01]px[, ]*){4}\)$/;
const INSET_AWAY = /^inset\((50|100)%\)$/;

const isClippedAway = (style: CSSStyleDeclaration): boolean =>
  (style.position === 'absolute' || style.position === 'fixed') &&
  (CLIPPED_AWAY.test(style.clip) || INSET_AWAY.test(style.clipPath));

const isDropCap = (element: Element, style: CSSStyleDeclaration): boolean =>
  style.cssFloat !== 'none' && (element.textContent ?? '').trim().length <= DROP_CAP_LENGTH;

/**
 * What a browser's style engine says, one element at a time. Each property read costs about a microsecond:
 * what only matters to an element with text of its own is asked of such elements alone.
 */
export function sightOf(window: Window): Required<Sight> {
  let asked: Element | undefined;
  let style: CSSStyleDeclaration;
  let display: string;
  const ask = (element: Element): void => {
    asked = element;
    style = window.getComputedStyle(element);
    display = style.display;
  };
  return {
    isSeen(element) {
      ask(element);
      if (display === 'none' || style.opacity === '0') return false;
      return display === 'inline' || (style.contentVisibility !== 'hidden' && !isClippedAway(style));
    },
    isTextSeen(element) {
      if (asked !== element) ask(element);
      return style.visibility === 'visible';
    },
    isBlock(element) {
      if (asked !== element) ask(element);
      return !INLINE_DISPLAYS.has(display) && !isDropCap(element, style);
    },
  };
}

/** For a DOM without a style engine: what inline styles alone say. */
export const sightOfMarkup: Sight = {
  isSeen: (element) => !/(?:^|;)\s*display\s*:\s*none\b/i.test(element.getAttribute('style') ?? ''),
};
