import { MAX_SEEN_ADDRESS } from '../../lib/bridge/limits.ts';
import type { SeenPage } from '../../lib/model/address.ts';

/** Whether a passage in this frame can be met again: a frame without a web address of its own has none to be met at. */
export const hasWebAddress = ({ location: { href } }: Window): boolean =>
  /^https?:/i.test(href) && href.length <= MAX_SEEN_ADDRESS;

/** `null` when there is none, or one that is too long to be told. */
function canonicalOf(document: Document): string | null {
  const link = document.querySelector<HTMLLinkElement>('link[rel~="canonical" i][href]');
  const address = link?.href ?? '';
  return address === '' || address.length > MAX_SEEN_ADDRESS ? null : address;
}

/** A frame's page, as the page tells it. */
export function seenPage(window: Window): SeenPage {
  const { document, location } = window;
  // A page may hide its title behind a form of that name.
  const title: unknown = document.title;
  return {
    address: location.href,
    canonical: canonicalOf(document),
    title: typeof title === 'string' ? title.slice(0, MAX_SEEN_ADDRESS) : '',
  };
}

/** The page that the reader's address bar names: every frame that is read is of the top one's origin. */
export const seenTopPage = (window: Window): SeenPage => seenPage(window.top ?? window);
