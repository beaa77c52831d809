/** scheme, host and port of a browser's match pattern. */
const PATTERN = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*:]+)(?::(\d+|\*))?\/.*$/;

/**
 * Whether a match pattern lets a script into an origin. Paths are not looked at: grants never have any.
 * @param pattern as browsers write it: `*://*.example.org/*`, `<all_urls>`
 * @param origin `https://example.org`, with its port if it has one; anything but http and https is never covered
 */
export function patternCovers(pattern: string, origin: string): boolean {
  if (!/^https?:\/\//.test(origin) || !URL.canParse(origin)) return false;
  if (pattern === '<all_urls>') return true;
  const [, scheme, host, port = '*'] = PATTERN.exec(pattern) ?? [];
  if (scheme === undefined || host === undefined) return false;
  const url = new URL(origin);
  return (
    (scheme === '*' || url.protocol === `${scheme}:`) &&
    (port === '*' || url.port === port) &&
    hostFits(host, url.hostname)
  );
}

function hostFits(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('*.')) return pattern === host;
  const domain = pattern.slice(2);
  return host === domain || host.endsWith(`.${domain}`);
}

/** Patterns under which pages can be read; a browser's list of grants may hold others (`chrome://favicon/`). */
export const isPagePattern = (pattern: string): boolean => pattern === '<all_urls>' || PATTERN.test(pattern);
