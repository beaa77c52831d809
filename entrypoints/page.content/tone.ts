import { isDarkPage } from '../../lib/page/paint/dark-page.ts';

/** What we draw on a page is dark on a dark page, whatever the reader's system prefers. */
export function takeTone(host: Element): void {
  host.setAttribute('data-scheme', isDarkPage(host.ownerDocument) ? 'dark' : 'light');
}

/** Follows the reader's system too: a page that declares both schemes changes with it. */
export function keepTone(window: Window, host: Element, signal: AbortSignal): void {
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => takeTone(host), { signal });
}
