/** Parameters, with their values, that ask a site for the AMP twin of a page. */
export const AMP_QUERY: ReadonlySet<string> = new Set(['amp=', 'amp=1', 'amp=true', 'outputtype=amp']);

const CACHE_HOST = /(^|\.)(cdn\.ampproject\.org|bing-amp\.com)$/;
/** `/c/s/site/path`: c, v and wp are kinds of document; s says https. */
const CACHE_PATH = /^\/(?:c|v|wp)\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/s;
/** Google's own: anybody can have a `google.example.net`, and would be taken for the page that its path names. */
const VIEWER_HOST = /^(www\.)?google\.(com|[a-z]{2}|com?\.[a-z]{2})$/;
const VIEWER_PATH = /^\/amp\/(s\/)?([^/]+\.[^/]+)(\/.*)?$/s;

/** The address of the page that an AMP cache or viewer holds a copy of, or undefined when the address is neither. */
export function outOfAmpCache(url: URL): string | undefined {
  const path = CACHE_HOST.test(url.hostname)
    ? CACHE_PATH.exec(url.pathname)
    : VIEWER_HOST.test(url.hostname)
      ? VIEWER_PATH.exec(url.pathname)
      : null;
  if (path === null) return undefined;
  const [, secure, host, rest = '/'] = path;
  return `${secure === undefined ? 'http' : 'https'}://${host}${rest}${url.search}${url.hash}`;
}

/** `/story/amp`, `/amp/2020/story`, `/story.amp.html` → the page's own path. `/amp` alone is a page of its own. */
export function withoutAmpPath(path: string): string {
  return path
    .replace(/([^/])\/amp\/*$/i, '$1')
    .replace(/^\/amp(\/[^/].*)$/is, '$1')
    .replace(/([^/])\.amp(\.html?)?\/*$/i, '$1$2');
}
