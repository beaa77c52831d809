import type { Frame } from 'puppeteer-core';

/** The extension's one node in a page; the end-to-end build leaves its shadow root open. */
const HOST = 'reperes-card';

/** The card's text as a reader sees it; `undefined` while no card is shown in this frame. */
export async function cardIn(frame: Frame): Promise<string | undefined> {
  const text = await frame.evaluate((name) => {
    const root = document.querySelector(name)?.shadowRoot;
    const card = root?.querySelector<HTMLElement>('[role="dialog"]');
    // The lines as they are laid out, not as they are nested.
    return card?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ? card.innerText : null;
  }, HOST);
  return text ?? undefined;
}
