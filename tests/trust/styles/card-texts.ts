import type { Page } from 'puppeteer-core';
import type { Box } from '../../../lib/command/painted.ts';

export interface CardTexts {
  readonly card: Box;
  /** The lines of its text that are not scrolled out of its body. */
  readonly lines: readonly Box[];
  /** What a reader could not read, in words. */
  readonly faults: readonly string[];
}

/** The smallest type of ours, in CSS px. */
const LEAST_TYPE_PX = 13;

/** What of the card is drawn, where; it must be shown. */
export const cardTexts = (page: Page): Promise<CardTexts> =>
  page.evaluate((least) => {
    const host = document.querySelector('reperes-card');
    const card = host?.shadowRoot?.querySelector<HTMLElement>('[role="dialog"]');
    const body = card?.querySelector('.body');
    if (!host || !card || !body) throw new Error('No card.');
    const boxOf = ({ left, top, width, height }: DOMRect) => ({ left, top, width, height });
    const box = card.getBoundingClientRect();
    const faults: string[] = [];
    if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
      faults.push('the card leaves the viewport');
    if (Math.abs(box.width - 360) > 1) faults.push(`the card is ${Math.round(box.width)} px wide, not 360`);
    const lines: DOMRect[] = [];
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const words = (node.textContent ?? '').trim();
      const parent = node.parentElement;
      if (words === '' || parent === null || parent.closest('.unseen, style')) continue;
      const style = getComputedStyle(parent);
      if (!parent.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        faults.push(`not to be seen: ${words}`);
      if (Number.parseFloat(style.fontSize) < least) faults.push(`${style.fontSize}: ${words}`);
      if (
        style.letterSpacing !== 'normal' ||
        style.textTransform !== 'none' ||
        style.textShadow !== 'none' ||
        style.direction !== 'ltr'
      )
        faults.push(`dressed by the page: ${words}`);
      const range = document.createRange();
      range.selectNodeContents(node);
      const clip = body.contains(parent) ? body.getBoundingClientRect() : box;
      const rects = [...range.getClientRects()];
      if (rects.length === 0) faults.push(`nowhere: ${words}`);
      for (const rect of rects) {
        if (rect.top < clip.top || rect.bottom > clip.bottom || rect.width < 2) continue;
        lines.push(rect);
        if (document.elementFromPoint(rect.left + rect.width / 2, rect.top + rect.height / 2) !== host)
          faults.push(`covered: ${words}`);
      }
    }
    if (lines.length < 3) faults.push('hardly any text');
    return { card: boxOf(box), lines: lines.map(boxOf), faults };
  }, LEAST_TYPE_PX);
