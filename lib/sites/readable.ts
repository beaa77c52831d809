/** Browsers keep every extension out of these. */
const STORES = ['addons.mozilla.org', 'chrome.google.com', 'chromewebstore.google.com', 'microsoftedge.microsoft.com'];

/** Shown by the browser's own viewer, which no script reaches. */
const PDF = /\.pdf$/i;

/**
 * The origin of a page that an extension may read, as `https://example.org`; `null` for any other.
 * @param address a tab's, `undefined` when the browser keeps it to itself
 */
export function readableOrigin(address: string | undefined): string | null {
  if (address === undefined || !URL.canParse(address)) return null;
  const { protocol, hostname, pathname, origin } = new URL(address);
  const isWeb = protocol === 'http:' || protocol === 'https:';
  return isWeb && !STORES.includes(hostname) && !PDF.test(pathname) ? origin : null;
}

/** What to ask the browser for so that an origin is always read. Without the port: Firefox knows none in patterns. */
export const sitePattern = (origin: string): string => `*://${new URL(origin).hostname}/*`;
