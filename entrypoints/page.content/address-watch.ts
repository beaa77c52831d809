import { seenPage } from './seen-page.ts';

/** A browser without the Navigation API tells of no new address: how often we look, in ms. */
const LOOK_EVERY_MS = 1000;

const keyOf = (window: Window): string => {
  const { address, canonical } = seenPage(window);
  return JSON.stringify([address, canonical]);
};

/** Tells when a page's address, or the one it claims to have, is another than before. Never while it is hidden. */
export function watchAddress(window: Window & typeof globalThis, signal: AbortSignal, onChange: () => void): void {
  const { document } = window;
  let known = keyOf(window);
  const look = (): void => {
    if (document.hidden) return;
    const key = keyOf(window);
    if (key === known) return;
    known = key;
    onChange();
  };
  for (const type of ['popstate', 'hashchange'] as const) window.addEventListener(type, look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
  // A single-page site changes its address first, and what its head says some time after.
  const head = new window.MutationObserver(look);
  const attributeFilter = ['href', 'rel'];
  head.observe(document.head ?? document.documentElement, { childList: true, subtree: true, attributeFilter });
  signal.addEventListener('abort', () => head.disconnect(), { once: true });
  if ('navigation' in window) window.navigation.addEventListener('currententrychange', look, { signal });
  else {
    const timer = setInterval(look, LOOK_EVERY_MS);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  }
}
