import type { PageAsker } from '../../../lib/bridge/sender.ts';
import type { SeenPage } from '../../../lib/model/address.ts';
import { type PageReading, readPage } from '../../../lib/notes/noted-page.ts';

/**
 * The page that a frame says it shows; `null` when it cannot be noted, or is not the frame's: a page's address is
 * its own doing, but its origin is the browser's word. A sandboxed document has none, and its address tells.
 */
export function readSeen(seen: SeenPage, asker: Pick<PageAsker, 'origin' | 'address'>): PageReading | null {
  if (!URL.canParse(seen.address)) return null;
  const { origin } = new URL(seen.address);
  return origin === asker.origin || origin === new URL(asker.address).origin ? readPage(seen) : null;
}
