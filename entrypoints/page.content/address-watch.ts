import { seenPage } from './seen-page.ts';

/** Single-page sites change their address without an event that every browser has: how often we look, in ms. */
const LOOK_EVERY_MS = 1000;

const keyOf = (window: Window): string => {
  const { address, canonical } = seenPage(window);
  return JSON.stringify([address, canonical]);
};

/** Tells when a page's address, or the one it claims to have, is another than before. Never while it is hidden. */
export function watchAddress(window: Window, signal: AbortSignal, onChange: () => void): void {
  let known = keyOf(window);
  const look = (): void => {
    if (window.document.hidden) return;
    const key = keyOf(window);
    if (key === known) return;
    known = key;
    onChange();
  };
  const timer = window.setInterval(look, LOOK_EVERY_MS);
  for (const type of ['popstate', 'hashchange'] as const) window.addEventListener(type, look, { signal });
  window.document.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => window.clearInterval(timer), { once: true });
}
